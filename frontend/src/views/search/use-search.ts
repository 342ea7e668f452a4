import { useEffect, useState } from "preact/hooks";
import { fetchSearch } from "../../api/client";
import type { Row, SearchPage, SearchRow } from "../../api/documents";
import { type Site, useFrame } from "../../site";

export type Outcome =
  | { status: "waiting" }
  | { status: "failed" }
  | { status: "found"; page: FoundPage; offline?: boolean };

export type Counts = Partial<SearchPage["counts"]>;
/** What was found; on this device only what it knows of is counted. */
export type FoundPage = Omit<SearchPage, "counts"> & { counts: Counts };

const MOST_OFFLINE = 20;
const local = () => import("../../search/local");

/** Asks the API for what the address asks, and this device where there is no API; a newer question cancels the older. */
export function useSearch(q: string, type: string | undefined, pageNumber: string | undefined): Outcome {
  const { site } = useFrame();
  const [outcome, setOutcome] = useState<Outcome>({ status: "waiting" });

  useEffect(() => {
    if (!q) return;
    const abort = new AbortController();
    setOutcome({ status: "waiting" });
    fetchSearch(site.apiBase, { q, type, page: pageNumber }, abort.signal)
      .then(async (answer): Promise<Outcome> => {
        if (answer.kind !== "ok") return (await askHere(site, q, type)) ?? { status: "failed" };
        void local().then(({ prepareFullSearch }) => prepareFullSearch(site));
        return { status: "found", page: answer.value };
      })
      .then((found) => !abort.signal.aborted && setOutcome(found))
      .catch(() => undefined);
    return () => abort.abort();
  }, [q, type, pageNumber, site.apiBase]);

  return outcome;
}

async function askHere(site: Site, q: string, type: string | undefined): Promise<Outcome | null> {
  const { rowOf, searchHere } = await local();
  const answer = await searchHere(site, q);
  if (!answer) return null;
  const counts: Record<string, number> = {};
  for (const { document } of answer.hits) counts[document.type] = (counts[document.type] ?? 0) + 1;
  const found = answer.hits.filter(({ document }) => !type || document.type === type);
  const results = found.slice(0, MOST_OFFLINE).map(({ document }) => plainRow(rowOf(document)));
  const { suggestion } = answer.plan;
  const page = {
    count: found.length,
    next: null,
    previous: null,
    counts,
    suggestion,
    nearest: null,
    results,
  };
  return { status: "found", page, offline: true };
}

const plainRow = (row: Row): SearchRow => ({
  ...row,
  fee: null,
  highlights: {
    title: [{ text: row.title, match: false }],
    summary: [{ text: row.summary ?? "", match: false }],
  },
  matched: null,
});
