/** The same portal as a string: what `prerender/` puts into files. */
import { renderToString } from "preact-render-to-string";
import type { PortalDocument } from "./api/documents";
import { App } from "./app";
import { Asleep } from "./parts/part";
import { RouteProvider } from "./routes";
import { type DeadEnd, DeadEndView, titleOf } from "./shell/dead-ends";
import type { Site } from "./site";
import type { PageState } from "./state/page";
import { loadView } from "./views/load-view";

const toHtml = (site: Site, path: string, page: PageState): string =>
  renderToString(
    <Asleep.Provider value={true}>
      <RouteProvider startAt={path}>
        <App site={site} token={null} page={page} />
      </RouteProvider>
    </Asleep.Provider>,
  );

export async function renderDocument(site: Site, document: PortalDocument): Promise<string> {
  const view = await loadView(document.type);
  return toHtml(site, document.path, {
    status: "ready",
    path: document.path,
    document,
    view,
    saved: null,
  });
}

export function renderDeadEnd(site: Site, path: string, end: DeadEnd): { title: string; html: string } {
  const title = titleOf(end);
  return { title, html: toHtml(site, path, { status: "dead-end", title, end, view: DeadEndView }) };
}
