import type { FeaturedRow, FieldCard, PlatformDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatNumber } from "../../format";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/platform";
import { ActionLink } from "../../ui/ActionLink";
import { Doors } from "../../ui/Door";
import { Head } from "../../ui/Head";
import { IconShape } from "../../ui/Icon";
import { SampleMark } from "../../ui/Origin";
import { RowLink, Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { staffIcon } from "../../ui/staff-icons";

/** What staff open every day: purpose, owner, and the way in. */
function StaffCard({ row }: { row: FeaturedRow }) {
  return (
    <li class="card staff-card">
      <IconShape paths={staffIcon(row.slug)} />
      <div>
        <h3>
          <a href={row.path}>{row.title}</a>
        </h3>
        {row.summary && <p class="row-note">{row.summary}</p>}
        <p class="row-note">
          {row.agency?.abbreviation ?? row.agency?.title} <SampleMark provenance={row.provenance} />
        </p>
      </div>
      {row.action ? (
        <ActionLink label={row.action.label} url={row.action.url} kind="second" context={row.title} />
      ) : (
        <p class="row-note staff-missing">{words.signInMissing}</p>
      )}
    </li>
  );
}

function FieldRows({ fields }: { fields: FieldCard[] }) {
  return (
    <ul class="rows rows-columns">
      {fields.map((field) => (
        <RowLink
          key={field.slug}
          href={field.path}
          title={field.title}
          note={t.serviceCount(formatNumber(field.service_count))}
        />
      ))}
    </ul>
  );
}

function StaffBody({ document }: { document: PlatformDocument }) {
  return (
    <>
      {document.featured.length > 0 && (
        <Section title={words.daily}>
          <ul class="cards">
            {document.featured.map((row) => (
              <StaffCard key={row.id} row={row} />
            ))}
          </ul>
          <p class="quiet below-cards">
            {words.helpdeskNote} {t.signInNote}
          </p>
        </Section>
      )}
      <Section title={words.byField}>
        <FieldRows fields={document.fields} />
      </Section>
    </>
  );
}

function CitizenBody({ document }: { document: PlatformDocument }) {
  return (
    <>
      <Section title={words.byField}>
        <Doors fields={document.fields} />
      </Section>
      {document.featured.length > 0 && (
        <Section title={t.popular}>
          <Rows rows={document.featured} columns={2} />
        </Section>
      )}
    </>
  );
}

export function PlatformView({ document }: { document: PlatformDocument }) {
  const isStaff = document.slug === "kantorku";
  const count = t.serviceCount(formatNumber(document.service_count));
  const lead = document.summary ? `${document.summary} ${count}.` : count;
  return (
    <>
      <Head
        crumbs={document.breadcrumbs}
        title={document.title}
        lead={lead}
        band={isStaff ? "aqua" : "mas"}
      />
      <div class="wrap">
        {isStaff ? <StaffBody document={document} /> : <CitizenBody document={document} />}
        <Blocks blocks={document.content} />
      </div>
    </>
  );
}
