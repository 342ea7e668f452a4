/** Fails when what a first visit to any kind of page loads is over its budget (brotli, bytes). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = join(import.meta.dirname, "..", "dist");
const SERVICE_BUDGET = 16_000;
const VIEW_BUDGET = 24_000;
const SHELL_BUDGET = 24_000;
/** What a browser asks an HTTP/1 host for at a time, without the sheet and the document. */
const SHELL_FILES = 4;
const STARTER_BUDGET = 1_000;
const WORKER_BUDGET = 2_000;
const STYLE_BUDGET = 8_000;

const read = (name) => readFileSync(join(DIST, name), "utf8");
const built = (name) => JSON.parse(read(join(".vite", name)));
const sizeOf = (file) => brotliCompressSync(readFileSync(join(DIST, file))).length;
const sizeOfAll = (files) => [...new Set(files)].reduce((sum, file) => sum + sizeOf(file), 0);

const lines = [];
let failed = false;
function check(what, bytes, budget) {
  failed ||= bytes > budget;
  lines.push(`${bytes > budget ? "TOO LARGE" : "ok"}\t${bytes} of ${budget}\t${what}`);
}

const parts = built("parts.json");
const views = built("views.json");
const starter = `/${built("manifest.json")["src/entry-page.ts"].file}`;
const [, base = ""] = /<script type="module"[^>]*src="([^"]+)"/.exec(read("index.html")) ?? [];

check("prerendered, before its reader does anything", sizeOf(starter), STARTER_BUDGET);
check(
  "prerendered service, with all that moves on it",
  sizeOfAll([starter, base, ...parts.action, ...parts.ticks, ...parts.tools]),
  SERVICE_BUDGET,
);
for (const type of ["list", "search", "applications"]) {
  check(
    `prerendered ${type}, which moves as a whole`,
    sizeOfAll([starter, base, ...views[type]]),
    VIEW_BUDGET,
  );
}
for (const [type, files] of Object.entries(views)) {
  check(`bare shell, ${type}`, sizeOfAll([base, ...files]), SHELL_BUDGET);
  check(`bare shell, ${type}: files asked for at once`, new Set([base, ...files]).size, SHELL_FILES);
}
check("sw.js", sizeOf("sw.js"), WORKER_BUDGET);
for (const name of readdirSync(join(DIST, "assets")).filter((file) => file.endsWith(".css"))) {
  check(name, sizeOf(`assets/${name}`), STYLE_BUDGET);
}
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = failed ? 1 : 0;
