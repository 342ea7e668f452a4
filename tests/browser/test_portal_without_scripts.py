"""A phone that runs no scripts: every kind of page reads, nothing is offered that cannot work, every link leads on."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.portal_pages import PAGES

LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))"


@pytest.fixture
def plain(browser, browser_context_args, prerendered_server):
    """A page without scripts on the prerendered portal."""
    context = browser.new_context(
        **{
            **browser_context_args,
            "base_url": prerendered_server.url,
            "viewport": {"width": 360, "height": 740},
        },
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()


def _open(page: Page, address: str) -> None:
    if address.endswith("/*"):
        rows = page.request.get(f"/api/v1/documents{address.removesuffix('/*')}").json()["items"]
        address = rows[0]["path"]
    page.goto(address)


def test_every_kind_of_page_reads_without_scripts(plain: Page):
    for kind, address in PAGES.items():
        _open(plain, address)
        expect(plain.locator("main h1"), kind).to_have_count(1)
        assert len(plain.locator("main").inner_text()) > 80, kind
        expect(plain.locator(".skeleton"), kind).to_have_count(0)
        expect(plain.locator("button:visible, input:visible"), kind).to_have_count(0)


def test_search_says_what_it_needs_and_where_to_look_instead(plain: Page):
    plain.goto("/cari?q=akta")

    expect(plain.get_by_text("Pencarian memerlukan JavaScript.")).to_be_visible()
    plain.get_by_role("link", name="Semua layanan, A sampai Z").first.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Semua layanan")


def test_every_link_of_every_kind_of_page_leads_on(plain: Page):
    found: dict[str, str] = {}
    for kind, address in PAGES.items():
        _open(plain, address)
        hrefs = plain.evaluate(LINKS)
        missing = [href for href in hrefs if href.startswith("#") and plain.locator(href).count() == 0]
        assert missing == [], kind
        found |= {href.partition("#")[0]: kind for href in hrefs if href.startswith("/")}

    broken = {href: kind for href, kind in found.items() if plain.request.get(href).status != 200}

    assert len(found) > 150
    assert broken == {}
