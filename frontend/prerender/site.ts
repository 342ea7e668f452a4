/** Keeps the folder equal to the feed: the whole once, then exactly what changed. */
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { headersFile, nginxHeaders, nginxMaps, redirectsFile } from "../hosting/rules.ts";
import { robots, sitemap } from "../hosting/sitemap.ts";
import type { PortalDocument } from "../src/api/documents.ts";
import { type Api, type Change, type Found, type Line, sha256 } from "./api.ts";
import { SiteFiles, writeWhole } from "./files.ts";
import { type Made, type Options, PageMaker } from "./page.ts";
import {
  deadAddresses,
  emptyState,
  readState,
  rememberMove,
  rememberPage,
  rememberWithdrawal,
  type State,
  writeState,
} from "./state.ts";

const AT_ONCE = 8;
const HISTORY_START = "";
const PATIENCE = 4;
const SEARCH_SIZES = ["small", "full"];
const PATIENCE_MS = 80;

export interface SiteOptions extends Options {
  out: string;
}

export class PrerenderedSite {
  readonly files: SiteFiles;
  readonly #maker: PageMaker;
  readonly #name: string;
  readonly #ofThisProgram = new Map<string, string>();
  state: State;

  constructor(
    readonly api: Api,
    readonly options: SiteOptions,
    readonly say: (text: string) => void,
  ) {
    this.files = new SiteFiles(options.out);
    this.#maker = new PageMaker(options);
    this.#name = nameOf(options);
    this.state = emptyState(this.#name);
  }

  /** Takes up where the last run ended, if what it left can be built upon. */
  async resume(): Promise<boolean> {
    const state = await readState(this.files.own("state.json"));
    if (state?.maker !== this.#name) return false;
    this.state = state;
    await this.#tidy();
    await this.#repair();
    return true;
  }

  /** The whole, from the snapshot. Pages that are right already are left alone. */
  async start(): Promise<void> {
    const before = await readState(this.files.own("state.json"));
    await this.files.expectAll();
    await this.files.copyBuild(this.options.dist);
    const { cursor, lines } = await this.api.snapshot();
    // The feed forgets old addresses after a year; what an earlier run knew of them stays true.
    this.state = { ...emptyState(this.#name), moved: { ...before?.moved }, gone: { ...before?.gone } };
    await this.#learnHistory(cursor);
    const reusable = before?.maker === this.#name ? before : null;
    await inParallel(lines, AT_ONCE, (line) => this.#takeLine(line, reusable));
    this.state.cursor = cursor;
    await this.#tidy();
    await this.#finish();
  }

  /** What changed since; returns whether anything did. */
  async follow(): Promise<boolean> {
    const { results, next } = await this.api.changes(this.state.cursor);
    if (results.length === 0) return false;
    const expected = new Map<string, string | null>();
    for (const change of results) {
      this.#note(change);
      if (change.previous_path) expected.set(change.previous_path, null);
      expected.set(change.path, change.op === "withdraw" ? null : change.etag);
    }
    await inParallel(expected, AT_ONCE, ([path, etag]) => this.#bringUpToDate(path, etag));
    this.state.cursor = next;
    await this.#finish();
    return true;
  }

  async #takeLine({ path, etag, body }: Line, reusable: State | null): Promise<void> {
    if (reusable?.pages[path]?.etag === etag && (await this.isRight(path, etag))) {
      rememberPage(this.state, path, pageOf(body, etag));
    } else await this.#write(path, body, etag);
  }

  async #write(path: string, body: Uint8Array, etag: string): Promise<void> {
    const made = await this.#make(path, body, etag);
    if (made && (await this.files.writePage(path, made))) {
      rememberPage(this.state, path, pageOf(body, etag));
      return;
    }
    delete this.state.pages[path];
    if (!made) await this.files.removePage(path);
  }

  /** A document that no view can show must not keep the others from readers. */
  async #make(path: string, body: Uint8Array, etag: string): Promise<Made | null> {
    try {
      return await this.#maker.make(JSON.parse(Buffer.from(body).toString("utf8")), body, etag);
    } catch (error) {
      this.say(`${path} cannot be shown: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  }

  #note(change: Change): void {
    if (change.op === "withdraw") rememberWithdrawal(this.state, change.path, change.reason ?? "");
    if (change.op === "move" && change.previous_path) {
      delete this.state.pages[change.previous_path];
      rememberMove(this.state, change.previous_path, change.path);
    }
  }

  /** One address as the API has it now, whatever its changes were. */
  async #bringUpToDate(path: string, etag: string | null): Promise<void> {
    const found = await this.#read(path, etag);
    if (found.kind === "live") {
      const known = this.state.pages[path]?.etag === found.etag && (await this.isRight(path, found.etag));
      if (!known) await this.#write(path, found.body, found.etag);
      return;
    }
    delete this.state.pages[path];
    await this.files.removePage(path);
  }

  /** A cache in front of the API may be a moment behind the feed. */
  async #read(path: string, etag: string | null): Promise<Found> {
    for (let left = PATIENCE; ; left -= 1) {
      await this.files.expect(path);
      const found = await this.api.document(path);
      const isCurrent = found.kind === "live" ? found.etag === etag : etag === null;
      if (isCurrent || left === 0) return found;
      await new Promise((done) => setTimeout(done, PATIENCE_MS));
    }
  }

  async isRight(path: string, etag: string): Promise<boolean> {
    const [json, html] = await Promise.all([this.files.readDocument(path), this.files.readPage(path)]);
    if (!json || !html || sha256(json) !== etag) return false;
    return html.subarray(0, 200).includes(`data-etag="${etag}"`) && html.subarray(-20).includes("</html>");
  }

  /** Files that no document stands for go: leftovers of a crash, pages withdrawn while nobody looked. */
  async #tidy(): Promise<void> {
    const { pages, documents, leftovers } = await this.files.list();
    for (const path of new Set([...pages, ...documents])) {
      if (!this.state.pages[path]) await this.files.removePage(path);
    }
    for (const file of leftovers) await rm(file, { force: true });
  }

  /** Pages that the last run knew and that are not there any more are asked for again. */
  async #repair(): Promise<void> {
    const { pages, documents } = await this.files.list();
    const missing = Object.keys(this.state.pages).filter((path) => !(pages.has(path) && documents.has(path)));
    await inParallel(missing, AT_ONCE, async (path) => {
      const found = await this.api.document(path);
      if (found.kind === "live") await this.#write(path, found.body, found.etag);
    });
  }

  /** Old addresses are in no snapshot, but in the feed from its beginning, as far back as it goes. */
  async #learnHistory(until: string): Promise<void> {
    let after = HISTORY_START;
    do {
      const { results, next } = await this.api.changes(after);
      if (results.length === 0) return;
      for (const change of results) this.#note(change);
      after = next;
    } while (after !== until);
  }

  /** What depends on the whole; then, last, what we know. */
  async #finish(): Promise<void> {
    const { base, mode } = this.options;
    const demo = mode === "demo";
    const addresses = deadAddresses(this.state);
    const maps = nginxMaps(addresses);
    const places = Object.entries(this.state.pages).map(([path, page]) => ({ path, ...page }));
    await this.#put(this.files.own("nginx-moved.map"), maps.moved);
    await this.#put(this.files.own("nginx-gone.map"), maps.gone);
    await this.#put(this.files.own("nginx-headers.conf"), nginxHeaders(this.#maker.style, demo));
    await this.#put(join(this.options.out, "_redirects"), redirectsFile(addresses));
    await this.#put(join(this.options.out, "_headers"), headersFile(this.#maker.style, demo));
    await this.#put(join(this.options.out, "sitemap.xml"), sitemap(base, demo, places));
    await this.#put(join(this.options.out, "robots.txt"), robots(base, demo));
    await this.#put(join(this.options.out, "404.html"), this.#maker.makeDeadEnd("/404", { kind: "missing" }));
    const problem = { title: null, status: 410, detail: null, reason: null, alternatives: [] };
    await this.#put(
      join(this.options.out, "410.html"),
      this.#maker.makeDeadEnd("/410", { kind: "gone", problem }),
    );
    for (const size of SEARCH_SIZES) {
      await this.#put(join(this.options.out, "cari", `${size}.json`), await this.#searchData(size));
    }
    await writeState(this.files.own("state.json"), this.state);
  }

  async #searchData(size: string): Promise<string> {
    return Buffer.from(await this.api.searchData(size)).toString("utf8");
  }

  /** Writes only what differs from what this run wrote last. */
  async #put(file: string, content: string): Promise<void> {
    if (this.#ofThisProgram.get(file) === content) return;
    await writeWhole(file, content);
    this.#ofThisProgram.set(file, content);
  }
}

/** A service is found in its agency's tree too; that address leads to the canonical one. */
function pageOf(body: Uint8Array, etag: string) {
  const document = JSON.parse(Buffer.from(body).toString("utf8")) as PortalDocument;
  const also =
    document.type === "service" && document.agency
      ? [`${document.agency.path}/layanan/${document.slug}`]
      : [];
  return { etag, updatedAt: document.updated_at, also };
}

/** Changes with anything that changes the pages. */
function nameOf({ dist, base, mode }: SiteOptions): string {
  const program = readFileSync(process.argv[1] ?? import.meta.filename);
  const build = ["index.html", ".vite/manifest.json"].map((name) => readFileSync(join(dist, name)));
  return sha256([sha256(program), ...build.map((file) => sha256(file)), base, mode].join("\n"));
}

/** A few at a time, in the order in which they come. */
async function inParallel<T>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    const one = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one));
    running.add(one);
    if (running.size >= atOnce) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
