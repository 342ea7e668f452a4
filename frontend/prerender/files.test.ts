import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { parseLine, sha256 } from "./api.ts";
import { SiteFiles } from "./files.ts";
import { folderOf, tombstoneOf } from "./paths.ts";
import { deadAddresses, emptyState, rememberMove, rememberPage, rememberWithdrawal } from "./state.ts";

let out: string;
let files: SiteFiles;
const PAGE = { html: "<html></html>", json: Buffer.from("{}") };

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "portal-"));
  files = new SiteFiles(out);
});

it.each([
  ["/", ""],
  ["/wargaku/layanan/akta", "/wargaku/layanan/akta"],
])("puts %s into its folder", (path, folder) => {
  expect(folderOf("/out", path)).toBe(join("/out", folder));
});

it.each([
  "",
  "wargaku",
  "/..",
  "/a/../b",
  "//a",
  "/.prerender",
  "/assets/x",
  "/a\\b",
  "/a\0",
  "/x/index.html",
])("has no folder for %j", (path) => {
  expect(folderOf("/out", path)).toBeNull();
});

it("writes page and document, and leaves nothing temporary", async () => {
  expect(await files.writePage("/a/b", PAGE)).toBe(true);
  const { pages, documents, leftovers } = await files.list();
  expect([[...pages], [...documents], leftovers]).toEqual([["/a/b"], ["/a/b"], []]);
});

it("removes a page with the folders that it leaves empty", async () => {
  await files.writePage("/a/b", PAGE);
  await files.writePage("/a", PAGE);
  await files.removePage("/a/b");
  expect([existsSync(join(out, "a", "b")), existsSync(join(out, "a", "index.html"))]).toEqual([false, true]);
});

it("does not bring back a page that was withdrawn while it was written", async () => {
  const tombstone = tombstoneOf(out, "/a");
  mkdirSync(dirname(tombstone), { recursive: true });
  writeFileSync(tombstone, "");
  expect(await files.writePage("/a", PAGE)).toBe(false);
  expect(existsSync(join(out, "a"))).toBe(false);

  await files.expect("/a");
  expect(await files.writePage("/a", PAGE)).toBe(true);
});

it("keeps the files of the build before, and no older ones", async () => {
  const dist = mkdtempSync(join(tmpdir(), "dist-"));
  mkdirSync(join(dist, "assets"));
  for (const name of ["one.js", "two.js", "three.js"]) {
    writeFileSync(join(dist, "assets", name), name);
    await files.copyBuild(dist);
    rmSync(join(dist, "assets", name));
  }
  expect(["one.js", "two.js", "three.js"].map((name) => existsSync(join(out, "assets", name)))).toEqual([
    false,
    true,
    true,
  ]);
  expect(readFileSync(join(out, "assets", "three.js"), "utf8")).toBe("three.js");
});

it("takes a document from the snapshot as it stands, and no damaged one", () => {
  const body = Buffer.from('{"a":", \\"body\\": 1"}');
  const head = JSON.stringify({ id: "1", path: "/a", type: "news", etag: sha256(body) });
  const line = Buffer.concat([Buffer.from(`${head.slice(0, -1)}, "body": `), body, Buffer.from("}")]);
  expect(Buffer.from(parseLine(line).body)).toEqual(body);
  line[line.length - 3] = 65;
  expect(() => parseLine(line)).toThrow("damaged");
});

it("knows where old addresses lead, and which end", () => {
  const state = emptyState("x");
  const page = { etag: "", updatedAt: null, also: ["/opd/a/layanan/s"] };
  rememberMove(state, "/one", "/two");
  rememberMove(state, "/two", "/three");
  rememberPage(state, "/three", page);
  rememberMove(state, "/old", "/ended");
  rememberWithdrawal(state, "/ended", "digabung");
  rememberWithdrawal(state, "/back", "");
  rememberPage(state, "/back", { ...page, also: [] });

  const { moved, gone } = deadAddresses(state);

  expect(Object.fromEntries(moved)).toEqual({
    "/one": "/three",
    "/two": "/three",
    "/opd/a/layanan/s": "/three",
  });
  expect([...gone].sort()).toEqual(["/ended", "/old"]);
});
