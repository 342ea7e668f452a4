/** One address's complete HTML: the built shell, filled. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyInPage } from "../hosting/policy.ts";
import type { PortalDocument } from "../src/api/documents.ts";
import { renderDeadEnd, renderDocument } from "../src/entry-prerender.tsx";
import { isStatic, seedOf } from "../src/parts/envelope.ts";
import { descriptionOf, escapeHtml, headOf, jsonInHtml, titleOf } from "../src/seo/head.ts";
import type { DeadEnd } from "../src/shell/dead-ends.tsx";
import type { Site } from "../src/site.ts";

export interface Made {
  html: string;
  json: Uint8Array;
}

const STARTER = "src/entry-page.ts";

/** By type of page or name of part: the addresses of the files that it needs, as the build wrote them. */
type Files = Record<string, string[]>;

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
  readonly #views: Files;
  readonly #parts: Files;
  readonly #css: string;
  readonly #site: Site;
  /** The sheet's hash, as a policy names it. */
  readonly style: string;

  constructor(options: Options) {
    this.#options = options;
    this.#site = { mode: options.mode, apiBase: "", preview: false, files: true };
    const built = (name: string) => JSON.parse(readFileSync(join(options.dist, ".vite", name), "utf8"));
    this.#views = built("views.json");
    this.#parts = built("parts.json");
    const shell = readFileSync(join(options.dist, "index.html"), "utf8");
    const sheet = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(shell);
    if (!sheet?.[1]) throw new Error(`${options.dist}/index.html has no sheet`);
    this.#css = readFileSync(join(options.dist, sheet[1]), "utf8").trim();
    this.style = `sha256-${createHash("sha256").update(this.#css).digest("base64")}`;
    const entry = /<script type="module"[^>]*src="([^"]+)"/.exec(shell);
    if (!entry?.[1]) throw new Error(`${options.dist}/index.html starts nothing`);
    this.#entry = entry[1];
    const starter = built("manifest.json")[STARTER]?.file;
    if (!starter) throw new Error(`${options.dist} was built without ${STARTER}`);
    this.#template = prepare(shell, this.#css, this.style, options.mode);
    this.#pageTemplate = this.#template
      .replace(/<meta name="offline"[^>]*>/, "")
      .replace(/<script type="module"[^>]*><\/script>/, `<script type="module" src="/${starter}"></script>`);
  }

  async make(document: PortalDocument, json: Uint8Array, etag: string): Promise<Made> {
    const content = await renderDocument(this.#site, document);
    const seed = jsonInHtml(JSON.stringify(seedOf(document)));
    const html = fill(this.#pageTemplate, {
      etag,
      title: titleOf(document),
      description: descriptionOf(document),
      head: headOf(document, this.#options.base) + this.#app(document, content),
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

  /** Every file that the page needs to move, for when the portal's code is wanted. */
  #app(document: PortalDocument, content: string): string {
    const parts = [...content.matchAll(/<moving-part name="(\w+)"/g)].map(
      ([, name = ""]) => this.#parts[name],
    );
    const needed = isStatic(document) ? parts : [this.#views[document.type]];
    const files = new Set([this.#entry, ...needed.flatMap((each) => each ?? [])]);
    return `<meta name="app" content="${[...files].join(" ")}">`;
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
