import type { FieldDocument, ServiceRow } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { groupBy } from "../../group";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/platform";
import { Head } from "../../ui/Head";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";

const ownerOf = (service: ServiceRow): string => service.agency?.title ?? t.withoutAgency;

export function FieldView({ document }: { document: FieldDocument }) {
  const isStaff = document.platform?.slug === "kantorku";
  const owners = groupBy(document.services, ownerOf);
  const someFeesMissing = !isStaff && document.services.some((service) => service.fee === null);
  return (
    <>
      <Head
        crumbs={document.breadcrumbs}
        title={document.title}
        lead={document.summary}
        band={isStaff ? "aqua" : "mas"}
      />
      <div class="wrap">
        <div class="after-band">
          <SearchForm
            action="/cari"
            id="cari-bidang"
            label={t.searchLabel}
            placeholder={t.searchPlaceholder}
          />
        </div>
        {owners.map(([owner, services]) => (
          <Section key={owner} title={owners.length === 1 ? words.allFieldServices : owner}>
            <Rows rows={services} note={noteOf} columns={services.length > 3 ? 2 : 1} />
          </Section>
        ))}
        {someFeesMissing && <p class="quiet">{words.feesMissing}</p>}
        <Blocks blocks={document.content} />
      </div>
    </>
  );
}
