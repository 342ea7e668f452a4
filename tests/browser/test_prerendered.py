"""The prerendered portal in a real browser: complete at once, alive when asked, readable without scripts or network."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.portal_pages import wait_until

SERVICE = "/wargaku/layanan/akta-kelahiran"
PRIVATE = "/wargaku/layanan/kekerasan-perempuan-anak"
KEPT = "(path) => caches.open('kota-halaman').then((cache) => cache.match(path)).then(Boolean)"
WATCH = """
window.shifts = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifts += entry.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def server(prerendered_server):
    return prerendered_server


@pytest.fixture
def complaints(page: Page):
    """What the browser complained about; to be empty at the end."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def test_a_page_comes_alive_without_moving_or_asking_again(page: Page, server, complaints):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(WATCH)

    page.goto(server.url + SERVICE)
    page.get_by_role("checkbox").first.check()

    assert page.evaluate("window.shifts") < 0.01
    assert not [url for url in asked if "/api/" in url or url.endswith(".json")]
    assert complaints == []


def test_the_next_page_is_read_from_its_file(page: Page, server, complaints):
    page.goto(server.url + SERVICE)
    expect(page.get_by_role("checkbox").first).to_be_visible()
    page.evaluate("window.same = true")

    with page.expect_response("**/wargaku/bidang/kependudukan/index.json"):
        page.locator('nav a[href="/wargaku/bidang/kependudukan"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kependudukan")

    assert page.evaluate("window.same")
    assert complaints == []


def test_a_link_that_is_looked_at_has_its_page_ready_but_one_that_must_leave_no_trace_never(browser, server):
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 2400})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server.url)))

    with page.expect_response(
        lambda response: response.url.endswith("/layanan/pengaduan-wargaku/index.json")
    ):
        page.goto(server.url + "/wargaku/bidang/pengaduan")
    page.wait_for_timeout(1500)
    ahead = [path for path in asked if path.endswith("/index.json")]
    assert len(ahead) == len(set(ahead)) <= 6
    assert page.locator(f'main a[href="{PRIVATE}"]').count() == 1
    assert f"{PRIVATE}/index.json" not in ahead

    asked.clear()
    page.locator('main a[href="/wargaku/layanan/pengaduan-wargaku"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("WargaKu")
    assert not [path for path in asked if "/api/" in path]
    context.close()


def test_what_came_ahead_is_not_kept_as_visited_until_it_is(browser, server):
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url + "/opd")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    with page.expect_response("**/index.json") as answer:
        page.goto(server.url + "/wargaku/bidang/kependudukan")
    path = answer.value.url.removeprefix(server.url)
    page.wait_for_timeout(1000)
    assert not page.evaluate(KEPT, path)

    page.locator(f'main a[href="{path.removesuffix("/index.json")}"]').first.click()
    wait_until(page, KEPT, path)
    context.close()


def test_without_scripts_everything_reads_and_every_link_is_one(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(server.url + SERVICE)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Akta Kelahiran")
    page.locator('a[href="/opd"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(server.url + "/tidak-ada")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    context.close()


def test_visited_pages_open_without_a_connection_and_say_their_date(browser, server):
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.goto(server.url + SERVICE)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    wait_until(page, KEPT, SERVICE)
    page.goto(server.url + "/opd")
    page.goto(server.url + PRIVATE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    context.set_offline(True)
    page.goto(server.url + SERVICE)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Akta Kelahiran")
    expect(page.get_by_text("Salinan tersimpan tanggal")).to_be_visible()

    page.goto(server.url + "/wargaku/bidang/kesehatan")
    expect(page.get_by_text("Yang bisa dibuka tanpa sambungan")).to_be_visible()
    expect(page.locator(f'main a[href="{SERVICE}"]')).to_be_visible()
    assert page.locator(f'main a[href="{PRIVATE}"]').count() == 0

    page.goto(server.url + PRIVATE)
    expect(page.get_by_text("Yang bisa dibuka tanpa sambungan")).to_be_visible()
    context.close()


@pytest.fixture
def slow(browser, server):
    """A page whose code never came: what is done before it must be right already."""
    context = browser.new_context(service_workers="block", base_url=server.url)
    page = context.new_page()
    page.route("**/assets/base-*", lambda route: route.abort())
    yield page
    context.close()


def test_the_quick_exit_leaves_no_way_back_before_the_code_has_come(slow: Page):
    slow.route("https://www.bmkg.go.id/**", lambda route: route.fulfill(body="Cuaca"))
    slow.goto("/opd")
    slow.goto(PRIVATE)

    slow.get_by_role("link", name="Keluar cepat").click()
    slow.wait_for_url("https://www.bmkg.go.id/")
    slow.go_back()

    expect(slow.get_by_role("heading", level=1)).to_have_text("Perangkat daerah")


def test_a_way_out_of_the_portal_asks_even_whoever_taps_before_the_code_has_come(slow: Page):
    slow.goto("/kantorku")
    way_out = slow.get_by_role("link", name="Masuk").first

    way_out.click()
    slow.wait_for_timeout(500)
    assert slow.url.endswith("/kantorku")

    slow.unroute("**/assets/base-*")
    way_out.click()
    expect(slow.get_by_role("dialog")).to_be_visible()


def test_what_is_typed_before_the_code_has_come_stays_and_is_answered(slow: Page):
    slow.goto("/")
    field = slow.locator("#cari-utama")
    field.click()
    field.press_sequentially("akta")

    slow.unroute("**/assets/base-*")
    field.press("Shift")

    expect(slow.get_by_role("option").last).to_have_text("Semua hasil untuk “akta”")
    expect(field).to_have_value("akta")
