/** What the unit tests share: fixtures, a frame, and rendering to a string. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { DocumentOf, DocumentType, PortalDocument } from "./api/documents";
import { Shell } from "./shell/Shell";
import { type Frame, PUBLIC_SITE } from "./site";
import { DocumentView } from "./views/DocumentView";
import { loadView } from "./views/load-view";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");

export const fixtureNames = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(".json", ""));

export const fixture = (name: string): PortalDocument =>
  JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), "utf8"));

export const fixtureOf = <T extends DocumentType>(name: string): DocumentOf<T> =>
  fixture(name) as DocumentOf<T>;

export async function renderPage(document: PortalDocument, query: Record<string, string> = {}) {
  const view = await loadView(document.type);
  const frame: Frame = { site: PUBLIC_SITE, here: { path: document.path, query } };
  const quickExit = document.type === "service" && document.quick_exit;
  return renderToString(h(Shell, { frame, quickExit, children: h(DocumentView, { document, view }) }));
}

export const headingLevels = (html: string): number[] =>
  [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));

/** Words as a reader sees them. */
export const textOf = (html: string): string =>
  html
    .replace(/ data-props="[^"]*"/g, "") // which may hold a ">"
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\u200b/g, "")
    .replace(/\s+/g, " ");
