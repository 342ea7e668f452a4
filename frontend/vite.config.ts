import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { fixtureApi } from "./dev/fixture-api.ts";
import { policy } from "./hosting/policy.ts";

/** Nothing is preloaded by script (all styles are one sheet), so Vite's 1 kB helper for it is left out. */
const withoutPreloadHelper: Plugin = {
  name: "without-preload-helper",
  enforce: "pre",
  load: (id) =>
    id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : null,
};

/** Files are compressed once, as well as can be; servers hand them out as they are. */
const compressed: Plugin = {
  name: "compressed",
  apply: ({ build }, { command }) => command === "build" && !build?.ssr,
  writeBundle: ({ dir = "" }) => {
    const assets = join(dir, "assets");
    for (const name of [...readdirSync(assets).map((file) => join(assets, file)), join(dir, "sw.js")]) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      writeFileSync(`${name}.br`, brotliCompressSync(readFileSync(name)));
      writeFileSync(`${name}.gz`, gzipSync(readFileSync(name), { level: 9 }));
    }
  },
};

const LOADER = /(\w+): async \(\) => \(await import\("([^"]+)"\)/g;

/**
 * `.vite/views.json`: the files that each type of page needs, so that a server can name them in the shell;
 * `.vite/parts.json`: those that each moving part of a prerendered page needs.
 */
const viewFiles: Plugin = {
  name: "view-files",
  apply: ({ build }, { command }) => command === "build" && !build?.ssr,
  writeBundle: ({ dir = "" }, bundle) => {
    const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
    const filesOf = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
        filesOf(imported, seen);
      return seen;
    };
    const write = (name: string, source: string) => {
      const path = join(ROOT, "src", source);
      const entries = [...readFileSync(path, "utf8").matchAll(LOADER)].map(([, key = "", module = ""]) => {
        const ids = [".tsx", ".ts", "/index.ts"].map((ending) => join(path, "..", module + ending));
        const chunk = chunks.find(({ moduleIds }) => ids.some((id) => moduleIds.includes(id)));
        return [key, chunk ? [...filesOf(chunk.fileName)].map((file) => `/${file}`) : []];
      });
      writeFileSync(join(dir, ".vite", name), JSON.stringify(Object.fromEntries(entries)));
    };
    write("views.json", join("views", "load-view.ts"));
    write("parts.json", join("parts", "names.ts"));
  },
};

const ROOT = import.meta.dirname;

/** The service worker keeps what the shell names: here also the code that lists kept pages when the network is away. */
const offlineFiles: Plugin = {
  name: "offline-files",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const chunk = Object.values(bundle).find(
        (output) => output.type === "chunk" && output.facadeModuleId?.endsWith("sw/SavedPages.tsx"),
      );
      return chunk
        ? html.replace("</head>", `<meta name="offline" content="/${chunk.fileName}"></head>`)
        : html;
    },
  },
};

/** The program that makes pages into files: all in one, so that it runs without `node_modules`. */
const PRERENDERER = {
  ssr: join(ROOT, "prerender", "main.ts"),
  outDir: "dist-prerender",
  emptyOutDir: true,
  copyPublicDir: false,
  target: "node20",
  rolldownOptions: { output: { codeSplitting: false, entryFileNames: "main.js" } },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: ROOT,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [offlineFiles, withoutPreloadHelper, fixtureApi(), compressed, viewFiles],
  ssr: { noExternal: true },
  build: isSsrBuild
    ? PRERENDERER
    : {
        outDir: "dist",
        emptyOutDir: true,
        cssCodeSplit: false,
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: {
          input: {
            index: join(ROOT, "index.html"),
            page: join(ROOT, "src", "entry-page.ts"),
            sw: join(ROOT, "src", "sw", "sw.ts"),
          },
          output: {
            entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
            codeSplitting: {
              // Few files: a browser asks an HTTP/1 host for six at a time, and every view needs its document and the sheet too.
              groups: [
                {
                  name: "base", // what every page needs
                  test: /node_modules\/(?!minisearch|@orama)|src\/(parts\/|shell\/(?!dead-ends)|state\/(?!ahead)|sw\/(?!sw|SavedPages)|api|i18n\/id\/index)|src\/(?!entry-page|group)[^/]+$|ui\/(PageTitle|Icon|icons|LivingSearchForm|Feedback|Origin|Section|SiteTabs)\./,
                  priority: 4,
                },
                {
                  name: "moving", // what moves on prerendered pages
                  test: /ui\/ActionLink|service\/(moving|ticks|TickList|Tools)\.|i18n\/id\/service-parts/,
                  priority: 3,
                },
                {
                  name: "parts", // what most pages need
                  test: /src\/(ui\/(?!FeedbackAnswer|EventRows|FilterChips|FormerName|staff-icons)|blocks\/|security\/)/,
                  priority: 2,
                },
                {
                  name: "lists", // what lists, search and agencies share
                  test: /ui\/(EventRows|FilterChips|FormerName)\.|i18n\/id\/types|application-filter\.|search\/former\./,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
  preview: { headers: { "Content-Security-Policy": policy() } },
  test: { include: ["{src,prerender,hosting}/**/*.test.{ts,tsx}"], environment: "node", testTimeout: 30_000 },
}));
