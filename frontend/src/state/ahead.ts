/**
 * The next page before it is asked for: links that the reader looks at, a few of them, once the page is at rest. Its code
 * comes then too. Pages that must leave no trace are never among them.
 */
import { fetchFile } from "../api/client";
import type { PortalDocument } from "../api/documents";
import { pageOf } from "../routes";
import { expectView } from "../views/load-view";
import { ahead } from "./page";

/** Of all that is in sight, and of a page as its reader scrolls on. */
const MOST_IN_SIGHT = 6;
const MOST = 18;
const AT_ONCE = 2;
/** A link that is only scrolled past is not looked at. */
const LOOKED_AT_MS = 300;
const FRESH_MS = 120_000;
const SERVICE = /\/layanan\/./;
/** So that the service worker knows it from a visit. The same as in `sw/sw.ts`. */
const HOW = { headers: { "x-kota-ahead": "1" }, priority: "low" } satisfies RequestInit;

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whoever counts every byte is asked nothing. */
function isFree(): boolean {
  const { saveData, effectiveType = "4g" } =
    (navigator as { connection?: Connection }).connection ?? ({} as Connection);
  return !saveData && !/2g$/.test(effectiveType);
}

/** The page that may be asked for ahead. What leaves no trace is a service; a service's row says when it is not that. */
export function pageAhead(link: HTMLAnchorElement): string | null {
  const path = pageOf(link);
  const isOther = path !== null && path !== location.pathname && !ahead.has(path);
  return isOther && (!SERVICE.test(path) || "ahead" in link.dataset) ? path : null;
}

const asked = new Map<string, string>();

/** A page that came ahead is visited now: asked for as any other, it is kept for later, and what changed since is shown. */
async function visit(shown: PortalDocument, left: AbortSignal, refresh: () => void): Promise<void> {
  const before = asked.get(shown.path);
  if (!before) return;
  asked.delete(shown.path);
  const answer = await fetchFile(shown.path, left);
  const same = answer.kind === "ok" && JSON.stringify(answer.value) === before;
  if (!same && answer.kind !== "offline" && answer.kind !== "refused") refresh();
}

/** Asks ahead for links within the main part, until `signal` says that the page was left. */
class Lookout {
  readonly #waiting: string[] = [];
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  /** Links in sight whose pages were asked for. */
  readonly #inSight = new Set<Element>();
  #left = MOST;
  #running = 0;

  constructor(readonly signal: AbortSignal) {
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        this.#see(target as HTMLAnchorElement, isIntersecting);
    });
    for (const link of document.querySelectorAll("main a[href]"))
      if (!link.closest("nav")) seen.observe(link);
    signal.addEventListener("abort", () => {
      seen.disconnect();
      for (const timer of this.#timers.values()) clearTimeout(timer);
    });
  }

  #see(link: HTMLAnchorElement, inSight: boolean): void {
    clearTimeout(this.#timers.get(link));
    this.#inSight.delete(link);
    if (inSight)
      this.#timers.set(
        link,
        setTimeout(() => this.#want(link), LOOKED_AT_MS),
      );
  }

  #want(link: HTMLAnchorElement): void {
    const path = pageAhead(link);
    if (!path || this.#left === 0 || this.#waiting.includes(path)) return;
    if (this.#inSight.size === MOST_IN_SIGHT) return;
    this.#inSight.add(link);
    this.#left -= 1;
    this.#waiting.push(path);
    this.#next();
  }

  #next(): void {
    const path = this.#running < AT_ONCE ? this.#waiting.shift() : undefined;
    if (path === undefined || this.signal.aborted) return;
    this.#running += 1;
    expectView(path);
    const answer = fetchFile(path, this.signal, HOW);
    ahead.set(path, answer);
    const drop = () => {
      if (ahead.get(path) !== answer) return; // it was wanted
      ahead.delete(path);
      asked.delete(path);
    };
    setTimeout(drop, FRESH_MS);
    answer
      .then((came) => (came.kind === "ok" ? asked.set(path, JSON.stringify(came.value)) : drop()), drop)
      .finally(() => {
        this.#running -= 1;
        this.#next();
      });
  }
}

/** `refresh` shows the page again as it is now. */
export function lookAhead(shown: PortalDocument, left: AbortSignal, refresh: () => void): void {
  visit(shown, left, refresh).catch(() => undefined); // left meanwhile
  if (isFree()) new Lookout(left);
}
