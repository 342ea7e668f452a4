import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixture, fixtureNames, textOf } from "../src/test-support.ts";
import { PageMaker, VIEW_MODULES } from "./page.ts";

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
  const views = Object.fromEntries(
    [...VIEW_MODULES.values()].map((module) => [`src/views/${module}.tsx`, { file: `assets/${module}.js` }]),
  );
  const manifest = { "src/entry-page.ts": { file: "assets/page-12345678.js" }, ...views };
  writeFileSync(join(dist, ".vite", "manifest.json"), JSON.stringify(manifest));
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

it("knows the module of every type", () => {
  expect(VIEW_MODULES.size).toBe(17);
});

describe.each(fixtureNames)("%s", (name) => {
  it("is complete: title, canonical address, content, and the document itself", async () => {
    const document = fixture(name);
    const html = await make(name);
    expect(html).toContain(`<link rel="canonical" href="https://kota.example${document.path}">`);
    expect(html).toContain(`<html lang="id" data-etag="${"e".repeat(64)}">`);
    expect(html).toContain('<meta property="og:title"');
    expect(jsonIn(html, '<script type="application/json" id="seed">')).toEqual(document);
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

it("starts with little code, and names the rest", async () => {
  const html = await make("section");
  expect(html).toContain('<script type="module" src="/assets/page-12345678.js">');
  expect(html).toContain('<meta name="app" content="/assets/app-12345678.js /assets/articles.js">');
});

it("lets no text out of its place", async () => {
  const document = { ...fixture("section"), title: '</title></script><script>alert("$&")</script>' };
  const { html } = await maker().make(document, Buffer.from(JSON.stringify(document)), "");
  expect(html).not.toContain("<script>alert");
  expect(jsonIn(html, 'id="seed">')).toEqual(document);
});

it("is for search engines in official mode only", async () => {
  expect(await make("section")).toContain('<meta name="robots" content="noindex"');
  expect(await make("section", "official")).not.toContain("noindex");
  expect(maker("official").makeDeadEnd("/404", { kind: "missing" })).toContain(
    '<meta name="robots" content="noindex">',
  );
});
