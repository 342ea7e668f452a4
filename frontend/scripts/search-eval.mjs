/**
 * Answers questions as the browser would: reads `{data, questions}` from standard input, and writes for each question
 * the slugs of the services it finds. `scripts/search_eval.py` asks it.
 */
import { text } from "node:stream/consumers";
import { createServer } from "vite";

const SHOWN = 20;

const vite = await createServer({
  configFile: false,
  root: import.meta.dirname,
  server: { middlewareMode: true, hmr: false },
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
});
const { LocalSearch } = await vite.ssrLoadModule("../src/search/engine/local-search.ts");
const { data, questions } = JSON.parse(await text(process.stdin));
const search = new LocalSearch(data);
const answers = questions.map((question) =>
  search
    .search(question)
    .hits.filter(({ document }) => document.type === "service")
    .slice(0, SHOWN)
    .map(({ document }) => document.path.split("/").pop()),
);
process.stdout.write(JSON.stringify(answers));
await vite.close();
