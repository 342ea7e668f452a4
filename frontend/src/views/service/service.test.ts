import { describe, expect, it } from "vitest";
import { fixtureOf, renderPage, textOf } from "../../test-support";
import { shareText } from "./share-text";

const service = (name: string) => fixtureOf<"service">(name);
const pageText = async (document: ReturnType<typeof service>) => textOf(await renderPage(document));

describe("a fee", () => {
  it("that is not stated is never called free", async () => {
    const text = await pageText(service("service-pengantar-nikah"));
    expect(text).not.toMatch(/gratis/i);
    expect(text).toContain("Biaya belum dicantumkan Tanyakan ke Kecamatan/Kelurahan");
  });

  it("that the owner calls free is green, in words, with a way to report", async () => {
    const html = await renderPage(service("service-akta-kelahiran"));
    expect(html).toContain('<span class="fact-value fact-free">Gratis</span>');
    expect(textOf(html)).toContain("Gratis. Bila dimintai uang, laporkan .");
  });

  it("that is free with a condition keeps the condition", async () => {
    const text = await pageText({ ...service("service-akta-kelahiran"), fee: "Gratis, kecuali salinan" });
    expect(text).toContain("Gratis, kecuali salinan. Bila dimintai uang di luar itu, laporkan .");
  });

  it("in rupiah is not green", async () => {
    const html = await renderPage({ ...service("service-akta-kelahiran"), fee: "Rp10.000" });
    expect(html).not.toContain("fact-free");
    expect(html).not.toContain("free-note");
  });
});

it("answers in the agreed order", async () => {
  const text = await pageText(service("service-akta-kelahiran"));
  const order = [
    "Untuk siapa",
    "Ajukan di KNG",
    "Bawa",
    "Yang perlu dibawa",
    "Caranya",
    "Gratis. Bila",
    "Standar pelayanan",
    "Butuh bantuan?",
    "Nama lama",
    "Layanan terkait",
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it("says how many of the fourteen components are missing", async () => {
  const document = service("service-pengantar-nikah");
  expect(document.missing).toHaveLength(12);
  expect(await pageText(document)).toContain("12 dari 14 komponen belum dicantumkan");
});

it("lists requirements as plain items before scripts run", async () => {
  const html = await renderPage(service("service-pengantar-nikah"));
  expect(html).not.toContain('type="checkbox"');
  expect(html).toContain('<span class="unticked">KK kedua calon</span>');
});

it("shows of a staff service its purpose, owner, sign-in and helpdesk only", async () => {
  const html = await renderPage(service("service-presensi-wfa"));
  const text = textOf(html);
  expect(text).toContain("Rincian layanan ini hanya untuk pegawai.");
  expect(text).toContain("Badan Kepegawaian");
  expect(text).toContain("Anda akan meninggalkan prototipe");
  expect(html).toContain('href="https://kantorku.surabaya.go.id/"');
  expect(text).not.toMatch(/Yang perlu dibawa|Caranya|Standar pelayanan/);
});

it("makes the quick exit the first link after the skip link where the page asks for it", async () => {
  const withExit = await renderPage(service("service-kekerasan"));
  expect(withExit.match(/<a class="[^"]*"/g)?.slice(0, 2)).toEqual([
    '<a class="skip"',
    '<a class="quick-exit"',
  ]);
  expect(await renderPage(service("service-akta-kelahiran"))).not.toContain("quick-exit");
});

it("shares four lines that answer without the link", () => {
  const lines = shareText(service("service-akta-kelahiran")).split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe("Pencatatan Akta Kelahiran (bayi WNI)");
  expect(lines[1]).toMatch(/^Bawa: Formulir F-2.01/);
  expect(lines[2]).toMatch(/^Biaya: Gratis. Waktu: /);
  expect(lines[3]).toMatch(/^Tempat: /);
});

it("never shares a fee that nobody stated", () => {
  expect(shareText(service("service-pengantar-nikah"))).toContain("Biaya: belum dicantumkan");
});

it("leaves rows that only fill up the register out of the former names", async () => {
  const document = service("service-akta-kelahiran");
  const filler = {
    code: "APP-999",
    name: "Aplikasi Pengisi",
    legacy_url: null,
    provenance: "sample" as const,
  };
  const text = await pageText({ ...document, legacy_applications: [filler] });
  expect(text).not.toContain("Aplikasi Pengisi");
});
