import type { ListDocument, ListRow } from "../../api/documents";
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

function AgencyRow({ row }: { row: ListRow }) {
  const short = row.abbreviation ?? row.agency?.abbreviation;
  const title = short && short !== row.title ? `${row.title} (${short})` : row.title;
  return (
    <RowLink href={row.path} title={title} note={noteOf(row)}>
      <SampleMark provenance={row.provenance} />
    </RowLink>
  );
}

/** The directory of agencies, grouped by kind. */
export function AgencyDirectory({ document }: { document: ListDocument }) {
  const kinds = groupBy(document.items, (row) => row.kind ?? "");
  kinds.sort(([a], [b]) => rank(a) - rank(b));
  return (
    <>
      {kinds.map(([kind, rows]) => (
        <Section key={kind} title={words.kinds[kind] ?? words.otherKind}>
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
