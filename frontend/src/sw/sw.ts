/**
 * Visited pages without a connection. The network comes first, always; a copy is shown only when it is away, and says
 * its date. Pages about violence are never kept.
 */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: "install" | "activate", does: (event: Waiting) => void): void;
  addEventListener(type: "fetch", does: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: object): Promise<{ url: string }[]> };
}

const worker = self as unknown as Worker;
// The same as in `saved.tsx` and `api/client.ts`; this file imports nothing, so that it stays one file.
const PAGES = "kota-halaman";
const FILES = "kota-berkas";
const SAVED = "x-kota-saved";
const SHELL = "/404.html";
const KEPT_PAGES = 60;
const KEPT_FILES = 120;
const ASSET = /\/assets\/[\w.-]+/g;
const NEVER = /^\/(api|admin|django-admin|berkas|media|static|_pratinjau|healthz|readyz)(\/|$)/;
const DOCUMENT = /^\/api\/v1\/documents(\/|$)|\/index\.json$/;
const SEARCH = /^\/cari\/\w+\.json$/;
/** Asked for because its link was in sight: not visited, so not kept. The same as in `state/ahead.ts`. */
const AHEAD = "x-kota-ahead";
const SEED = /id="seed">([^<]*)/;

async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** What an answer shows: its document, or as much of it as a page carries. Nothing for a page that is not complete. */
function shownIn(text: string): { quick_exit?: boolean } | null {
  const document = text.startsWith("<") ? SEED.exec(text)?.[1] : text;
  return document ? JSON.parse(document) : null;
}

/** Keeps an answer with the time, unless it must leave no trace (then an older copy goes too) or shows nothing yet. */
async function keep(address: string, response: Response): Promise<string> {
  const cache = await caches.open(PAGES);
  const text = await response.text();
  await cache.delete(address);
  const shown = shownIn(text);
  if (!shown || shown.quick_exit) return text;
  const headers = new Headers(response.headers);
  headers.set(SAVED, new Date().toISOString());
  headers.delete("content-encoding");
  headers.delete("content-length");
  await cache.put(address, new Response(text, { headers }));
  await trim(cache, KEPT_PAGES);
  return text;
}

/** Files named by their contents never change. */
async function file(address: string): Promise<Response> {
  const cache = await caches.open(FILES);
  const kept = await cache.match(address);
  if (kept) return kept;
  const response = await fetch(address);
  if (response.ok) {
    await cache.put(address, response.clone());
    await trim(cache, KEPT_FILES);
  }
  return response;
}

const keepFilesOf = (html: string): Promise<unknown> =>
  Promise.all([...new Set(html.match(ASSET))].map((address) => file(address).catch(() => undefined)));

const withoutQuery = (address: string): string => address.replace(/[?#].*/, "");

async function saved(address: string, html: boolean): Promise<Response> {
  const kept = await (await caches.open(PAGES)).match(address);
  if (kept && html) {
    const mark = `<meta name="saved" content="${kept.headers.get(SAVED)}"></head>`;
    return new Response((await kept.text()).replace("</head>", mark), { headers: kept.headers });
  }
  if (kept || !html) return kept ?? Response.error();
  return (await (await caches.open(FILES)).match(SHELL)) ?? Response.error();
}

async function visit(event: Fetching, html: boolean): Promise<Response> {
  const address = withoutQuery(event.request.url);
  try {
    const response = await fetch(event.request);
    if (response.ok && !response.redirected) event.waitUntil(keep(address, response.clone()));
    else if (response.status === 404 || response.status === 410) {
      event.waitUntil(caches.open(PAGES).then((cache) => cache.delete(address)));
    }
    return response;
  } catch {
    return saved(address, html);
  }
}

/** The data that the search works on without a connection: the newest that could be had. */
async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(FILES);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

/** The shell answers for pages that were never visited: it says so, and lists those that were. */
async function keepShell(): Promise<void> {
  const response = await fetch(SHELL);
  const html = await response.text();
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  await (await caches.open(FILES)).put(SHELL, new Response(html, { headers }));
  await keepFilesOf(html);
}

/** The page that started this worker was fetched before it. */
async function keepOpenPages(): Promise<void> {
  await worker.clients.claim();
  const { origin } = location;
  for (const { url } of await worker.clients.matchAll({ type: "window" })) {
    const address = withoutQuery(url);
    if (NEVER.test(new URL(address).pathname)) continue;
    const html = await keep(address, await fetch(address));
    await keepFilesOf(html);
    if (shownIn(html)) continue;
    const document = address.replace(origin, `${origin}/api/v1/documents`);
    const answer = await fetch(document);
    if (answer.ok) await keep(document, answer);
  }
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(keepOpenPages().catch(() => undefined));
});

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || event.request.headers.has(AHEAD)) return;
  if (pathname.startsWith("/assets/") || pathname === "/icon.svg") return event.respondWith(file(url));
  if (SEARCH.test(pathname)) return event.respondWith(newest(event.request));
  if (DOCUMENT.test(pathname)) return event.respondWith(visit(event, false));
  if (mode === "navigate" && !NEVER.test(pathname)) event.respondWith(visit(event, true));
});

export {};
