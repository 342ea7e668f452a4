import { expect, it } from "vitest";
import type { Helpdesk } from "../../api/documents";
import { fixtureOf, renderPage, textOf } from "../../test-support";

const kantorku = () => fixtureOf<"platform">("platform-kantorku");
const HELPDESK: Helpdesk = { name: "Meja bantuan BKPSDM", phone: null, email: null, url: null };

async function firstCard(helpdesk: Helpdesk | null, action = kantorku().featured[0]?.action ?? null) {
  const [first, ...others] = kantorku().featured;
  if (!first) throw new Error("No featured service among the fixtures");
  const html = await renderPage({ ...kantorku(), featured: [{ ...first, helpdesk, action }, ...others] });
  return html.match(/<li class="card staff-card">.*?<\/li>/s)?.[0] ?? "";
}

it("says plainly that no helpdesk is stated", async () => {
  expect(textOf(await firstCard(null))).toContain("Meja bantuan: belum dicantumkan");
});

it("names the helpdesk, and dials it where it has a number", async () => {
  expect(textOf(await firstCard(HELPDESK))).toContain("Meja bantuan: Meja bantuan BKPSDM");
  const card = await firstCard({ ...HELPDESK, phone: "(031) 5475600" });
  expect(card).toContain('href="tel:0315475600"');
});

it("says so where the sign-in link is missing, and then has no button", async () => {
  const card = await firstCard(null, null);
  expect(textOf(card)).toContain("Tautan masuk: belum dicantumkan");
  expect(card).not.toContain("button-second");
});
