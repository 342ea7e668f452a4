import { expect, it } from "vitest";
import type { PortalDocument } from "../api/documents";
import { fixture, fixtureNames, renderPage } from "../test-support";
import { toTrustedHtml } from "./rich-text";

const clean = (html: string): string => toTrustedHtml(html, false);
const ATTACK = `<img src=x onerror=alert(1)><script>alert(1)</script>"'><svg onload=alert(1)>`;

it("keeps the allowed tags and the text", () => {
  const html = '<p>a <b>b</b> <a href="/layanan">c</a> &amp; d</p><ul><li>e<br></li></ul><h3>f</h3>';
  expect(clean(html)).toBe(html);
});

it.each([
  ["<script>alert(1)</script>", "alert(1)"],
  ["<img src=x onerror=alert(1)>", ""],
  ['<p onclick="alert(1)">x</p>', "<p>x</p>"],
  ['<a href="javascript:alert(1)">x</a>', "<a>x</a>"],
  ['<a href=" javascript:alert(1)">x</a>', "<a>x</a>"],
  ['<a href="//jahat.example">x</a>', "<a>x</a>"],
  ['<a title="> <img src=x onerror=alert(1)>" href="/a">x</a>', '<a href="/a">x</a>'],
  ["<svg><use href=x></svg>", ""],
  ["< p>1 < 2", "&lt; p&gt;1 &lt; 2"],
  ["<p", "&lt;p"],
])("%s", (given, expected) => {
  expect(clean(given)).toBe(expected);
});

it("raises headings where none stands above", () => {
  expect(toTrustedHtml("<h3>a</h3><h4>b</h4>", true)).toBe("<h2>a</h2><h3>b</h3>");
});

/** Every text of a document, poisoned; keys that mean something to the program keep their value. */
function poison(value: unknown, key = ""): unknown {
  const meaningful = [
    "type",
    "path",
    "accent",
    "slug",
    "level",
    "tone",
    "details",
    "provenance",
    "lists",
    "id",
  ];
  if (typeof value === "string") return meaningful.includes(key) ? value : value + ATTACK;
  if (Array.isArray(value)) return value.map((entry) => poison(entry, key));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, name)]));
}

it.each(fixtureNames)("%s: hostile text stays text", async (name) => {
  const html = await renderPage(poison(fixture(name)) as PortalDocument);
  const tags = html.replace(/="[^"]*"/g, "").match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.filter((tag) => /^<script|\son[a-z]+/.test(tag))).toEqual([]);
});

it("links to web addresses only", async () => {
  const document = {
    ...fixture("service-akta-kelahiran"),
    action: { label: "Masuk", url: "javascript:alert(1)" },
  };
  expect(await renderPage(document as PortalDocument)).not.toContain("javascript:");
});
