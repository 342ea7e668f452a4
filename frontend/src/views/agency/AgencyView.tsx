import type { AgencyDocument } from "../../api/documents";
import { formatDate, formatPeriod, telephone } from "../../format";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/agency";
import { Pair, StatedPair } from "../../ui/Facts";
import { Breadcrumbs } from "../../ui/Head";
import { PageTitle } from "../../ui/PageTitle";
import { PlaceRows } from "../../ui/PlaceRows";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";
import { SiteTabs } from "../../ui/SiteTabs";
import { BandStreams } from "../../ui/Streams";

const LONG_NAME = 45;
const LONG_ABBREVIATION = 13;

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
    </header>
  );
}

function ShortProfile({ document }: { document: AgencyDocument }) {
  const { phone, email, address } = document.contact;
  return (
    <Section title={words.shortProfile}>
      <dl class="pairs">
        <StatedPair label={words.duties} value={document.duties} />
        <StatedPair label={t.address} value={address} />
        {phone ? (
          <Pair label={t.phone}>
            <a href={telephone(phone)}>{phone}</a>
          </Pair>
        ) : (
          <StatedPair label={t.phone} value={null} />
        )}
        {email ? (
          <Pair label={t.email}>
            <a href={`mailto:${email}`}>{email}</a>
          </Pair>
        ) : (
          <StatedPair label={t.email} value={null} />
        )}
        {document.aliases.length > 0 && <Pair label={words.aliases}>{document.aliases.join(", ")}</Pair>}
        {document.legacy_host && <Pair label={words.legacyHost}>{document.legacy_host}</Pair>}
      </dl>
    </Section>
  );
}

const dateNote = (row: { published_on: string | null; summary: string | null }) =>
  row.published_on ? formatDate(row.published_on) : row.summary;

function AgencyMain({ document }: { document: AgencyDocument }) {
  const { services, announcements, news, events, places } = document;
  return (
    <div>
      {!document.has_site && <p class="panel">{words.noSite}</p>}
      {services.length > 0 && (
        <Section title={words.ourServices}>
          <Rows rows={services} />
        </Section>
      )}
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
          <Rows rows={events} note={(row) => row.starts_at && formatPeriod(row.starts_at, row.ends_at)} />
        </Section>
      )}
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
