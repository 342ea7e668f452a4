import { useEffect, useState } from "preact/hooks";
import { fetchSearch } from "../../api/client";
import type { Page, Row } from "../../api/documents";
import { useFrame } from "../../site";

export type Outcome = { status: "waiting" } | { status: "failed" } | { status: "found"; page: Page<Row> };

/** Asks the API for what the address asks; a newer question cancels the older one. */
export function useSearch(q: string, type: string | undefined, pageNumber: string | undefined): Outcome {
  const { site } = useFrame();
  const [outcome, setOutcome] = useState<Outcome>({ status: "waiting" });

  useEffect(() => {
    if (!q) return;
    const abort = new AbortController();
    setOutcome({ status: "waiting" });
    fetchSearch(site.apiBase, { q, type, page: pageNumber }, abort.signal)
      .then((answer) => {
        setOutcome(answer.kind === "ok" ? { status: "found", page: answer.value } : { status: "failed" });
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [q, type, pageNumber, site.apiBase]);

  return outcome;
}

const MOST_NEAR = 6;
const SHORTEST_PART = 3;

/** What each word alone would find, and its beginning where the whole word is misspelt. */
const partsOf = (q: string): string[] => {
  const words = q.split(/\s+/).filter((word) => word.length >= SHORTEST_PART);
  const beginnings = words.map((word) => word.slice(0, Math.max(SHORTEST_PART, Math.ceil(word.length / 2))));
  return [...new Set(words.length > 1 ? [...words, ...beginnings] : beginnings)];
};

/** "Mungkin maksud Anda": asked only after a question that found nothing. */
export function useNear(q: string): Row[] {
  const { site } = useFrame();
  const [near, setNear] = useState<Row[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    setNear([]);
    Promise.all(
      partsOf(q).map((part) => fetchSearch(site.apiBase, { q: part, type: "service" }, abort.signal)),
    )
      .then((answers) => {
        const rows = answers.flatMap((answer) =>
          answer.kind === "ok" ? answer.value.results.slice(0, 3) : [],
        );
        setNear([...new Map(rows.map((row) => [row.id, row])).values()].slice(0, MOST_NEAR));
      })
      .catch(() => undefined);
    return () => abort.abort();
  }, [q, site.apiBase]);

  return near;
}
