/**
 * node frontend/dist-prerender/main.js --api http://127.0.0.1:8000 --out var/portal [--once | --follow] [--verify]
 *
 * Writes the portal as files that any web server can show. `--follow` (the default) goes on with what is published;
 * `--once` stops when all is written; `--verify` compares, and fails on a difference.
 */
import { setMaxListeners } from "node:events";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Api, UnknownCursorError } from "./api.ts";
import { PrerenderedSite } from "./site.ts";
import { differences } from "./verify.ts";

const POLL_MS = 250;
const RETRY_MS = 1000;
const SHOWN = 20;

const say = (text: string): void => void process.stderr.write(`prerender: ${text}\n`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      api: { type: "string" },
      out: { type: "string" },
      dist: { type: "string", default: resolve(import.meta.dirname, "../dist") },
      base: { type: "string" },
      mode: { type: "string", default: process.env.SITE_MODE ?? "demo" },
      once: { type: "boolean", default: false },
      follow: { type: "boolean", default: false },
      verify: { type: "boolean", default: false },
    },
  });
  if (!values.api || !values.out) throw new Error("--api and --out are needed");
  const base = values.base ?? process.env.PUBLIC_BASE_URL ?? values.api;
  return {
    api: values.api.replace(/\/+$/, ""),
    once: values.once && !values.follow,
    verify: values.verify,
    site: {
      out: resolve(values.out),
      dist: resolve(values.dist),
      base: base.replace(/\/+$/, ""),
      mode: values.mode === "official" ? ("official" as const) : ("demo" as const),
    },
  };
}

async function bringUpToDate(site: PrerenderedSite): Promise<void> {
  if (!(await site.resume())) await startAnew(site);
  try {
    while (await site.follow());
  } catch (error) {
    if (!(error instanceof UnknownCursorError)) throw error;
    await startAnew(site);
  }
}

async function startAnew(site: PrerenderedSite): Promise<void> {
  const started = performance.now();
  await site.start();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${Object.keys(site.state.pages).length} pages in ${seconds} s`);
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);

/** Whatever goes wrong is tried again: the pages that are there can be read meanwhile. */
async function followForever(site: PrerenderedSite, signal: AbortSignal): Promise<void> {
  let current = false;
  let complaint = "";
  while (!signal.aborted) {
    try {
      if (!current) await bringUpToDate(site);
      current = true;
      complaint = "";
      while (await site.follow());
      await pause(POLL_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      current = false;
      const said = describe(error);
      if (said !== complaint) say(said);
      complaint = said;
      await pause(RETRY_MS, signal);
    }
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function main(): Promise<number> {
  const options = readOptions();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // one for every request that is under way
  for (const asked of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(asked, () => stop.abort());
  const site = new PrerenderedSite(new Api(options.api, stop.signal), options.site, say);
  if (options.verify) {
    if (options.once) await bringUpToDate(site);
    const found = await differences(site);
    for (const difference of found.slice(0, SHOWN)) say(difference);
    say(found.length === 0 ? "everything is as published" : `${found.length} differences`);
    return found.length === 0 ? 0 : 1;
  }
  if (options.once) await bringUpToDate(site);
  else await followForever(site, stop.signal);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(describe(error));
    process.exit(2);
  },
);
