import type { FieldCard, PlatformDocument } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/platform";
import { v } from "../../i18n/id/views";
import { Doors } from "../../ui/Door";
import { Head } from "../../ui/Head";
import { RowLink, Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { StaffCards } from "./StaffCard";

function FieldRows({ fields }: { fields: FieldCard[] }) {
  return (
    <ul class="rows rows-columns">
      {fields.map((field) => (
        <RowLink
          key={field.slug}
          href={field.path}
          title={field.title}
          note={[v.serviceCount(formatNumber(field.service_count)), field.summary].filter(Boolean).join(". ")}
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
          <StaffCards rows={document.featured} />
          <p class="quiet below-cards">{v.signInNote}</p>
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
        <Section title={v.popular}>
          <Rows rows={document.featured} columns={2} />
        </Section>
      )}
    </>
  );
}

export function PlatformView({ document }: { document: PlatformDocument }) {
  const isStaff = document.slug === "kantorku";
  const count = v.serviceCount(formatNumber(document.service_count));
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
