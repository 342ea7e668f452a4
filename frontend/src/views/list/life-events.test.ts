import { expect, it } from "vitest";
import { fixtureOf } from "../../test-support";
import { byLifeEvent } from "./life-events";

const { items } = fixtureOf<"list">("list-layanan");

it("puts every service of an event there by a word of its own title or summary", () => {
  const events = new Map(byLifeEvent(items));
  const titles = (event: string) => (events.get(event) ?? []).map((row) => row.title).join(" / ");
  expect(titles("Punya anak")).toMatch(/Akta Kelahiran/);
  expect(titles("Pindah rumah")).toMatch(/Pindah/);
  expect(titles("Keluarga meninggal")).toMatch(/Kematian/);
  expect(titles("Membuka usaha")).not.toMatch(/Kematian/);
});

it("leaves out what is for staff, and events without a service", () => {
  const rows = byLifeEvent(items).flatMap(([, members]) => members);
  expect(rows.every((row) => row.platform?.slug === "wargaku")).toBe(true);
  expect(byLifeEvent([])).toEqual([]);
});
