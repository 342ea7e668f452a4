import type { AgencyDocument, AgencySection } from "../../api/documents";
import { formatDate, formatNumber, telephone } from "../../format";
import { words } from "../../i18n/id/agency";
import { v } from "../../i18n/id/views";
import { EventRows } from "../../ui/EventRows";
import { Pair, StatedPair } from "../../ui/Facts";
import { Breadcrumbs } from "../../ui/Head";
import { Icon } from "../../ui/Icon";
import { PageTitle } from "../../ui/PageTitle";
import { PlaceRows } from "../../ui/PlaceRows";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { SiteTabs } from "../../ui/SiteTabs";
import { BandStreams, SideStreams } from "../../ui/Streams";

const LONG_NAME = 45;
const LONG_ABBREVIATION = 13;
const MOST_SERVICES = 6;

function AgencyHead({ document }: { document: AgencyDocument }) {
  const long = document.title.length > LONG_NAME;
  const tileAbove = long || (document.abbreviation?.length ?? 0) > LONG_ABBREVIATION;
  return (
    <header class="head band band-accent">
      <div class="wrap">
        <Breadcrumbs crumbs={document.breadcrumbs} />
        <div class={tileAbove ? "agency-name agency-name-long" : "agency-name"}>
          {document.abbreviation && <p class="tile">{document.abbreviation}</p>}
          <PageTitle title={document.title} long={long} />
        </div>
        <p class="lead">{document.duties ?? document.summary}</p>
      </div>
      <BandStreams stream="accent" />
      <SideStreams />
    </header>
  );
}

function ShortProfile({ document }: { document: AgencyDocument }) {
  const { phone, email, address } = document.contact;
  return (
    <Section title={words.shortProfile}>
      <dl class="pairs">
        {!document.duties && <StatedPair label={words.duties} value={null} />}
        <StatedPair label={v.address} value={address} />
        {phone ? (
          <Pair label={v.phone}>
            <a href={telephone(phone)}>{phone}</a>
          </Pair>
        ) : (
          <StatedPair label={v.phone} value={null} />
        )}
        {email ? (
          <Pair label={v.email}>
            <a href={`mailto:${email}`}>{email}</a>
          </Pair>
        ) : (
          <StatedPair label={v.email} value={null} />
        )}
        {document.aliases.length > 0 && <Pair label={words.aliases}>{document.aliases.join(", ")}</Pair>}
        {document.legacy_host && <Pair label={words.legacyHost}>{document.legacy_host}</Pair>}
      </dl>
    </Section>
  );
}

const dateNote = (row: { published_on: string | null; summary: string | null }) =>
  row.published_on ? formatDate(row.published_on) : row.summary;

const sectionOf = (sections: AgencySection[], slug: string): AgencySection | undefined =>
  sections.find((section) => section.slug === slug && section.type === "list");

/** The first few; all of them have a page of their own. */
function OwnServices({ document }: { document: AgencyDocument }) {
  const { services, sections } = document;
  const all = sectionOf(sections, "layanan");
  const shown = all && services.length > MOST_SERVICES ? services.slice(0, MOST_SERVICES) : services;
  return (
    <Section title={words.ourServices}>
      <Rows rows={shown} />
      {all && shown.length < services.length && (
        <p>
          <a class="way-on" href={all.path}>
            {words.allServices(formatNumber(services.length))}
            <Icon name="arrow" />
          </a>
        </p>
      )}
    </Section>
  );
}

const CLASSES = ["berkala", "serta-merta", "setiap-saat"] as const;

/** Public information by its class: three links into the list of documents. */
function InformationChips({ sections }: { sections: AgencySection[] }) {
  const list = sectionOf(sections, "dokumen");
  if (!list) return null;
  return (
    <Section title={list.title} lead={words.byClass}>
      <ul class="chips">
        {CLASSES.map((name) => (
          <li key={name}>
            <a class="chip" href={`${list.path}?golongan=${name}`}>
              {v.classes[name]}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AgencyMain({ document }: { document: AgencyDocument }) {
  const { services, announcements, news, events, places } = document;
  return (
    <div>
      {!document.has_site && <p class="panel">{words.noSite}</p>}
      {services.length > 0 && <OwnServices document={document} />}
      {announcements.length > 0 && (
        <Section title={words.announcements}>
          <Rows rows={announcements} note={dateNote} />
        </Section>
      )}
      {news.length > 0 && (
        <Section title={words.news}>
          <Rows rows={news} note={dateNote} />
        </Section>
      )}
      {events.length > 0 && (
        <Section title={words.events}>
          <EventRows events={events} />
        </Section>
      )}
      <InformationChips sections={document.sections} />
      {places.length > 0 && (
        <Section title={words.places}>
          <PlaceRows places={places} />
        </Section>
      )}
    </div>
  );
}

export function AgencyView({ document }: { document: AgencyDocument }) {
  return (
    <div class={`accent-${document.accent ?? "kali"}`}>
      <AgencyHead document={document} />
      {document.site && (
        <SiteTabs home={document.path} here={document.path} sections={document.site.sections} />
      )}
      <div class="wrap columns">
        <AgencyMain document={document} />
        <aside>
          <ShortProfile document={document} />
        </aside>
      </div>
    </div>
  );
}
