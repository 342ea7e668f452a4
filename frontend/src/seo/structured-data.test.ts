import { expect, it } from "vitest";
import type { EventDocument } from "../api/documents";
import { fixture, fixtureNames } from "../test-support";
import { structuredData, type Thing } from "./structured-data";

const BASE = "https://kota.example";
const graph = (name: string): Thing[] => {
  const data = structuredData(BASE, fixture(name));
  return (data?.["@graph"] as Thing[] | undefined) ?? [];
};
const typesOf = (name: string): unknown[] => graph(name).map((thing) => thing["@type"]);

it.each([
  ["service-akta-kelahiran", "GovernmentService"],
  ["agency-dinkes", "GovernmentOrganization"],
  ["news", "NewsArticle"],
  ["event", "Event"],
  ["home", "WebSite"],
])("%s is a %s", (name, type) => {
  expect(typesOf(name)).toContain(type);
});

it.each(fixtureNames)("%s: whole addresses, and no empty value", (name) => {
  const text = JSON.stringify(graph(name));
  expect(text).not.toMatch(/:null|:\[\]|"undefined/);
  for (const [, url] of text.matchAll(/"(?:url|item)":"([^"]*)"/g))
    expect(url).toMatch(/^https:\/\/kota\.example\//);
});

it("names the way to a page, itself last", () => {
  const crumbs = graph("service-akta-kelahiran").find((thing) => thing["@type"] === "BreadcrumbList");
  const items = crumbs?.itemListElement as { position: number; item: string }[];
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  expect(items.at(-1)?.item).toBe(BASE + fixture("service-akta-kelahiran").path);
});

it("makes no event of one without a date", () => {
  const event = { ...fixture("event"), starts_at: null } as unknown as EventDocument;
  expect(JSON.stringify(structuredData(BASE, event))).not.toContain('"Event"');
});
