import { expect, it } from "vitest";
import { fixtureOf, renderPage, textOf } from "../../test-support";

const dinkes = () => fixtureOf<"agency">("agency-dinkes");

it("shows all services while they are few", async () => {
  const text = textOf(await renderPage(dinkes()));
  for (const service of dinkes().services) expect(text).toContain(service.title);
  expect(text).not.toMatch(/Semua \d+ layanan/);
});

it("shows the first six of many, and where all of them are", async () => {
  const agency = dinkes();
  const [service] = agency.services;
  const services = Array.from({ length: 19 }, (_, index) => ({
    ...service,
    id: `s${index}`,
    title: `Layanan nomor ${index + 1}`,
  })) as typeof agency.services;
  const html = await renderPage({ ...agency, services });
  expect(html.match(/Layanan nomor/g)).toHaveLength(6);
  expect(html).toMatch(/href="\/opd\/dinkes\/layanan"[^>]*>Semua 19 layanan/);
});

it("leads to public information by its class, and only where there is some", async () => {
  const agency = dinkes();
  expect(await renderPage(agency)).toContain('href="/opd/dinkes/dokumen?golongan=serta-merta"');
  const without = agency.sections.filter((section) => section.slug !== "dokumen");
  expect(await renderPage({ ...agency, sections: without })).not.toContain("golongan=");
});

it("shows the day of an event as a leaf that screen readers skip, and says it in words", async () => {
  const html = await renderPage(dinkes());
  expect(html).toMatch(/class="leaf" aria-hidden="true"><b>2<\/b>Des 2026/);
  expect(textOf(html)).toContain("2 Desember 2026, pukul 09.00 WIB sampai 11.30 WIB");
});
