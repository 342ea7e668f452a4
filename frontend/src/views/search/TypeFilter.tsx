import { useRef } from "preact/hooks";
import { formatNumber } from "../../format";
import { words } from "../../i18n/id/search";
import { TYPE_NAMES } from "../../i18n/id/types";
import { v } from "../../i18n/id/views";
import { useFrame } from "../../site";
import { FilterChips } from "../../ui/FilterChips";
import type { Counts, Outcome } from "./use-search";

const FIRST = ["service", "agency", "place", "news", "announcement", "event", "document"];

/** The types that have answers, with how many; the one that was chosen stays, so that it can be left. */
export function typeChoices(counts: Counts, chosen: string | undefined) {
  const known: Record<string, number> = counts;
  const types = new Set([...FIRST, ...Object.keys(known)]);
  return [...types]
    .filter((type) => known[type] || type === chosen)
    .map((type) => ({
      value: type,
      label: words.typeCount(TYPE_NAMES[type] ?? type, formatNumber(known[type] ?? 0)),
    }));
}

interface Props {
  path: string;
  q: string;
  outcome: Outcome;
}

/** The counts belong to the question, whichever type is shown of it: they stay while the next answer is on its way. */
export function TypeFilter({ path, q, outcome }: Props) {
  const { query } = useFrame().here;
  const known = useRef<{ q: string; counts: Counts }>({ q, counts: {} });
  if (outcome.status === "found") known.current = { q, counts: outcome.page.counts };
  const counts = known.current.q === q ? known.current.counts : {};
  const choices = [{ value: "", label: v.everything }, ...typeChoices(counts, query.type)];
  return <FilterChips label={words.searchFilter} path={path} query={query} name="type" choices={choices} />;
}
