import { type Answer, fetchDocument, fetchFile, fetchPreview } from "../api/client";
import type { PortalDocument } from "../api/documents";
import { isStatic, type Seed } from "../parts/envelope";
import { StaticView } from "../parts/StaticView";
import type { DeadEnd, DeadEndView } from "../shell/dead-ends";
import type { Site } from "../site";
import { savedHere } from "../sw/saved";
import { expectView, loadView, type View } from "../views/load-view";

export type PageState =
  | { status: "loading" }
  | { status: "ready"; path: string; document: PortalDocument; view: View; saved: string | null }
  | { status: "dead-end"; title: string; end: DeadEnd; view: typeof DeadEndView }
  | { status: "failed"; cause: "offline" | "server" | "stale" };

export const LOADING: PageState = { status: "loading" };

const SKELETON_AFTER_MS = 200;
const KEPT_DOCUMENTS = 30;
const kept = new Map<string, PortalDocument>();
let running: AbortController | undefined;

type Update = (state: PageState) => void;

function keep(document: PortalDocument): void {
  kept.delete(document.path);
  kept.set(document.path, document);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_DOCUMENTS && oldest !== undefined) kept.delete(oldest);
}

async function readyState(document: PortalDocument, saved: string | null): Promise<PageState> {
  const view = await loadView(document.type);
  return { status: "ready", path: document.path, document, view, saved };
}

/** The first page, when it came complete. Most views stay as they came: all that is missing is what is around them. */
export async function seeded(seed: Seed, saved: string | null): Promise<PageState> {
  const document = seed as PortalDocument;
  if (isStatic(seed)) return { status: "ready", path: seed.path, document, view: StaticView, saved };
  keep(document);
  return readyState(document, saved);
}

/** From the file beside the page; what no file says (why it is gone, where it went), the API may know. */
async function ask(site: Site, path: string, signal: AbortSignal): Promise<Answer<PortalDocument>> {
  if (!site.files) return fetchDocument(site.apiBase, path, signal);
  const file = await fetchFile(path, signal);
  if (file.kind === "ok") return file;
  const answer = await fetchDocument(site.apiBase, path, signal);
  const silent = answer.kind === "offline" || answer.kind === "refused";
  return silent && file.kind !== "refused" ? file : answer;
}

let expected: { path: string; answer: Promise<Answer<PortalDocument>> } | undefined;

/** What `ahead.ts` asked for because its link was in sight. */
export const ahead = new Map<string, Promise<Answer<PortalDocument>>>();

/** A finger is on a link: its page is asked for before the finger is lifted. */
export function expectPage(site: Site, path: string): void {
  expectView(path);
  if (!ahead.has(path)) expected = { path, answer: ask(site, path, new AbortController().signal) };
}

function takeExpected(path: string): Promise<Answer<PortalDocument>> | undefined {
  const answer = expected?.path === path ? expected.answer : ahead.get(path);
  expected = undefined;
  return answer;
}

async function deadEnd(end: DeadEnd): Promise<PageState> {
  const { DeadEndView, titleOf } = await import("../shell/dead-ends");
  return { status: "dead-end", title: titleOf(end), end, view: DeadEndView };
}

async function settle(site: Site, answer: Answer<PortalDocument>): Promise<PageState> {
  switch (answer.kind) {
    case "ok":
      return readyState(answer.value, answer.saved ?? null);
    case "gone":
      return deadEnd({ kind: "gone", problem: answer.problem });
    case "missing":
      return deadEnd({ kind: "missing" });
    case "refused":
      return { status: "failed", cause: "server" };
    case "offline":
      if (site.files && (await savedHere())) location.reload(); // its file is kept, and comes complete
      return { status: "failed", cause: "offline" };
  }
}

/** Code that cannot be fetched belongs to a release that was replaced, or the connection went. */
const stateOf = (site: Site, answer: Answer<PortalDocument>): Promise<PageState> =>
  settle(site, answer).catch(() => ({ status: "failed", cause: "stale" }));

/** Runs one load at a time; a newer one cancels it and its answer is dropped. */
async function runAlone(update: Update, request: (signal: AbortSignal) => Promise<PageState>): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const skeleton = setTimeout(() => update(LOADING), SKELETON_AFTER_MS);
  try {
    const state = await request(own.signal);
    if (!own.signal.aborted) update(state);
  } catch (error) {
    if (!own.signal.aborted) throw error;
  } finally {
    clearTimeout(skeleton);
  }
}

/** `fresh` asks again even for a page that was visited a moment ago. */
export function load(update: Update, site: Site, path: string, fresh: boolean): Promise<void> {
  expectView(path);
  const known = kept.get(path);
  return runAlone(update, async (signal) => {
    if (known && !fresh) return stateOf(site, { kind: "ok", value: known });
    const answer = await (takeExpected(path) ?? ask(site, path, signal));
    if (answer.kind === "ok") keep(answer.value);
    return stateOf(site, answer);
  });
}

export function loadPreview(update: Update, site: Site, token: string): Promise<void> {
  return runAlone(update, async (signal) => {
    const answer = await fetchPreview(site.apiBase, token, signal);
    const expired = answer.kind === "missing" || answer.kind === "gone" || answer.kind === "refused";
    if (expired && !(answer.kind === "refused" && answer.status >= 500)) {
      return deadEnd({ kind: "preview-refused" });
    }
    return stateOf(site, answer);
  });
}
