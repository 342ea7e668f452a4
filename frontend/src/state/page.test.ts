import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PUBLIC_SITE as SITE } from "../site";
import { fixture } from "../test-support";
import { expectPage, LOADING, load, loadPreview, type PageState } from "./page";

let shown: { state: PageState };
const update = (state: PageState) => {
  shown = { state };
};
const answer = (status: number, body: unknown) =>
  vi.fn(async (_address: string, _init?: RequestInit) => new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  shown = { state: LOADING };
});
afterEach(() => void vi.unstubAllGlobals());

it("asks the API for the address and shows what comes", async () => {
  const fetch = answer(200, fixture("service-akta-kelahiran"));
  vi.stubGlobal("fetch", fetch);
  await load(update, { ...SITE, apiBase: "https://api.example" }, "/wargaku/layanan/akta-kelahiran", true);
  expect(fetch.mock.calls[0]?.[0]).toBe(
    "https://api.example/api/v1/documents/wargaku/layanan/akta-kelahiran",
  );
  expect(shown).toMatchObject({
    state: { status: "ready", path: "/wargaku/layanan/akta-kelahiran" },
  });
});

it("shows a visited page again without asking, unless it must be fresh", async () => {
  const fetch = answer(200, fixture("section"));
  vi.stubGlobal("fetch", fetch);
  await load(update, SITE, "/opd/dinkes/profil", true);
  await load(update, SITE, "/opd/dinkes/profil", false);
  expect(fetch).toHaveBeenCalledTimes(1);
  await load(update, SITE, "/opd/dinkes/profil", true);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it("asks once for a page whose link was touched before it was followed", async () => {
  const fetch = answer(200, fixture("section"));
  vi.stubGlobal("fetch", fetch);
  expectPage(SITE, "/opd/dinkes/profil");
  await load(update, SITE, "/opd/dinkes/profil", true);
  expect(fetch).toHaveBeenCalledTimes(1);
  await load(update, SITE, "/opd/dinkes/profil", true);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it.each([
  [404, { status: "dead-end", end: { kind: "missing" } }],
  [410, { status: "dead-end", end: { kind: "gone", problem: { reason: "Digabung" } } }],
  [503, { status: "failed", cause: "server" }],
])("answers %i with a page that says what to do", async (status, expected) => {
  vi.stubGlobal("fetch", answer(status, { reason: "Digabung" }));
  await load(update, SITE, "/tidak-ada", true);
  expect(shown.state).toMatchObject(expected);
});

it("says so when the network is away", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await load(update, SITE, "/wargaku", true);
  expect(shown.state).toMatchObject({ status: "failed", cause: "offline" });
});

it("drops the answer of a page that was left", async () => {
  let release: () => void = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.stubGlobal("fetch", async (address: string) => {
    if (address.endsWith("/opd")) await slow;
    return new Response(JSON.stringify(fixture(address.endsWith("/opd") ? "list-opd" : "search")));
  });
  const first = load(update, SITE, "/opd", true);
  await load(update, SITE, "/cari", true);
  release();
  await first;
  expect(shown.state).toMatchObject({ status: "ready", path: "/cari" });
});

it.each([400, 403, 404, 410])("tells an editor to open the preview again on %i", async (status) => {
  vi.stubGlobal("fetch", answer(status, {}));
  await loadPreview(update, { ...SITE, apiBase: "" }, "tok:en");
  expect(shown.state).toMatchObject({ status: "dead-end", end: { kind: "preview-refused" } });
});

it("sends the preview token without credentials and keeps no copy", async () => {
  const fetch = answer(200, fixture("section"));
  vi.stubGlobal("fetch", fetch);
  await loadPreview(update, { ...SITE, apiBase: "https://api.example" }, "a:b");
  expect(fetch.mock.calls[0]).toMatchObject([
    "https://api.example/api/v1/preview?token=a%3Ab",
    { cache: "no-store", credentials: "omit" },
  ]);
});

const FILES = { ...SITE, files: true };

it("reads the file beside the page where there is one", async () => {
  const fetch = answer(200, fixture("section"));
  vi.stubGlobal("fetch", fetch);
  await load(update, FILES, "/opd/dinkes/profil", true);
  await load(update, FILES, "/", true);
  expect(fetch.mock.calls.map(([address]) => address)).toEqual([
    "/opd/dinkes/profil/index.json",
    "/index.json",
  ]);
});

it("asks the API why there is no file", async () => {
  vi.stubGlobal("fetch", async (address: string) =>
    address.endsWith("/index.json")
      ? new Response("", { status: 404 })
      : new Response(JSON.stringify({ reason: "Digabung" }), { status: 410 }),
  );
  await load(update, FILES, "/lama", true);
  expect(shown.state).toMatchObject({ status: "dead-end", end: { problem: { reason: "Digabung" } } });
});

it("is content with what the file's host says while the API is away", async () => {
  vi.stubGlobal("fetch", async (address: string) => {
    if (address.startsWith("/api")) throw new TypeError("Failed to fetch");
    return new Response("", { status: 404 });
  });
  await load(update, FILES, "/lama", true);
  expect(shown.state).toMatchObject({ status: "dead-end", end: { kind: "missing" } });
});

it("says when the copy that it shows was kept", async () => {
  const saved = "2026-11-24T08:00:00.000Z";
  vi.stubGlobal(
    "fetch",
    async () => new Response(JSON.stringify(fixture("section")), { headers: { "x-kota-saved": saved } }),
  );
  await load(update, FILES, "/opd/dinkes/profil", true);
  expect(shown.state).toMatchObject({ status: "ready", saved });
});
