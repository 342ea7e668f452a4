import type { Page, Row, SearchDocument } from "../../api/documents";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/search";
import { TYPE_NAMES } from "../../i18n/id/types";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { Rows } from "../../ui/Rows";
import { FormerPanel } from "./FormerPanel";
import { type Outcome, useNear } from "./use-search";

/** What it is and whose it is, then what it says. */
function resultNote(row: Row): string {
  const kind = row.type === "service" ? row.field?.title : TYPE_NAMES[row.type];
  const owner = row.type === "agency" ? null : row.agency?.abbreviation;
  return [[kind, owner].filter(Boolean).join(", "), row.summary].filter(Boolean).join(". ");
}

function pageAddress(query: Record<string, string>, page: number): string {
  return `/cari?${new URLSearchParams({ ...query, page: String(page) })}`;
}

function Pager({ page }: { page: Page<Row> }) {
  const { query } = useFrame().here;
  const current = Math.max(1, Number.parseInt(query.page ?? "1", 10) || 1);
  if (!page.next && !page.previous) return null;
  return (
    <p class="buttons">
      {page.previous && (
        <a class="button button-second" href={pageAddress(query, current - 1)}>
          {words.previousResults}
        </a>
      )}
      {page.next && (
        <a class="button button-second" href={pageAddress(query, current + 1)}>
          {words.nextResults}
        </a>
      )}
    </p>
  );
}

function NothingFound({ q, document }: { q: string; document: SearchDocument }) {
  const { query } = useFrame().here;
  const near = useNear(q);
  const chips = near.length > 0 ? near : document.hints;
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
      <p>{near.length > 0 ? words.searchNear : v.popular}:</p>
      <ul class="chips">
        {chips.map((row) => (
          <li key={row.id}>
            <a class="chip" href={row.path}>
              {row.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function WaysOn({ q }: { q: string }) {
  return (
    <div class="section">
      <p class="row-title">{words.searchNotFound}</p>
      <ul class="ways">
        <li>
          <a href="/layanan">{v.allServices}</a>
        </li>
        <li>
          <a href={`/alih?${new URLSearchParams({ q })}`}>{words.oldApplications}</a>
        </li>
        <li>
          <a href={words.askPath}>{words.ask}</a>
        </li>
      </ul>
    </div>
  );
}

function statusText(outcome: Outcome, q: string): string {
  if (outcome.status === "waiting") return words.searching;
  if (outcome.status === "failed") return words.searchFailed;
  const { count } = outcome.page;
  return count === 0 ? words.searchNone(q) : words.searchCount(formatNumber(count), q);
}

interface Props {
  outcome: Outcome;
  q: string;
  document: SearchDocument;
}

export function SearchOutcome({ outcome, q, document }: Props) {
  const page = outcome.status === "found" ? outcome.page : null;
  return (
    <>
      <p class={page?.count === 0 ? "visually-hidden" : "result-count"} role="status">
        {statusText(outcome, q)}
      </p>
      {page && <FormerPanel q={q} rows={page.results} />}
      {page && page.count > 0 && <Rows rows={page.results} note={resultNote} />}
      {page && page.count === 0 && <NothingFound q={q} document={document} />}
      {page && <Pager page={page} />}
      {page && <WaysOn q={q} />}
    </>
  );
}
