import type { SearchDocument } from "../../api/documents";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/search";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { FormerPanel } from "./FormerPanel";
import { NothingFound } from "./NothingFound";
import { SearchRows } from "./SearchRows";
import type { FoundPage, Outcome } from "./use-search";

function pageAddress(query: Record<string, string>, page: number): string {
  return `/cari?${new URLSearchParams({ ...query, page: String(page) })}`;
}

function Pager({ page }: { page: FoundPage }) {
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
  const { count, suggestion } = outcome.page;
  if (count === 0) return words.searchNone(q);
  return suggestion
    ? words.searchCorrected(formatNumber(count), suggestion)
    : words.searchCount(formatNumber(count), q);
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
      {outcome.status === "found" && outcome.offline && <p class="row-note">{words.searchOffline}</p>}
      {page && page.count > 0 && <SearchRows rows={page.results} />}
      {page && page.count === 0 && <NothingFound q={q} nearest={page.nearest} document={document} />}
      {page && <Pager page={page} />}
      {page && <WaysOn q={q} />}
    </>
  );
}
