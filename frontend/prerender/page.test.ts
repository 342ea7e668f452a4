import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { seedOf } from "../src/parts/envelope.ts";
import { fixture, fixtureNames, textOf } from "../src/test-support.ts";
import { PageMaker } from "./page.ts";

const SHEET = "body > p { color: red }\n.a::after { content: '$&' }";
const SHELL = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <title>Surabaya</title>
    <meta name="description" content="Portal" />
    <meta name="robots" content="noindex" />
    <!-- a remark -->
    <meta name="site-mode" content="demo" />
    <script type="module" crossorigin src="/assets/app-12345678.js"></script>
    <link rel="stylesheet" crossorigin href="/assets/style.css">
  </head>
  <body>
    <div id="app"></div>
    <noscript><p>Tanpa skrip</p></noscript>
  </body>
</html>
`;

function build(): string {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  mkdirSync(join(dist, ".vite"));
  mkdirSync(join(dist, "assets"));
  const built = (name: string, content: object) =>
    writeFileSync(join(dist, ".vite", name), JSON.stringify(content));
  built("manifest.json", { "src/entry-page.ts": { file: "assets/page-12345678.js" } });
  built("views.json", {
    list: ["/assets/list.js", "/assets/app-12345678.js"],
    service: ["/assets/service.js"],
  });
  built("parts.json", {
    ticks: ["/assets/moving.js"],
    tools: ["/assets/moving.js"],
    action: ["/assets/action.js"],
  });
  writeFileSync(join(dist, "index.html"), SHELL);
  writeFileSync(join(dist, "assets", "style.css"), SHEET);
  return dist;
}

const DIST = build();
const maker = (mode: "demo" | "official" = "demo") =>
  new PageMaker({ dist: DIST, base: "https://kota.example", mode });

async function make(name: string, mode: "demo" | "official" = "demo"): Promise<string> {
  const document = fixture(name);
  return (await maker(mode).make(document, Buffer.from(JSON.stringify(document)), "e".repeat(64))).html;
}

const jsonIn = (html: string, opening: string): unknown =>
  JSON.parse(html.split(opening)[1]?.split("</script>")[0] ?? "null");

describe.each(fixtureNames)("%s", (name) => {
  it("is complete: title, canonical address, content, and what hydration needs", async () => {
    const document = fixture(name);
    const html = await make(name);
    expect(html).toContain(`<link rel="canonical" href="https://kota.example${document.path}">`);
    expect(html).toContain(`<html lang="id" data-etag="${"e".repeat(64)}">`);
    expect(html).toContain('<meta property="og:title"');
    expect(jsonIn(html, '<script type="application/json" id="seed">')).toEqual(seedOf(document));
    expect(textOf(html)).toContain(document.path === "/" ? "Surabaya" : document.title);
    expect(html).not.toMatch(/Tanpa skrip|a remark|rel="stylesheet"/);
  });
});

it("carries the sheet whose hash its policy names", async () => {
  const html = await make("section");
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(style).toBe(SHEET);
  expect(html).toContain(`style-src 'self' 'sha256-${hash}'`);
  expect(maker().style).toBe(`sha256-${hash}`);
});

it("starts with little code, and names that of the parts that move", async () => {
  const html = await make("service-akta-kelahiran");
  expect(html).toContain('<script type="module" src="/assets/page-12345678.js">');
  expect(html).toContain('content="/assets/app-12345678.js /assets/action.js /assets/moving.js"');
});

it("names a whole view where that moves as one, and then brings the whole document", async () => {
  const html = await make("list-dokumen");
  expect(html).toContain('content="/assets/app-12345678.js /assets/list.js"');
  expect(jsonIn(html, 'id="seed">')).toEqual(fixture("list-dokumen"));
});

it("tells every moving part what it was made from", async () => {
  const html = await make("service-akta-kelahiran");
  const parts = html.match(/<moving-part [^>]*>/g) ?? [];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((part) => !part.includes('data-props="{'))).toEqual([]);
});

it("brings no second copy of what the page says already", async () => {
  const seed = jsonIn(await make("service-akta-kelahiran"), 'id="seed">');
  expect(seed).toMatchObject({ type: "service", quick_exit: false });
  expect(seed).not.toHaveProperty("procedure");
});

it("lets no text out of its place", async () => {
  const document = { ...fixture("section"), title: '</title></script><script>alert("$&")</script>' };
  const { html } = await maker().make(document, Buffer.from(JSON.stringify(document)), "");
  expect(html).not.toContain("<script>alert");
  expect(jsonIn(html, 'id="seed">')).toMatchObject({ title: document.title });
});

it("is for search engines in official mode only", async () => {
  expect(await make("section")).toContain('<meta name="robots" content="noindex"');
  expect(await make("section", "official")).not.toContain("noindex");
  expect(maker("official").makeDeadEnd("/404", { kind: "missing" })).toContain(
    '<meta name="robots" content="noindex">',
  );
});
