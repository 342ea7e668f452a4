/** What a page's head says of it: for search engines, and for the preview of a link in a message. */
import type { Image, PortalDocument } from "../api/documents";
import { t } from "../i18n/id";
import { structuredData } from "./structured-data";

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** JSON inside a script element: nothing in it can end the element. */
export const jsonInHtml = (json: string): string => json.replace(/</g, "\\u003c");

export const titleOf = (document: PortalDocument): string =>
  document.path === "/" ? t.city : `${document.title} · ${t.city}`;

const DESCRIPTION_LENGTH = 200;

export function descriptionOf(document: PortalDocument): string {
  const text = (
    document.summary ??
    (document.type === "home" ? document.lead : null) ??
    document.title
  ).trim();
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}

function imageOf(document: PortalDocument): Image | null {
  if (document.type === "news") return document.image;
  return document.type === "gallery" ? (document.images[0] ?? null) : null;
}

const meta = (key: "name" | "property", name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;

/** Address, link preview and structured data. `base`: the portal's public address, without a slash at the end. */
export function headOf(document: PortalDocument, base: string): string {
  const image = imageOf(document);
  const data = structuredData(base, document);
  return [
    `<link rel="canonical" href="${escapeHtml(base + document.path)}">`,
    meta("property", "og:type", document.type === "news" ? "article" : "website"),
    meta("property", "og:site_name", t.city),
    meta("property", "og:locale", "id_ID"),
    meta("property", "og:title", document.title),
    meta("property", "og:description", descriptionOf(document)),
    meta("property", "og:url", base + document.path),
    image && meta("property", "og:image", new URL(image.url, base).href),
    image && meta("property", "og:image:alt", image.alt),
    data && `<script type="application/ld+json">${jsonInHtml(JSON.stringify(data))}</script>`,
  ]
    .filter(Boolean)
    .join("");
}
