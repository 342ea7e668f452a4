import type { FieldDocument, ServiceRow } from "../../api/documents";
import { Blocks } from "../../blocks/Blocks";
import { formatNumber } from "../../format";
import { groupBy } from "../../group";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/platform";
import { v } from "../../i18n/id/views";
import { Head } from "../../ui/Head";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";
import { StaffCards } from "./StaffCard";

type Owner = [title: string, services: ServiceRow[]];

function ownersOf(services: ServiceRow[]): Owner[] {
  const owners = groupBy(services, (service) => service.agency?.title ?? v.withoutAgency);
  return owners.sort(([, one], [, other]) => other.length - one.length);
}

const anchorOf = ([, services]: Owner): string => `pemilik-${services[0]?.agency?.slug ?? "lain"}`;

/** Links within the page: they work without scripts, and the whole list stays in sight. */
function OwnerChips({ owners }: { owners: Owner[] }) {
  return (
    <nav aria-label={words.jump}>
      <ul class="chips chips-row">
        {owners.map((owner) => (
          <li key={owner[0]}>
            <a class="chip" href={`#${anchorOf(owner)}`}>
              {owner[1][0]?.agency?.abbreviation ?? owner[0]} {formatNumber(owner[1].length)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ServicesByOwner({ services }: { services: ServiceRow[] }) {
  const owners = ownersOf(services);
  return (
    <>
      {owners.length > 1 && <OwnerChips owners={owners} />}
      {owners.map((owner) => (
        <Section
          key={owner[0]}
          id={anchorOf(owner)}
          title={owners.length === 1 ? words.allFieldServices : owner[0]}
        >
          <Rows rows={owner[1]} note={noteOf} columns={owner[1].length > 3 ? 2 : 1} />
        </Section>
      ))}
    </>
  );
}

function StaffServices({ services }: { services: ServiceRow[] }) {
  return (
    <Section title={words.allFieldServices}>
      <StaffCards rows={services} />
      <p class="quiet below-cards">{v.signInNote}</p>
    </Section>
  );
}

export function FieldView({ document }: { document: FieldDocument }) {
  const { services } = document;
  const isStaff = document.platform?.slug === "kantorku";
  const someFeesMissing = !isStaff && services.some((service) => service.fee === null);
  const count = v.serviceCount(formatNumber(services.length));
  return (
    <>
      <Head
        crumbs={document.breadcrumbs}
        title={document.title}
        lead={document.summary ? `${document.summary}. ${count}.` : count}
        band={isStaff ? "aqua" : "mas"}
      />
      <div class="wrap">
        <div class="after-band">
          <SearchForm
            action="/cari"
            id="cari-bidang"
            label={t.searchLabel}
            placeholder={isStaff ? words.staffPlaceholder : v.searchPlaceholder}
          />
        </div>
        {isStaff ? <StaffServices services={services} /> : <ServicesByOwner services={services} />}
        {someFeesMissing && <p class="quiet">{words.feesMissing}</p>}
        <Blocks blocks={document.content} />
      </div>
    </>
  );
}
