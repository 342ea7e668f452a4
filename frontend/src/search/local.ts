/** The search without the network: loaded with the first touch of a search field, the full one when there is time. */
import type { Row } from "../api/documents";
import type { Site } from "../site";
import type { Searchable } from "./engine/data";
import { type LocalAnswer, LocalSearch } from "./engine/local-search";

type Size = "small" | "full";

const loaded = new Map<Size, Promise<LocalSearch | null>>();

/** Beside the pages; where only the API is there, it has the same. */
const addressOf = ({ apiBase }: Site, size: Size): string =>
  apiBase ? `${apiBase}/api/v1/search/data?size=${size}` : `/cari/${size}.json`;

async function load(site: Site, size: Size): Promise<LocalSearch | null> {
  try {
    const response = await fetch(addressOf(site, size), { credentials: "omit" });
    if (response.ok) return new LocalSearch(await response.json());
  } catch {
    // No network, and nothing kept: the API is asked, or nobody.
  }
  loaded.delete(size);
  return null;
}

/** What answers while a question is being typed; null when it cannot be had. */
export function localSearch(site: Site, size: Size = "small"): Promise<LocalSearch | null> {
  const known = loaded.get(size) ?? load(site, size);
  loaded.set(size, known);
  return known;
}

interface Connection {
  saveData?: boolean;
}

/** Fetches what also finds long texts and news, unless the reader saves data. */
export function prepareFullSearch(site: Site): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (!connection?.saveData) void localSearch(site, "full");
}

/**
 * Answers with what is on this device: the full index where it came, else the small one. Null also when it finds nothing
 * and does not know everything: that would be no answer.
 */
export async function searchHere(site: Site, question: string): Promise<LocalAnswer | null> {
  const full = await (loaded.get("full") ?? null);
  const search = full ?? (await localSearch(site)) ?? (await localSearch(site, "full"));
  const answer = search?.search(question) ?? null;
  return answer && (search?.complete || answer.hits.length > 0) ? answer : null;
}

/** A row as lists show it, as far as the index knows. */
export function rowOf({ type, path, title, summary, owner, provenance, quick_exit }: Searchable): Row {
  const named = (kind: string) => owner.filter(([of]) => of === kind).map(([, name]) => name);
  const [field] = named("field");
  const [agency, abbreviation] = named("agency");
  const place = { slug: "", path: "" };
  return {
    id: path,
    type,
    slug: path.slice(path.lastIndexOf("/") + 1),
    title,
    summary: summary || null,
    path,
    platform: null,
    field: field ? { ...place, title: field } : null,
    agency: agency ? { ...place, title: agency, abbreviation: abbreviation ?? "" } : null,
    updated_at: null,
    provenance,
    quick_exit,
  };
}
