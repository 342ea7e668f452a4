import type { ListDocument, ListRow } from "../../api/documents";
import { formatNumber } from "../../format";
import { groupBy } from "../../group";
import { t } from "../../i18n/id";
import { words } from "../../i18n/id/list";
import { noteOf } from "../../ui/notes";
import { Rows } from "../../ui/Rows";
import { Section } from "../../ui/Section";

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

function ByAgency({ items }: { items: ListRow[] }) {
  const owners = groupBy(items, (row) => row.agency?.title ?? t.withoutAgency);
  owners.sort(([a], [b]) => a.localeCompare(b, "id"));
  return (
    <Section title={words.byAgency} id="dinas">
      <div class="folds">
        {owners.map(([owner, rows]) => (
          <details class="fold" key={owner}>
            <summary>
              <span class="fold-title">{owner}</span>
              <span class="row-note">{t.serviceCount(formatNumber(rows.length))}</span>
            </summary>
            <Rows rows={rows} note={noteOf} />
          </details>
        ))}
      </div>
    </Section>
  );
}

/** All services on one page: A to Z, and by owner. */
export function ServiceIndex({ document }: { document: ListDocument }) {
  const items = [...document.items].sort(byTitle);
  return (
    <>
      <p class="chips">
        <a class="chip" href="#abjad">
          {words.byLetter}
        </a>{" "}
        <a class="chip" href="#dinas">
          {words.byAgency}
        </a>
      </p>
      <ByLetter items={items} />
      <ByAgency items={items} />
    </>
  );
}
