import { squeezed } from "../views/applications/application-filter";

/** An application of the register that people may remember; rows that only fill it up are not asked for. */
export interface FormerName {
  code: string;
  name: string;
  status: string;
  legacy_url: string | null;
  /** Where its task is now; null when it was stopped. */
  path: string | null;
}

let asked: Promise<FormerName[]> | undefined;

/** Fifty-five rows, fetched once. Without them there are suggestions all the same. */
export function formerNames(apiBase: string): Promise<FormerName[]> {
  asked ??= fetch(
    `${apiBase}/api/v1/applications?provenance=source_seen&page_size=100&fields=code,name,status,legacy_url,path`,
    { credentials: "omit" },
  )
    .then(async (response) => (response.ok ? ((await response.json()).results as FormerName[]) : []))
    .catch(() => {
      asked = undefined;
      return [];
    });
  return asked;
}

const SHORTEST = 2;

/** Those whose name or address begins with what was typed, or holds all of a longer text. */
export function matchFormer(names: FormerName[], query: string): FormerName[] {
  const wanted = squeezed(query);
  if (wanted.length < SHORTEST) return [];
  return names.filter(({ name, legacy_url }) => {
    const host = squeezed(legacy_url ?? "");
    return squeezed(name).startsWith(wanted) || (host !== "" && host.startsWith(wanted));
  });
}

/** The one that was meant, where the whole of its name or of its address was typed. */
export const isExact = ({ name, legacy_url }: FormerName, query: string): boolean =>
  [name, legacy_url ?? ""].some((text) => squeezed(text) === squeezed(query));
