import type { Piece, SearchRow } from "../../api/documents";
import { TYPE_NAMES } from "../../i18n/id/types";
import { SampleMark } from "../../ui/Origin";
import { mayComeAhead } from "../../ui/Rows";
import { reasonOf } from "./reason";

function Marked({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>;
}

/** What it is and whose it is. */
function kindOf(row: SearchRow): string {
  const kind = row.type === "service" ? row.field?.title : TYPE_NAMES[row.type];
  const owner = row.type === "agency" ? null : row.agency?.abbreviation;
  return [kind, owner].filter(Boolean).join(", ");
}

/** Answers: what answers is marked, and what the title does not say is said below it. */
export function SearchRows({ rows }: { rows: SearchRow[] }) {
  return (
    <ul class="rows answers">
      {rows.map((row) => {
        const reason = reasonOf(row);
        return (
          <li key={row.id} class="row">
            <a href={row.path} {...mayComeAhead(row)}>
              <span class="row-title">
                <Marked pieces={row.highlights.title} />
              </span>
              {reason && <span class="row-reason">{reason}</span>}
              <span class="row-note">
                {kindOf(row)}
                {row.summary && ". "}
                <Marked pieces={row.highlights.summary} />
              </span>
              <SampleMark provenance={row.provenance} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
