import type { ListDocument, ListRow } from "../../api/documents";
import { formatNumber } from "../../format";
import { groupBy } from "../../group";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/list";
import { v } from "../../i18n/id/views";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";
import { SearchForm } from "../../ui/SearchForm";
import { Section } from "../../ui/Section";
import { byLifeEvent } from "./life-events";

const byTitle = (a: ListRow, b: ListRow): number => a.title.localeCompare(b.title, "id");

function letterOf(row: ListRow): string {
  const first = row.title.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}

function ByLetter({ items }: { items: ListRow[] }) {
  const letters = groupBy(items, letterOf);
  return (
    <Section title={words.byLetter} id="abjad">
      <nav aria-label={words.letters}>
        <ul class="letters">
          {letters.map(([letter]) => (
            <li key={letter}>
              <a href={`#huruf-${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(([letter, rows]) => (
        <div key={letter} class="letter-group">
          <h3 id={`huruf-${letter}`}>{letter}</h3>
          <Rows rows={rows} note={noteOf} columns={2} />
        </div>
      ))}
    </Section>
  );
}

function Folds({ groups }: { groups: [string, ListRow[]][] }) {
  return (
    <div class="folds">
      {groups.map(([title, rows]) => (
        <details class="fold" key={title}>
          <summary>
            <span class="fold-title">{title}</span>
            <span class="row-note">{v.serviceCount(formatNumber(rows.length))}</span>
          </summary>
          <Rows rows={rows} note={noteOf} />
        </details>
      ))}
    </div>
  );
}

function ByAgency({ items }: { items: ListRow[] }) {
  const owners = groupBy(items, (row) => row.agency?.title ?? v.withoutAgency);
  owners.sort(([a], [b]) => a.localeCompare(b, "id"));
  return (
    <Section title={words.byAgency} id="dinas">
      <Folds groups={owners} />
    </Section>
  );
}

function ByLifeEvent({ items }: { items: ListRow[] }) {
  const events = byLifeEvent(items);
  if (events.length === 0) return null;
  return (
    <Section title={words.byEvent} lead={words.byEventNote} id="peristiwa">
      <Folds groups={events} />
    </Section>
  );
}

/** All services on one page: by what happened, A to Z, and by owner. */
export function ServiceIndex({ document }: { document: ListDocument }) {
  const items = [...document.items].sort(byTitle);
  const ways = [
    ["abjad", words.letterWay],
    ["dinas", t.agencies],
    ["peristiwa", words.eventWay],
  ] as const;
  return (
    <>
      <SearchForm action="/cari" id="cari-layanan" label={t.searchLabel} placeholder={v.searchPlaceholder} />
      <ul class="chips chips-row">
        {ways.map(([id, label]) => (
          <li key={id}>
            <a class="chip" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <ByLetter items={items} />
      <ByAgency items={items} />
      <ByLifeEvent items={items} />
    </>
  );
}
