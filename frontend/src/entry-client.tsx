import { hydrate, render } from "preact";
import { App } from "./app";
import { PORTAL_SCOPE, PREVIEW_PATH, RouteProvider } from "./routes";
import type { Site } from "./site";

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? "";

function readSite(): Site {
  return {
    mode: meta("site-mode") === "official" ? "official" : "demo",
    apiBase: meta("api-base").replace(/\/+$/, ""),
    preview: false,
  };
}

/** The token must stay in no address bar, history or referrer. */
function takePreviewToken(): string | null {
  if (location.pathname !== PREVIEW_PATH) return null;
  const token = new URLSearchParams(location.search).get("token");
  history.replaceState(null, "", PREVIEW_PATH);
  return token;
}

const root = document.getElementById("app");
if (root) {
  const token = takePreviewToken();
  const tree = (
    <RouteProvider scope={PORTAL_SCOPE}>
      <App site={readSite()} token={token} />
    </RouteProvider>
  );
  if (root.firstChild) hydrate(tree, root);
  else render(tree, root);
}
