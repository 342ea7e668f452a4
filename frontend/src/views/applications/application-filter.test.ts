import { expect, it } from "vitest";
import { fixtureOf, renderPage, textOf } from "../../test-support";
import { matchesApplication } from "./application-filter";

const { applications } = fixtureOf<"applications">("applications");
const found = (query: string) =>
  applications.filter((entry) => matchesApplication(entry, query)).map((entry) => entry.name);

it.each(["e-Health", "ehealth", "E HEALTH", "https://ehealth.surabaya.go.id/", "ehealth.surabaya.go.id"])(
  "finds %s",
  (query) => {
    expect(found(query)).toContain("e-Health Surabaya");
  },
);

it("finds nothing for what is not there", () => {
  expect(found("zzz")).toEqual([]);
});

it("says of a stopped application that it was stopped", async () => {
  const document = fixtureOf<"applications">("applications");
  const stopped = document.applications.filter((entry) => entry.status === "nonaktif" && !entry.successor);
  expect(stopped.length).toBeGreaterThan(0);
  const text = textOf(await renderPage({ ...document, applications: stopped.slice(0, 1) }));
  expect(text).toContain("Dihentikan. Tidak ada penggantinya.");
});

it("takes the question from the address", async () => {
  const text = textOf(await renderPage(fixtureOf<"applications">("applications"), { q: "e-health" }));
  expect(text).toContain("dari 322 aplikasi");
  expect(text).toContain("Sekarang: Antrean Daring Puskesmas dan RSUD (e-Health)");
});
