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

const LOADER = /(\w+): async \(\) => \(await import\("\.\/([^"]+)"\)/g;

/** `.vite/views.json`: the files that each type of page needs, so that a server can name them in the shell. */
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
    const views = join(ROOT, "src", "views");
    const source = readFileSync(join(views, "load-view.ts"), "utf8");
    const entries = [...source.matchAll(LOADER)].map(([, type = "", module = ""]) => {
      const view = chunks.find(({ facadeModuleId }) =>
        [".tsx", ".ts", "/index.ts"].some((ending) => facadeModuleId === join(views, module + ending)),
      );
      return [type, view ? [...filesOf(view.fileName)].map((file) => `/${file}`) : []];
    });
    writeFileSync(join(dir, ".vite", "views.json"), JSON.stringify(Object.fromEntries(entries)));
  },
};

const ROOT = import.meta.dirname;

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
  plugins: [withoutPreloadHelper, fixtureApi(), compressed, viewFiles],
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
              // Few files: what every page needs, what most pages need, and one for each kind of page.
              groups: [
                {
                  name: "base",
                  test: /node_modules|src\/(shell\/(?!dead-ends)|state|sw\/(?!sw)|api|i18n\/id\/index)|src\/(?!entry-page)[^/]+$|ui\/(Head|Icon|icons|SearchForm|Streams|Origin|Rows|Section)\./,
                  priority: 2,
                },
                {
                  name: "parts",
                  test: /src\/(ui\/(?!Door|field-icons|FilterChips|notes)|blocks|security)\//,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
  preview: { headers: { "Content-Security-Policy": policy() } },
  test: { include: ["{src,prerender,hosting}/**/*.test.{ts,tsx}"], environment: "node" },
}));
