import type { Official, OfficialsDocument, SectionDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { words } from "../../i18n/id/articles";
import { v } from "../../i18n/id/views";
import { Head } from "../../ui/Head";
import { Picture } from "../../ui/Picture";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";

export function SectionView({ document }: { document: SectionDocument }) {
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap">
        <Blocks blocks={document.content} />
        {document.children.length > 0 && (
          <Section title={words.inThisSection}>
            <Rows rows={document.children} />
          </Section>
        )}
      </div>
    </>
  );
}

function OfficialCard({ official }: { official: Official }) {
  return (
    <li class="card official">
      {official.photo && <Picture image={official.photo} />}
      <div>
        <p class="row-title">{official.position}</p>
        <p class="row-note">{official.name ?? <i class="not-stated">{words.officialUnnamed}</i>}</p>
      </div>
    </li>
  );
}

export function OfficialsView({ document }: { document: OfficialsDocument }) {
  return (
    <>
      <Head crumbs={document.breadcrumbs} title={document.title} lead={document.summary} />
      <div class="wrap">
        {document.officials.length > 0 ? (
          <ul class="cards section">
            {document.officials.map((official) => (
              <OfficialCard key={`${official.position} ${official.name}`} official={official} />
            ))}
          </ul>
        ) : (
          <p class="section">{v.emptyList}</p>
        )}
        <Blocks blocks={document.content} />
      </div>
    </>
  );
}
