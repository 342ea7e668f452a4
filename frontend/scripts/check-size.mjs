/** Fails when what a first visit to any kind of page loads is over its budget (brotli, bytes). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = join(import.meta.dirname, "..", "dist");
const SCRIPT_BUDGET = 20_000;
const STARTER_BUDGET = 1_000;
const WORKER_BUDGET = 2_000;
const STYLE_BUDGET = 8_000;

const manifest = JSON.parse(readFileSync(join(DIST, ".vite", "manifest.json"), "utf8"));
const sizeOf = (file) => brotliCompressSync(readFileSync(join(DIST, file))).length;

/** A chunk and all it imports outright. */
function chunksOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) chunksOf(imported, seen);
  return seen;
}

function scriptBytes(keys) {
  const files = new Set([...keys].map((key) => manifest[key].file));
  return [...files].reduce((sum, file) => sum + sizeOf(file), 0);
}

const lines = [];
let failed = false;
function check(what, bytes, budget) {
  failed ||= bytes > budget;
  lines.push(`${bytes > budget ? "TOO LARGE" : "ok"}\t${bytes} of ${budget}\t${what}`);
}

const entry = Object.keys(manifest).find((key) => manifest[key].dynamicImports);
for (const view of manifest[entry].dynamicImports) {
  check(view, scriptBytes(chunksOf(view, chunksOf(entry))), SCRIPT_BUDGET);
}
check(
  "a prerendered page before its reader does anything",
  scriptBytes(["src/entry-page.ts"]),
  STARTER_BUDGET,
);
check("sw.js", sizeOf("sw.js"), WORKER_BUDGET);
for (const name of readdirSync(join(DIST, "assets")).filter((file) => file.endsWith(".css"))) {
  check(name, sizeOf(`assets/${name}`), STYLE_BUDGET);
}
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = failed ? 1 : 0;
