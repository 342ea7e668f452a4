/** One address's complete HTML: the built shell, filled. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyInPage } from "../hosting/policy.ts";
import type { PortalDocument } from "../src/api/documents.ts";
import { renderDeadEnd, renderDocument } from "../src/entry-prerender.tsx";
import { descriptionOf, escapeHtml, headOf, jsonInHtml, titleOf } from "../src/seo/head.ts";
import type { DeadEnd } from "../src/shell/dead-ends.tsx";
import type { Site } from "../src/site.ts";
import loadViewSource from "../src/views/load-view.ts?raw";

export interface Made {
  html: string;
  json: Uint8Array;
}

interface Chunk {
  file: string;
  imports?: string[];
}

const STARTER = "src/entry-page.ts";

type Manifest = Record<string, Chunk>;

const LOADER = /(\w+): async \(\) => \(await import\("\.\/([^"]+)"\)/g;

/** Which module shows which type, as `load-view.ts` says it. */
export const VIEW_MODULES = new Map(
  [...loadViewSource.matchAll(LOADER)].map(([, type, module]) => [type, module]),
);

export interface Options {
  dist: string;
  /** Public address of the portal, without a slash at the end. */
  base: string;
  mode: Site["mode"];
}

export class PageMaker {
  readonly #options: Options;
  readonly #template: string;
  /** The file that starts the portal. */
  readonly #entry: string;
  /** Pages that are complete start with less code than the shell. */
  readonly #pageTemplate: string;
  readonly #manifest: Manifest;
  readonly #css: string;
  readonly #site: Site;
  /** The sheet's hash, as a policy names it. */
  readonly style: string;

  constructor(options: Options) {
    this.#options = options;
    this.#site = { mode: options.mode, apiBase: "", preview: false, files: true };
    this.#manifest = JSON.parse(readFileSync(join(options.dist, ".vite", "manifest.json"), "utf8"));
    const shell = readFileSync(join(options.dist, "index.html"), "utf8");
    const sheet = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(shell);
    if (!sheet?.[1]) throw new Error(`${options.dist}/index.html has no sheet`);
    this.#css = readFileSync(join(options.dist, sheet[1]), "utf8").trim();
    this.style = `sha256-${createHash("sha256").update(this.#css).digest("base64")}`;
    const entry = /<script type="module"[^>]*src="([^"]+)"/.exec(shell);
    if (!entry?.[1]) throw new Error(`${options.dist}/index.html starts nothing`);
    this.#entry = entry[1];
    const starter = this.#manifest[STARTER]?.file;
    if (!starter) throw new Error(`${options.dist} was built without ${STARTER}`);
    this.#template = prepare(shell, this.#css, this.style, options.mode);
    this.#pageTemplate = this.#template.replace(
      /<script type="module"[^>]*><\/script>/,
      `<script type="module" src="/${starter}"></script>`,
    );
  }

  async make(document: PortalDocument, json: Uint8Array, etag: string): Promise<Made> {
    const content = await renderDocument(this.#site, document);
    const seed = jsonInHtml(Buffer.from(json).toString("utf8"));
    const html = fill(this.#pageTemplate, {
      etag,
      title: titleOf(document),
      description: descriptionOf(document),
      head: headOf(document, this.#options.base) + this.#app(document.type),
      body: `<div id="app">${content}</div><script type="application/json" id="seed">${seed}</script>`,
    });
    return { html, json };
  }

  /** The page for addresses without a document; scripts fill in what they can learn. */
  makeDeadEnd(path: string, end: DeadEnd): string {
    const { title, html } = renderDeadEnd(this.#site, path, end);
    return fill(this.#template, {
      etag: "",
      title,
      description: title,
      head: "",
      body: `<div id="app">${html}</div>`,
    })
      .replace(/<meta name="robots"[^>]*>/, "")
      .replace("</title>", '</title><meta name="robots" content="noindex">');
  }

  /** Every file that the view needs, for when the portal's code is wanted. */
  #app(type: string): string {
    const module = VIEW_MODULES.get(type) ?? "UnknownView";
    const view = [".tsx", ".ts", "/index.ts"]
      .map((ending) => `src/views/${module}${ending}`)
      .find((candidate) => this.#manifest[candidate]);
    const keys = view ? this.#chunks(view) : [];
    const files = new Set([this.#entry, ...[...keys].map((key) => `/${this.#manifest[key]?.file}`)]);
    return `<meta name="app" content="${[...files].join(" ")}">`;
  }

  #chunks(key: string, seen = new Set<string>()): Set<string> {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const imported of this.#manifest[key]?.imports ?? []) this.#chunks(imported, seen);
    return seen;
  }
}

interface Filling {
  etag: string;
  title: string;
  description: string;
  head: string;
  body: string;
}

/** What is the same on every page. Replacements are functions, because a sheet may hold `$&`. */
function prepare(shell: string, css: string, style: string, mode: Site["mode"]): string {
  const safety = `<meta http-equiv="Content-Security-Policy" content="${policyInPage(style)}">`;
  const documents = '<meta name="documents" content="files">';
  return shell
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<noscript>[\s\S]*?<\/noscript>/, "")
    .replace(/<link rel="modulepreload"[^>]*>/g, "")
    .replace('name="site-mode" content="demo"', `name="site-mode" content="${mode}"`)
    .replace(/(<meta charset="[^"]*"[^>]*>)/, (charset) => charset + safety + documents)
    .replace(/<meta name="robots"[^>]*>/, (robots) => (mode === "demo" ? robots : ""))
    .replace(/>\s+</g, "><")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`);
}

function fill(template: string, { etag, title, description, head, body }: Filling): string {
  return template
    .replace('<html lang="id">', `<html lang="id" data-etag="${etag}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start) => start + escapeHtml(description))
    .replace("</head>", () => `${head}</head>`)
    .replace('<div id="app"></div>', () => body);
}
