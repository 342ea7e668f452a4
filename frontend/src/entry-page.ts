/**
 * A prerendered page can be read, searched and left without any of the portal's code. So that code comes when the
 * connection is good, or else with the first sign that the reader wants to do something.
 */
const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "scroll", "touchstart"];
const AT_REST_MS = 200;

const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;

/** The files that this kind of page needs, asked for at once and not one after the other; the first starts. */
function load(): Promise<unknown> {
  const files = meta("app")?.split(" ") ?? [];
  for (const href of files) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = href;
    document.head.append(link);
  }
  return import(/* @vite-ignore */ files[0] ?? "");
}

let asked = false;
function start(): void {
  if (asked) return;
  asked = true;
  for (const sign of SIGNS) removeEventListener(sign, start, true);
  load().catch(() => {
    asked = false; // the connection went; the next sign tries again
    listen();
  });
}

/** Leaving a page that must leave no trace waits for nothing. The same as in `shell/QuickExit.tsx`. */
function leave(event: Event, { href }: HTMLAnchorElement): void {
  event.preventDefault();
  document.title = "";
  document.body.hidden = true;
  location.replace(href);
}

/** The prototype asks before it leads out of the portal: the link waits for the code that asks. */
function askFirst(event: Event, link: HTMLAnchorElement, part: Element): void {
  event.preventDefault();
  start();
  part.addEventListener("woken", () => link.click(), { once: true });
}

function followed(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link) return;
  if (link.className === "quick-exit") leave(event, link);
  const part = link.closest('moving-part[name="action"][data-props]');
  if (part && link.origin !== location.origin && meta("site-mode") === "demo") askFirst(event, link, part);
}

function listen(): void {
  for (const sign of SIGNS) addEventListener(sign, start, { capture: true, passive: true });
}

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

function isGood({ saveData, effectiveType = "4g" }: Connection): boolean {
  return !saveData && effectiveType === "4g";
}

addEventListener("click", followed, true);

const { connection = {} } = navigator as { connection?: Connection };
const cannotWait = location.search !== "" || meta("saved") !== undefined;

// What the page says to those who asked nothing is not shown to those who did.
if (location.search !== "") document.documentElement.dataset.asked = "";

if (cannotWait) start();
else {
  listen();
  if (isGood(connection)) {
    const atRest = () => setTimeout(start, AT_REST_MS);
    if (document.readyState === "complete") atRest();
    else addEventListener("load", atRest, { once: true });
  }
}

export {};
