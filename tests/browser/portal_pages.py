"""One seeded address for every kind of portal page, and a witness for what a page must never do.

`/*` stands for the first page of that list.
"""

import time

from playwright.sync_api import ConsoleMessage, Page, Request

PAGES = {
    "home": "/",
    "wargaku": "/wargaku",
    "kantorku": "/kantorku",
    "field": "/wargaku/bidang/kependudukan",
    "service": "/wargaku/layanan/akta-kelahiran",
    "staff-service": "/kantorku/layanan/presensi-wfa",
    "quick-exit": "/wargaku/layanan/kekerasan-perempuan-anak",
    "services": "/layanan",
    "agencies": "/opd",
    "agency": "/opd/dispendukcapil",
    "long-agency": "/opd/dp3appkb",
    "section": "/opd/dinkes/profil",
    "officials": "/opd/dinkes/profil/pejabat",
    "news-list": "/opd/dinkes/berita",
    "news": "/opd/dinkes/berita/*",
    "announcement": "/opd/dinkes/pengumuman/*",
    "event": "/opd/dinkes/agenda/*",
    "documents": "/opd/dinkes/dokumen",
    "document": "/opd/dinkes/dokumen/*",
    "gallery": "/opd/dinkes/galeri/*",
    "place": "/opd/dinkes/tempat/*",
    "search": "/cari",
    "results": "/cari?q=akta",
    "former-name": "/cari?q=e-klampid",
    "nothing-found": "/cari?q=xqzzk",
    "applications": "/alih",
    "application": "/alih?q=ppdb",
    "transformation": "/transformasi",
    "missing": "/tidak-ada-halaman-ini",
}


SETTLED = """() => !document.querySelector('.skeleton')
    && ![...document.querySelectorAll('[role=status]')].some((status) => status.textContent === 'Mencari…')"""


class Witness:
    """Remembers what a page complained about and whom it asked."""

    def __init__(self, page: Page, origin: str) -> None:
        self.origin = origin
        self.complaints: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium itself reports the status of a missing page's document; the page says the same in words.
        if message.type in {"error", "warning"} and "404 (Not Found)" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.complaints.append(f"third party: {request.url}")


def open_page(page: Page, address: str) -> None:
    """Go there, and wait until the page is the one that was asked for and nothing is on its way."""
    if address.endswith("/*"):
        rows = page.request.get(f"/api/v1/documents{address.removesuffix('/*')}").json()["items"]
        address = rows[0]["path"]
    page.goto(address)
    page.wait_for_selector("main h1")
    page.wait_for_function(SETTLED)


def wait_until(page: Page, promise: str, arg: object = None, seconds: float = 20) -> None:
    """Until this function's promise gives something true; Playwright's own waiting is content with the promise."""
    deadline = time.monotonic() + seconds
    while not page.evaluate(promise, arg):
        assert time.monotonic() < deadline, promise
        page.wait_for_timeout(50)
