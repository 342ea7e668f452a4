import { describe, expect, it } from "vitest";
import type { DocumentType, PortalDocument } from "../api/documents";
import { fixture, fixtureNames, headingLevels, renderPage, textOf } from "../test-support";

const ALL_TYPES: DocumentType[] = [
  "home",
  "platform",
  "field",
  "agency",
  "section",
  "officials",
  "list",
  "news",
  "announcement",
  "event",
  "document",
  "gallery",
  "place",
  "service",
  "consolidation",
  "applications",
  "search",
];

const ORIGINS = ["Dari dinas", "Dari sumber publik, belum diperiksa oleh dinas", "Isi contoh"];
const BANNER = "Prototipe. Bukan situs resmi Pemerintah Kota Surabaya. Jangan masukkan data pribadi.";

function expectOrderedHeadings(levels: number[]) {
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) => {
    if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });
}

it("has a fixture for every type", () => {
  const types = new Set(fixtureNames.map((name) => fixture(name).type));
  expect([...types].sort()).toEqual([...ALL_TYPES].sort());
});

describe.each(fixtureNames)("%s", (name) => {
  it("reads as one page with ordered headings, its origin and the banner", async () => {
    const document = fixture(name);
    const html = await renderPage(document);
    expectOrderedHeadings(headingLevels(html));
    expect(textOf(html)).toContain(BANNER);
    expect(ORIGINS.some((origin) => html.includes(origin))).toBe(true);
    if (document.type !== "home") expect(textOf(html)).toContain(document.title);
  });

  it("breaks no content security policy and shows no hole", async () => {
    const html = await renderPage(fixture(name));
    expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=|javascript:/);
    expect(textOf(html)).not.toMatch(/undefined|\[object|\bNaN\b|\bnull\b/);
  });

  it("gives every id once, and every label and fragment its target", async () => {
    const html = await renderPage(fixture(name));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/(?:\sfor|\saria-labelledby)="([^"]+)"/g))
      expect(ids).toContain(target);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

it("shows title and summary of a type it does not know", async () => {
  const strange = { ...fixture("section"), type: "podcast", title: "Siaran", summary: "Ringkasan siaran" };
  const text = textOf(await renderPage(strange as unknown as PortalDocument));
  expect(text).toContain("Siaran");
  expect(text).toContain("Ringkasan siaran");
  expect(text).toContain("belum dikenal portal");
});

it("lets services come ahead, but for those that must leave no trace", async () => {
  const html = await renderPage(fixture("list-layanan"));
  const links = [...html.matchAll(/<a ([^>]*)href="([^"]*\/layanan\/[^"]*)"([^>]*)>/g)];
  const marked = links.map(([, before, path, after]) => [path, /data-ahead/.test(`${before}${after}`)]);
  expect(marked.length).toBeGreaterThan(20);
  for (const [path, ahead] of marked) expect([path, ahead]).toEqual([path, !`${path}`.includes("kekerasan")]);
  expect(html).toContain("kekerasan");
});
