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
