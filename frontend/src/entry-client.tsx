import { hydrate, render } from "preact";
import { App } from "./app";
import { Hydration } from "./parts/AsItCame";
import type { Seed } from "./parts/envelope";
import { PREVIEW_PATH, RouteProvider } from "./routes";
import type { Site } from "./site";
import { type PageState, seeded } from "./state/page";
import { registerWorker } from "./sw/register";

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? "";

function readSite(): Site {
  return {
    mode: meta("site-mode") === "official" ? "official" : "demo",
    apiBase: meta("api-base").replace(/\/+$/, ""),
    preview: false,
    files: meta("documents") === "files",
  };
}

/** The token must stay in no address bar, history or referrer. */
function takePreviewToken(): string | null {
  if (location.pathname !== PREVIEW_PATH) return null;
  const token = new URLSearchParams(location.search).get("token");
  history.replaceState(null, "", PREVIEW_PATH);
  return token;
}

/** What the page was made from, or as much of it as the portal needs. */
async function readSeed(): Promise<PageState | undefined> {
  const seed = document.getElementById("seed")?.textContent;
  return seed ? seeded(JSON.parse(seed) as Seed, meta("saved") || null) : undefined;
}

/** Somebody may have begun to type before this code was there. */
function keepingWhatWasTyped(work: () => void): void {
  const field = document.activeElement;
  const typed = field instanceof HTMLInputElement && field.type !== "checkbox" ? field.value : "";
  work();
  if (!typed || !(field instanceof HTMLInputElement)) return;
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function start(root: HTMLElement): Promise<void> {
  const token = takePreviewToken();
  const site = readSite();
  const page = await readSeed().catch(() => undefined);
  const hydration = { now: page !== undefined };
  const tree = (
    <Hydration.Provider value={hydration}>
      <RouteProvider startAt={page && location.pathname}>
        <App site={site} token={token} page={page} />
      </RouteProvider>
    </Hydration.Provider>
  );
  if (page) {
    keepingWhatWasTyped(() => hydrate(tree, root));
    hydration.now = false;
  } else {
    root.textContent = "";
    render(tree, root);
  }
  if (token === null) registerWorker();
}

const root = document.getElementById("app");
if (root) void start(root);
