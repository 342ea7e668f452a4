"""`make bench-portal`: what a citizen on a cheap phone waits for, prerendered beside the bare shell in one run.

Throttled by the browser itself: `phone` is 562.5 ms round trip, 1,474.56 kbit/s, CPU 4 times slower; `edge` is
400 ms, 400 kbit/s, 6 times. Each figure is the median of RUNS (5) with an empty cache; lowest and highest beside it.
MEASURES="first_load tapping" takes only these.
"""

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.frontend.conftest import Prerenderer, build_portal
from tests.support.browser import find_browser
from tests.support.content import Content
from tests.support.server import RunningServer

RUNS = int(os.environ.get("RUNS", "5"))
SERVICE = "/wargaku/layanan/akta-kelahiran"
FIELD = "/wargaku/bidang/kependudukan"
WATCH = """
window.seen = { shifts: 0, long: [], lcp: 0, interactions: [] };
const watch = (type, each, more) => new PerformanceObserver((list) => list.getEntries().forEach(each))
  .observe({ type, buffered: true, ...more });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) window.seen.shifts += entry.value; });
watch("longtask", (entry) => window.seen.long.push([entry.startTime, entry.duration]));
watch("largest-contentful-paint", (entry) => { window.seen.lcp = entry.startTime; });
watch("event", (entry) => { if (entry.interactionId) window.seen.interactions.push(entry.duration); },
  { durationThreshold: 16 });
"""


@dataclass(frozen=True)
class Throttle:
    """Round trip in milliseconds, kilobits a second, and how many times slower the processor is."""

    latency: float
    kbits: float
    cpu: int


PHONE = Throttle(562.5, 1474.56, 4)
EDGE = Throttle(400, 400, 6)


class Visit:
    """One visit with an empty cache on a throttled phone."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.page, self.session = page, session
        self.bytes: dict[str, float] = {}
        kinds: dict[str, str] = {}
        session.on("Network.responseReceived", lambda said: kinds.update({said["requestId"]: said["type"]}))
        session.on("Network.loadingFinished", lambda said: self._count(kinds, said))

    def _count(self, kinds: dict[str, str], said: dict[str, object]) -> None:
        kind = kinds.get(str(said["requestId"]), "Other")
        self.bytes[kind] = self.bytes.get(kind, 0) + float(str(said["encodedDataLength"]))

    def open(self, url: str, settle: int = 5000) -> None:
        """Go there and let everything that comes by itself come."""
        self.page.goto(url)
        self.page.wait_for_selector("main h1")
        self.page.wait_for_timeout(settle)

    def seen(self) -> dict[str, float]:
        """Milliseconds of the largest paint and of blocking; the layout's shifts; kilobytes over the wire."""
        seen = self.page.evaluate("window.seen")
        return {
            "LCP ms": seen["lcp"],
            "TBT ms": sum(max(0.0, duration - 50) for _, duration in seen["long"]),
            "CLS": seen["shifts"],
            "all kB": sum(self.bytes.values()) / 1000,
            "HTML kB": self.bytes.get("Document", 0) / 1000,
            "JS kB": self.bytes.get("Script", 0) / 1000,
        }


@contextmanager
def visit(browser: Browser, throttle: Throttle) -> Iterator[Visit]:
    """A new phone, so that nothing is kept. No service worker: the browser would not throttle what it fetches."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        service_workers="block",
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": throttle.latency,
            "downloadThroughput": throttle.kbits * 125,
            "uploadThroughput": throttle.kbits * 125,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": throttle.cpu})
    yield Visit(page, session)
    context.close()


def first_load(browser: Browser, url: str) -> dict[str, float]:
    """A service page, before its reader does anything."""
    with visit(browser, PHONE) as seen:
        seen.open(url + SERVICE)
        return seen.seen()


def after_a_touch(browser: Browser, url: str) -> dict[str, float]:
    """The same page once it has been scrolled: all code that moves it has come."""
    with visit(browser, PHONE) as seen:
        seen.open(url + SERVICE, 500)
        seen.page.mouse.move(100, 300)
        seen.page.mouse.wheel(0, 200)
        seen.page.get_by_role("checkbox").first.wait_for()
        seen.page.wait_for_timeout(1000)
        figures = seen.seen()
        return {name: figures[name] for name in ("TBT ms", "CLS", "JS kB")}


def on_the_edge(browser: Browser, url: str) -> dict[str, float]:
    """400 kbit/s: until the page can be read."""
    with visit(browser, EDGE) as seen:
        seen.open(url + SERVICE, 3000)
        return {"edge: readable ms": seen.page.evaluate("window.seen.lcp")}


def typing(browser: Browser, url: str) -> dict[str, float]:
    """The slowest answer to a key in the search box, once its code is there."""
    with visit(browser, PHONE) as seen:
        seen.open(url + "/", 500)
        box = seen.page.get_by_role("combobox").or_(seen.page.get_by_role("searchbox")).first
        box.tap()
        seen.page.wait_for_timeout(3500)
        seen.page.evaluate("window.seen.interactions.length = 0")
        box.press_sequentially("akta lahir", delay=120)
        seen.page.wait_for_timeout(1500)
        return {"INP typing ms": max(seen.page.evaluate("window.seen.interactions") or [16])}


def tapping(browser: Browser, url: str) -> dict[str, float]:
    """From the finger on a link to the next page's heading, on a page whose reader looked at the link for a while."""
    with visit(browser, PHONE) as seen:
        seen.open(url + FIELD, 500)
        seen.page.mouse.move(100, 300)
        seen.page.wait_for_timeout(6000)
        link = seen.page.locator(f'main a[href="{SERVICE}"]').first
        link.scroll_into_view_if_needed()
        seen.page.wait_for_timeout(2500)
        seen.page.evaluate(
            """() => { addEventListener("pointerdown", () => { const start = performance.now();
            const before = document.querySelector("h1").textContent;
            const look = () => [undefined, before].includes(document.querySelector("h1")?.textContent)
              ? requestAnimationFrame(look) : (window.took = performance.now() - start); look(); }, true); }"""
        )
        link.tap()
        seen.page.wait_for_function("() => window.took")
        return {"next page ms": seen.page.evaluate("window.took")}


MEASURES: tuple[Callable[[Browser, str], dict[str, float]], ...] = (
    first_load,
    after_a_touch,
    on_the_edge,
    typing,
    tapping,
)


def wanted() -> list[Callable[[Browser, str], dict[str, float]]]:
    """All measures, or those that MEASURES names."""
    names = os.environ.get("MEASURES", "").split()
    return [measure for measure in MEASURES if not names or measure.__name__ in names]


def report(
    name: str, measure: Callable[[Browser, str], dict[str, float]], browser: Browser, url: str
) -> None:
    """Median, lowest and highest of each figure."""
    runs = [measure(browser, url) for _ in range(RUNS)]
    for figure in runs[0]:
        values = [run[figure] for run in runs]
        middle = statistics.median(values)
        doc = (measure.__doc__ or "").split(".")[0]
        print(
            f"{name:12} {figure:18} {middle:9.3f}   {min(values):.3f} to {max(values):.3f}   {doc}",
            flush=True,
        )


def main() -> None:
    """Make the content, show it from files and from the bare shell, and visit both in turn."""
    os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))
    build_portal()
    with tempfile.TemporaryDirectory(prefix="kota-bench-") as folder, sync_playwright() as playwright:
        content = Content(Path(folder) / "bench").create()
        content.manage("prepare")
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        bare = RunningServer(content, settings={"PORTAL_DIR": str(Path(folder) / "nothing")})
        with RunningServer(content) as server, bare:
            code, said = Prerenderer(server, content.folder / "portal").run("--once")
            if code:
                raise SystemExit(said)
            for measure in wanted():
                report("prerendered", measure, browser, server.url)
                report("bare shell", measure, browser, bare.url)
        browser.close()
        content.drop()


if __name__ == "__main__":
    main()
