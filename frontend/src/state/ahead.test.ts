import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PUBLIC_SITE } from "../site";
import { fixture } from "../test-support";
import { lookAhead, pageAhead } from "./ahead";
import { ahead, LOADING, load, type PageState } from "./page";

const HERE = "/wargaku/bidang/kependudukan";
const NEXT = "/wargaku/layanan/akta-kelahiran";
const FILES = { ...PUBLIC_SITE, files: true };

/** As much of a link as is looked at. */
const link = (pathname: string, dataset: Record<string, string> = {}, origin = "https://portal.example") =>
  ({ origin, pathname, dataset, closest: () => null }) as unknown as HTMLAnchorElement;

let links: HTMLAnchorElement[];
let look: (inSight: boolean) => void;
let left: AbortController;
let shown: { state: PageState };
let fetch: ReturnType<typeof vi.fn>;
const refresh = vi.fn();
const update = (state: PageState) => {
  shown = { state };
};
const asked = () => fetch.mock.calls.map(([address]) => address);
const wait = () => vi.advanceTimersByTimeAsync(400);

class Observer {
  constructor(see: (entries: { target: HTMLAnchorElement; isIntersecting: boolean }[]) => void) {
    look = (isIntersecting) => see(links.map((target) => ({ target, isIntersecting })));
  }
  observe() {}
  disconnect() {}
}

beforeEach(() => {
  vi.useFakeTimers();
  links = [link(NEXT, { ahead: "" })];
  left = new AbortController();
  shown = { state: LOADING };
  refresh.mockClear();
  ahead.clear();
  fetch = vi.fn(async () => new Response(JSON.stringify(fixture("service-akta-kelahiran"))));
  vi.stubGlobal("fetch", fetch);
  vi.stubGlobal("IntersectionObserver", Observer);
  vi.stubGlobal("location", { origin: "https://portal.example", pathname: HERE });
  vi.stubGlobal("document", { querySelectorAll: () => links });
  vi.stubGlobal("navigator", {});
});
afterEach(() => {
  left.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks for the page of a link that is looked at, and shows it without asking again", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await wait();
  expect(asked()).toEqual([`${NEXT}/index.json`]);

  await load(update, FILES, NEXT, true);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(shown.state).toMatchObject({ status: "ready", path: NEXT });
});

it("marks its requests, so that the device does not keep what was not visited", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await wait();
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ headers: { "x-kota-ahead": "1" }, priority: "low" });
});

it("asks as any visitor once such a page is visited, and shows what changed since", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await wait();
  await load(update, FILES, NEXT, true);

  lookAhead(fixture("service-akta-kelahiran"), left.signal, refresh);
  await wait();
  expect(fetch.mock.calls[1]?.[1]).not.toHaveProperty("headers");
  expect(refresh).not.toHaveBeenCalled();
});

it.each([
  ["changed", 200, { ...fixture("service-akta-kelahiran"), title: "Baru" }, 1],
  ["was withdrawn", 410, {}, 1],
  ["cannot be had", 503, {}, 0],
])("shows a page again that %s since it was asked for", async (_what, status, body, times) => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await wait();
  await load(update, FILES, NEXT, true);

  fetch.mockResolvedValue(new Response(JSON.stringify(body), { status }));
  lookAhead(fixture("service-akta-kelahiran"), left.signal, refresh);
  await wait();
  expect(refresh).toHaveBeenCalledTimes(times);
});

it("passes over links that are only scrolled past", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await vi.advanceTimersByTimeAsync(100);
  look(false);
  await wait();
  expect(fetch).not.toHaveBeenCalled();
});

it("asks for a few pages of those in sight, and for a few more as the reader scrolls on", async () => {
  lookAhead(fixture("list-opd"), left.signal, refresh);
  for (const [screen, most] of [6, 12, 18, 18].entries()) {
    links = Array.from({ length: 20 }, (_, number) => link(`/opd/dinas-${screen}-${number}`));
    look(true);
    await wait();
    expect(fetch).toHaveBeenCalledTimes(most);
    look(false);
  }
});

it("stops when the page is left", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  left.abort();
  await wait();
  expect(fetch).not.toHaveBeenCalled();
});

it.each([{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g" }])(
  "asks nothing of a reader with %o",
  async (connection) => {
    vi.stubGlobal("navigator", { connection });
    look = () => {};
    lookAhead(fixture("field-perizinan"), left.signal, refresh);
    look(true);
    await wait();
    expect(fetch).not.toHaveBeenCalled();
  },
);

it("forgets after two minutes what nobody wanted", async () => {
  lookAhead(fixture("field-perizinan"), left.signal, refresh);
  look(true);
  await wait();
  expect(ahead.size).toBe(1);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ahead.size).toBe(0);
});

it.each([
  [link("/opd/dinkes"), "/opd/dinkes"],
  [link("/layanan"), "/layanan"],
  [link(NEXT, { ahead: "" }), NEXT],
  [link(NEXT), null],
  [link("/opd/dp3appkb/layanan/kekerasan-perempuan-anak"), null],
  [link(HERE), null],
  [link("/admin/pages/3"), null],
  [link("/media/peta.pdf"), null],
  [link("/cari", {}, "https://lain.example"), null],
])("knows which pages may come ahead (%#)", (target, path) => {
  expect(pageAhead(target)).toBe(path);
});
