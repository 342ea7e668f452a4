"""The portal without a pointer: every stop of the Tab key is seen, and what people come for can be done."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.portal_pages import PAGES, Witness, open_page

MOST_STOPS = 150

# What is wrong with the place of the focus: no ring around it, or nothing of it to be seen (WCAG 2.4.7, 2.4.11).
FAULT = """() => {
    const stop = document.activeElement;
    if (!stop || stop === document.body) return 'end';
    if (stop.ringSeen) return 'end';
    stop.ringSeen = true;
    const ringed = [stop, stop.closest('.search')].some((box) => box && getComputedStyle(box).outlineStyle !== 'none');
    const box = stop.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const across = [0.1, 0.5, 0.9].map((part) => left + (right - left) * part);
    const down = [0.1, 0.5, 0.9].map((part) => top + (bottom - top) * part);
    const points = across.flatMap((x) => down.map((y) => [x, y]));
    const seen = points.some(([x, y]) => {
        const seen = document.elementFromPoint(x, y);
        return seen && (stop.contains(seen) || seen.contains(stop));
    });
    return ringed && seen ? '' : `${ringed ? 'hidden' : 'no ring'}: ${stop.outerHTML.slice(0, 120)}`;
}"""


@pytest.mark.parametrize(
    "kind", ["home", "service", "quick-exit", "services", "agency", "documents", "kantorku"]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_of_the_tab_key_has_a_ring_and_is_not_covered(page: Page, kind: str, width: int):
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    open_page(page, PAGES[kind])
    faults = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        fault = page.evaluate(FAULT)
        if fault == "end":
            break
        if fault:
            faults.append(fault)

    assert faults == []


def _tab_to(page: Page, condition: str) -> None:
    for _ in range(MOST_STOPS):
        if page.evaluate(condition):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"No tab stop where {condition}")


def test_an_old_address_is_looked_up_with_the_keyboard_alone(page: Page, seeded_server):
    witness = Witness(page, seeded_server.url)
    open_page(page, "/")
    _tab_to(page, "document.activeElement.id === 'cari-lama'")
    page.keyboard.type("e-klampid")
    page.keyboard.press("Enter")

    page.wait_for_url("**/alih?q=e-klampid")
    expect(page.get_by_text(re.compile("adalah nama aplikasi lama")).first).to_be_visible()
    _tab_to(page, "document.activeElement.closest('.former-name') !== null")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert "/layanan/" in page.url
    assert witness.complaints == []


def test_public_information_is_filtered_with_the_keyboard_alone(page: Page, seeded_server):
    open_page(page, "/opd/dinkes")
    _tab_to(page, "document.activeElement.textContent === 'Berkala'")
    page.keyboard.press("Enter")

    page.wait_for_url("**/opd/dinkes/dokumen?golongan=berkala")
    chosen = page.locator(".filters [aria-current]")
    expect(chosen).to_have_text("Berkala")
    expect(page.locator("main .rows li")).to_have_count(1)


def test_staff_find_their_sign_in_with_the_keyboard_alone(page: Page, seeded_server):
    open_page(page, "/")
    _tab_to(page, "document.activeElement.classList.contains('pill')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kantorku")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    _tab_to(page, "document.activeElement.classList.contains('button')")
    page.keyboard.press("Enter")

    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
