import type { ListDocument, ListRow } from "../../api/documents";
import { formatNumber } from "../../format";
import { groupBy } from "../../group";
import { words } from "../../i18n/id/list";
import { noteOf } from "../../ui/notes";
import { SampleMark } from "../../ui/Origin";
import { RowLink } from "../../ui/Rows";
import { Section } from "../../ui/Section";

const KIND_ORDER = Object.keys(words.kinds);

const rank = (kind: string): number => {
  const index = KIND_ORDER.indexOf(kind);
  return index < 0 ? KIND_ORDER.length : index;
};

/** The abbreviation is what most people say, so it leads the line below the name. */
function AgencyRow({ row }: { row: ListRow }) {
  const short = row.abbreviation ?? row.agency?.abbreviation;
  return (
    <RowLink href={row.path} title={row.title}>
      <span class="row-note">
        {short && short !== row.title && <b class="row-short">{short}</b>} {noteOf(row)}
      </span>
      <SampleMark provenance={row.provenance} />
    </RowLink>
  );
}

const nameOf = (kind: string): string => words.kinds[kind] ?? words.otherKind;

const OTHER = "lain";

/** A kind with a single agency is no group: those stand together at the end. */
function byKind(items: ListRow[]): [string, ListRow[]][] {
  const kinds = groupBy(items, (row) => row.kind ?? OTHER).sort(([a], [b]) => rank(a) - rank(b));
  const groups = kinds.filter(([kind, rows]) => rows.length > 1 && kind !== OTHER);
  const others = kinds.filter((kind) => !groups.includes(kind)).flatMap(([, rows]) => rows);
  return others.length > 0 ? [...groups, [OTHER, others]] : groups;
}

/** The directory of agencies, grouped by kind. */
export function AgencyDirectory({ document }: { document: ListDocument }) {
  const kinds = byKind(document.items);
  return (
    <>
      <nav aria-label={words.jump}>
        <ul class="chips chips-row">
          {kinds.map(([kind, rows]) => (
            <li key={kind}>
              <a class="chip" href={`#jenis-${kind}`}>
                {nameOf(kind)} {formatNumber(rows.length)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {kinds.map(([kind, rows]) => (
        <Section key={kind} id={`jenis-${kind}`} title={nameOf(kind)}>
          <ul class="rows rows-columns">
            {rows.map((row) => (
              <AgencyRow key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
