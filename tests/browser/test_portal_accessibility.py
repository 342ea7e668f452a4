"""Every kind of page, by axe, by keyboard, on a narrow phone, with large text, forced colours and on paper."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.portal_pages import PAGES, Witness, open_page

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture
def witness(page: Page, seeded_server):
    """A test that has it also shows: no console error, no policy breach, no third party."""
    seen = Witness(page, seeded_server.url)
    yield seen
    assert seen.complaints == []


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_kind_of_page(page: Page, witness: Witness, width: int, scheme: str):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    found = {}
    for kind, address in PAGES.items():
        open_page(page, address)
        for fold in page.locator("main details").all()[:3]:
            fold.evaluate("fold => { fold.open = true }")
        found[kind] = violations(page)

    assert {kind: lines for kind, lines in found.items() if lines} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_what_opens(page: Page, witness: Witness, width: int, scheme: str):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})

    open_page(page, "/")
    _type_into_search(page, "akta")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []

    open_page(page, "/kantorku")
    page.get_by_role("link", name=re.compile("^Masuk")).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []

    open_page(page, PAGES["service"])
    page.get_by_role("button", name="Tidak").click()
    expect(page.get_by_label(re.compile("Apa yang kurang"))).to_be_focused()
    assert violations(page) == []


def test_suggestions_follow_the_combobox_pattern(page: Page, witness: Witness):
    open_page(page, PAGES["service"])
    page.set_viewport_size({"width": 1280, "height": 800})
    box = _type_into_search(page, "akta", "#cari-atas")

    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.last).to_have_text("Semua hasil untuk “akta”")
    expect(box).to_have_attribute("aria-activedescendant", options.last.get_attribute("id"))
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    heights = [option.bounding_box()["height"] for option in options.all()]
    assert min(heights) >= 60
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("akta")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari?q=akta")


def test_a_page_about_violence_is_not_suggested_but_found(page: Page, witness: Witness):
    open_page(page, "/")
    _type_into_search(page, "kekerasan")
    expect(page.get_by_role("option", name=re.compile("Pelaporan Kekerasan"))).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=re.compile("Pelaporan Kekerasan"))).to_be_visible()


def test_everything_can_be_done_with_the_keyboard_alone(page: Page, witness: Witness):
    open_page(page, "/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "cari-utama")
    page.keyboard.type("akta kelahiran", delay=20)
    wanted = page.get_by_role("option", name=re.compile("Pencatatan Akta Kelahiran"))
    expect(wanted).to_be_visible()
    for _ in range(8):
        page.keyboard.press("ArrowDown")
        if wanted.get_attribute("aria-selected") == "true":
            break
    page.keyboard.press("Enter")

    heading = page.get_by_role("heading", level=1, name=re.compile("Pencatatan Akta Kelahiran"))
    expect(heading).to_be_focused()
    _tab_until(page, "document.activeElement.type === 'checkbox'")
    page.keyboard.press("Space")
    expect(page.get_by_text("1 dari 5 siap")).to_be_visible()
    _tab_until(page, "document.activeElement.tagName === 'SUMMARY'")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sarana dan prasarana")).to_be_visible()
    _tab_until(page, "document.activeElement.textContent === 'Tidak'")
    page.keyboard.press("Enter")
    page.keyboard.type("Prosedurnya belum ada")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Terima kasih.")).to_be_visible()


def test_the_dialog_keeps_and_gives_back_the_focus(page: Page, witness: Witness):
    open_page(page, "/kantorku")
    link = page.get_by_role("link", name=re.compile("^Masuk")).first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert page.evaluate("document.querySelector('dialog[open]').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()


def test_nothing_scrolls_sideways_at_320_px(page: Page, witness: Witness):
    page.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for kind, address in PAGES.items():
        open_page(page, address)
        wide[kind] = _overflow(page)

    assert {kind: more for kind, more in wide.items() if more > 0} == {}


def test_text_at_200_percent_loses_nothing(browser_type, browser_type_launch_args, browser_context_args):
    """The reader's own text size, not zoom: breakpoints in em follow it."""
    arguments = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    page = browser.new_context(**browser_context_args).new_page()
    lost = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for kind, address in PAGES.items():
            open_page(page, address)
            if (more := _overflow(page)) > 0:
                lost[f"{kind} at {width}"] = more
    browser.close()

    assert lost == {}


def test_every_target_is_large_enough(page: Page, witness: Witness):
    """24 by 24 CSS pixels, or a link within a sentence (WCAG 2.5.8)."""
    page.set_viewport_size({"width": 360, "height": 800})
    small = {}
    for kind, address in PAGES.items():
        open_page(page, address)
        small[kind] = page.evaluate(
            """() => [...document.querySelectorAll('a[href], button, input, summary')].filter((target) => {
                const box = target.getBoundingClientRect();
                const isInline = getComputedStyle(target).display === 'inline';
                return target.checkVisibility() && !isInline && !target.matches('.skip')
                    && box.width > 0 && (box.width < 24 || box.height < 24);
            }).map((target) => target.outerHTML.slice(0, 120))"""
        )

    assert {kind: targets for kind, targets in small.items() if targets} == {}


def test_the_first_screen_of_a_service_answers_five_questions(page: Page, witness: Witness):
    """For whom, what to bring, cost, time and where: above the bar of a small phone."""
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, PAGES["service"])

    bar = page.get_by_role("navigation", name="Utama").bounding_box()
    for label in ("Untuk siapa:", "Bawa", "Biaya", "Waktu", "Tempat"):
        box = page.get_by_text(label, exact=True).first.bounding_box()
        assert box["y"] + box["height"] < bar["y"], label


def test_forced_colours_and_reduced_motion_are_respected(page: Page, witness: Witness):
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    open_page(page, PAGES["service"])

    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    box = page.get_by_role("checkbox").first
    assert box.evaluate("box => getComputedStyle(box).appearance") == "auto"
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter((e) => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0


def test_paper_has_boxes_to_tick_and_the_address(page: Page, witness: Witness, seeded_server):
    open_page(page, PAGES["service"])
    page.emulate_media(media="print")

    expect(page.get_by_role("checkbox").first).to_be_visible()
    expect(page.get_by_text(f"Dicetak dari {seeded_server.url}{PAGES['service']}")).to_be_visible()
    for gone in (page.locator(".bar"), page.locator(".feedback"), page.locator(".tools")):
        expect(gone.first).to_be_hidden()


def test_the_quick_exit_leaves_no_way_back_to_the_page(page: Page):
    page.route("https://www.bmkg.go.id/**", lambda route: route.fulfill(body="Cuaca"))
    open_page(page, "/")
    page.goto(PAGES["quick-exit"])
    page.get_by_role("link", name="Keluar cepat").click()
    page.wait_for_url("https://www.bmkg.go.id/")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mau mengurus apa hari ini?")


def _type_into_search(page: Page, text: str, box: str = "#cari-utama"):
    field = page.locator(box)
    field.click()
    field.press_sequentially(text, delay=20)
    expect(page.get_by_role("option").last).to_have_text(f"Semua hasil untuk “{text}”")
    return field


def _tab_to(page: Page, element_id: str) -> None:
    _tab_until(page, f"document.activeElement.id === '{element_id}'")


def _tab_until(page: Page, condition: str) -> None:
    for _ in range(60):
        if page.evaluate(condition):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"No tab stop where {condition}")


def _overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
