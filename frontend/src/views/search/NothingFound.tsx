import type { Row, SearchDocument, SearchPage } from "../../api/documents";
import { words } from "../../i18n/id/search";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";

function Chips({ label, rows }: { label: string; rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p>{label}:</p>
      <ul class="chips">
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

interface Props {
  q: string;
  nearest: SearchPage["nearest"];
  document: SearchDocument;
}

/** No answer, said plainly, with the ways on: the nearest agency, the complaint channel, what comes near. */
export function NothingFound({ q, nearest, document }: Props) {
  const { query } = useFrame().here;
  const near = nearest?.services ?? [];
  return (
    <div class="panel">
      <p class="panel-title">{words.searchNone(q)}</p>
      <ul>
        {words.searchTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {query.type && (
        <p>
          <a href={`/cari?${new URLSearchParams({ q })}`}>{words.searchWithoutFilter}</a>
        </p>
      )}
      {nearest?.agency && <Chips label={words.nearestAgency} rows={[nearest.agency]} />}
      {nearest?.channel && <Chips label={words.nearestChannel} rows={[nearest.channel]} />}
      <Chips
        label={near.length > 0 ? words.searchNear : v.popular}
        rows={near.length > 0 ? near : document.hints}
      />
    </div>
  );
}
