import type { HomeDocument, HomePlatform, Row } from "../../api/documents";
import { formatDate, formatNumber } from "../../format";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/home";
import { v } from "../../i18n/id/views";
import { Doors } from "../../ui/Door";
import { Emergency } from "../../ui/Emergency";
import { Icon } from "../../ui/Icon";
import { PageTitle } from "../../ui/PageTitle";
import { RowLink, Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";
import { Alerts } from "./Alerts";
import { HeroArt } from "./HeroStreams";
import { Teaser } from "./Teaser";

function Popular({ rows }: { rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p class="hero-label" id="sering">
        {v.popular}
      </p>
      <ul class="chips chips-row" aria-labelledby="sering">
        {rows.map((row) => (
          <li key={row.id}>
            <a class="chip" href={row.path}>
              {row.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The question, and one sentence under it that does not say the same again. */
function heroWords({ lead, summary }: HomeDocument): { title: string; under: string } {
  const title = lead && lead !== words.heroLead ? lead : words.hero;
  return { title, under: summary && summary !== title ? summary : words.heroLead };
}

function Hero({ document }: { document: HomeDocument }) {
  const { title, under } = heroWords(document);
  return (
    <header class="hero">
      <div class="wrap">
        <div class="hero-words">
          <PageTitle title={title} />
          <p class="lead">{under}</p>
          <SearchForm
            action="/cari"
            id="cari-utama"
            label={t.searchLabel}
            placeholder={v.searchPlaceholder}
            tone="hero"
          />
          <Popular rows={document.popular} />
        </div>
      </div>
      <HeroArt />
    </header>
  );
}

function CitizenDoors({ platform }: { platform: HomePlatform }) {
  const lead = words.wargakuLead(formatNumber(platform.service_count), formatNumber(platform.fields.length));
  return (
    <section class="section citizen-doors">
      <div class="section-head">
        <h2>
          <a class="plain" href={platform.path}>
            {platform.title}
          </a>
        </h2>
        <p class="quiet">{lead}</p>
      </div>
      <Doors fields={platform.fields} />
      <div class="below-doors">
        <a class="way-on" href="/layanan">
          {v.allServices}
          <Icon name="arrow" />
        </a>
        <Emergency title={words.emergencyTitle} note={words.emergencyNote} />
      </div>
    </section>
  );
}

function WhereTo() {
  return (
    <section class="panel where-to">
      <div>
        <h2>{v.whereTo}</h2>
        <p class="section-lead">{v.whereToLead}</p>
      </div>
      <SearchForm action="/alih" id="cari-lama" label={v.whereToLabel} placeholder={v.whereToPlaceholder} />
    </section>
  );
}

export function HomeView({ document }: { document: HomeDocument }) {
  const citizens = document.platforms.find((platform) => platform.slug === "wargaku");
  return (
    <>
      <Hero document={document} />
      <div class="wrap">
        {document.alerts.length > 0 && <Alerts alerts={document.alerts} />}
        {citizens && <CitizenDoors platform={citizens} />}
        <Teaser />
        <WhereTo />
        <Section title={words.government}>
          <ul class="rows rows-columns">
            <RowLink
              href="/opd"
              title={v.agencyCount(formatNumber(document.agency_count))}
              note={words.agencyCountNote(formatNumber(document.site_count))}
            />
            <RowLink
              href="/wargaku/layanan/permohonan-informasi-ppid"
              title={words.askInformation}
              note={words.askInformationNote}
            />
          </ul>
        </Section>
        {document.news.length > 0 && (
          <Section title={words.cityNews}>
            <Rows
              rows={document.news}
              columns={3}
              note={(row) =>
                [row.agency?.abbreviation, row.published_on && formatDate(row.published_on)]
                  .filter(Boolean)
                  .join(", ")
              }
            />
          </Section>
        )}
      </div>
    </>
  );
}
