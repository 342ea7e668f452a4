"""Searching while one types: on this device, without a connection, and in a city too large for a phone."""

from playwright.sync_api import Page, Route, expect

from tests.browser.portal_pages import Witness, open_page, wait_until


def _type(page: Page, question: str) -> None:
    field = page.get_by_role("main").get_by_role("searchbox").or_(page.get_by_role("combobox")).first
    field.click()
    field.press_sequentially(question)


def test_what_is_typed_is_answered_on_this_device(page: Page, seeded_server):
    witness = Witness(page, seeded_server.url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_page(page, "/")
    _type(page, "akte lahi")

    expect(page.get_by_role("option").first).to_contain_text("Akta Kelahiran")
    assert [url for url in asked if "/api/v1/search?" in url] == []
    assert witness.complaints == []


def test_pages_about_violence_never_pop_up_over_someones_shoulder(page: Page):
    open_page(page, "/")
    _type(page, "kekerasan")

    expect(page.get_by_role("option").last).to_contain_text("kekerasan")  # the way to all results
    expect(page.get_by_role("option")).to_have_count(1)


def test_in_a_city_too_large_for_a_phone_the_api_answers_what_is_typed(page: Page, seeded_server):
    def with_a_part_only(route: Route) -> None:
        data = route.fetch().json()
        route.fulfill(json={**data, "complete": False, "documents": data["documents"][:3]})

    page.route("**/cari/small.json", with_a_part_only)
    witness = Witness(page, seeded_server.url)
    open_page(page, "/")
    _type(page, "akte lahi")

    expect(page.get_by_role("option").first).to_contain_text("Akta Kelahiran")
    assert witness.complaints == []


def test_without_a_connection_a_search_is_answered_from_what_this_device_keeps(browser, seeded_server):
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    _visit_and_keep(page, seeded_server.url)
    context.set_offline(True)
    page.goto(f"{seeded_server.url}/cari?q=kk+ilang")

    expect(page.get_by_text("ini dicari di data yang tersimpan")).to_be_visible()
    expect(page.locator("main .rows li").first).to_contain_text("Kartu Keluarga")
    context.close()


def test_without_a_connection_a_part_of_the_city_is_not_said_to_be_all(browser, seeded_server):
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    _visit_and_keep(page, seeded_server.url)
    page.evaluate(
        """async () => {
            const cache = await caches.open('kota-berkas');
            for (const size of ['small', 'full']) {
                const kept = await cache.match(`${location.origin}/cari/${size}.json`);
                if (kept) await cache.put(`${location.origin}/cari/${size}.json`,
                    Response.json({ ...(await kept.json()), complete: false, documents: [] }));
            }
        }"""
    )
    context.set_offline(True)
    page.goto(f"{seeded_server.url}/cari?q=kk+ilang")

    expect(page.get_by_text("Pencarian belum berhasil")).to_be_visible()
    context.close()


def _visit_and_keep(page: Page, url: str) -> None:
    """The worker is there and has the page of the search, and the whole index, as after a visit of a minute."""
    page.goto(f"{url}/cari")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.goto(f"{url}/cari?q=akta")
    wait_until(
        page,
        """async () => {
            const [pages, files] = [await caches.open('kota-halaman'), await caches.open('kota-berkas')];
            return Boolean(await pages.match(`${location.origin}/cari`)
                && await files.match(`${location.origin}/cari/full.json`));
        }""",
    )
