import type { PortalDocument, Problem, SearchPage } from "./documents";

export type Answer<T> =
  | { kind: "ok"; value: T; saved?: string | null }
  | { kind: "missing" }
  | { kind: "gone"; problem: Problem }
  | { kind: "refused"; status: number }
  | { kind: "offline" };

/** When the answer was kept on this device; the service worker says so when the network is away. */
const SAVED = "x-kota-saved";

export interface SearchQuery {
  q: string;
  type?: string | undefined;
  page?: string | undefined;
  pageSize?: number;
}

function asProblem(status: number, body: unknown): Problem {
  const given = (body && typeof body === "object" ? body : {}) as Partial<Problem>;
  return {
    title: given.title ?? null,
    status,
    detail: given.detail ?? null,
    reason: given.reason ?? null,
    alternatives: given.alternatives ?? [],
  };
}

async function ask<T>(address: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    if (response.ok) {
      return { kind: "ok", value: (await response.json()) as T, saved: response.headers.get(SAVED) };
    }
    if (response.status === 404 || response.status === 400) return { kind: "missing" };
    if (response.status === 410) {
      return { kind: "gone", problem: asProblem(410, await response.json().catch(() => null)) };
    }
    return { kind: "refused", status: response.status };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    return { kind: "offline" };
  }
}

/** The document beside the page, where the portal lies as files. */
export const fetchFile = (path: string, signal: AbortSignal, how?: RequestInit) =>
  ask<PortalDocument>(`${path.replace(/\/$/, "")}/index.json`, { credentials: "omit", signal, ...how });

/**
 * `path` is a portal address; `/` is home. On this origin the server may have asked for it ahead in the page's head,
 * and the browser takes that answer only for a request with the same credentials; the API looks at none.
 */
export const fetchDocument = (apiBase: string, path: string, signal: AbortSignal) =>
  ask<PortalDocument>(`${apiBase}/api/v1/documents${path}`, {
    redirect: "follow",
    credentials: apiBase ? "omit" : "same-origin",
    signal,
  });

export const fetchPreview = (apiBase: string, token: string, signal: AbortSignal) =>
  ask<PortalDocument>(`${apiBase}/api/v1/preview?token=${encodeURIComponent(token)}`, {
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal,
  });

export function fetchSearch(apiBase: string, query: SearchQuery, signal: AbortSignal) {
  const parameters = new URLSearchParams({ q: query.q });
  if (query.type) parameters.set("type", query.type);
  if (query.pageSize) parameters.set("page_size", String(query.pageSize));
  if (query.page) parameters.set("page", query.page);
  return ask<SearchPage>(`${apiBase}/api/v1/search?${parameters}`, { credentials: "omit", signal });
}
