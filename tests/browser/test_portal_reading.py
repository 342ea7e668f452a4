"""Readers who change how a page looks: wider text spacing (WCAG 1.4.12) and a palette of their own."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.portal_pages import PAGES, open_page

# A sheet made by script is the reader's, so the page's policy does not refuse it.
WIDER = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
}"""

# Boxes that cut off what does not fit, and hold text that does not.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter((box) => {
    const { overflowX, overflowY, position } = getComputedStyle(box);
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const isOrnament = box.closest('svg, .hero-art, .visually-hidden') || box.querySelector(':scope > svg');
    return box.checkVisibility() && !isOrnament && position !== 'fixed' && box.innerText?.trim()
        && ((cuts(overflowX) && box.scrollWidth > box.clientWidth + 1)
            || (cuts(overflowY) && box.scrollHeight > box.clientHeight + 1));
}).map((box) => box.outerHTML.slice(0, 120))"""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Text in a colour that is not one of the reader's.
OWN_COLOURS = """() => {
    const probe = document.body.appendChild(document.createElement('p'));
    const theirs = new Set();
    const names = ['CanvasText', 'LinkText', 'ButtonText', 'FieldText', 'GrayText', 'HighlightText', 'VisitedText'];
    for (const name of names) {
        probe.style.color = name;
        theirs.add(getComputedStyle(probe).color);
    }
    probe.remove();
    const holdsText = (box) => [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [...document.querySelectorAll('body *')].filter((box) =>
        !box.closest('svg') && box.checkVisibility() && holdsText(box) && !theirs.has(getComputedStyle(box).color)
    ).map((box) => box.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_wider_text_spacing_cuts_nothing_off(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    lost = {}
    for kind, address in PAGES.items():
        open_page(page, address)
        page.evaluate(WIDER)
        lost[kind] = page.evaluate(CUT_OFF)
        if (more := page.evaluate(SIDEWAYS)) > 0:
            lost[kind].append(f"{more} px to the side")

    assert {kind: boxes for kind, boxes in lost.items() if boxes} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_no_text_in_a_colour_of_ours(page: Page, scheme: str):
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.set_viewport_size({"width": 360, "height": 800})
    ours = {}
    for kind, address in PAGES.items():
        open_page(page, address)
        ours[kind] = page.evaluate(OWN_COLOURS)

    assert {kind: texts for kind, texts in ours.items() if texts} == {}


def test_forced_colours_keep_what_is_chosen_and_what_is_framed(page: Page):
    """Where colour alone told a box or a choice, a border or the reader's own highlight does."""
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": 360, "height": 800})
    open_page(page, "/")

    current = page.locator(".bar [aria-current]")
    assert _background(current) != _background(page.locator(".bar a").last)
    for box in (".door", ".emergency", ".teaser", ".panel"):
        assert page.locator(box).first.evaluate("box => getComputedStyle(box).borderTopStyle") == "solid", box


def _background(place) -> str:
    return place.evaluate("box => getComputedStyle(box).backgroundColor")


TREE_OF_A_SERVICE = """
- link "Langsung ke isi"
- complementary "Tentang situs ini"
- banner:
  - navigation "Utama"
- main:
  - navigation "Letak halaman"
  - heading "Pencatatan Akta Kelahiran (bayi WNI)" [level=1]
  - paragraph: /Untuk siapa/
  - region "Ringkasan":
    - term: Bawa
    - definition:
      - link "5 syarat"
    - term: Biaya
    - definition: /Gratis/
    - term: Waktu
    - definition: /24 jam/
    - term: Tempat
    - definition: /Klampid/
  - heading "Yang perlu dibawa" [level=2]
  - progressbar "Yang perlu dibawa"
  - list:
    - listitem:
      - checkbox "Formulir F-2.01 (boleh versi aplikasi)"
  - heading "Caranya" [level=2]
  - heading "Standar pelayanan" [level=2]
  - group: /Dasar hukum dan komponen lain/
  - complementary:
    - heading "Butuh bantuan?" [level=2]
    - term: Tanpa ponsel
    - term: Keluhan dan saran
    - term: Pemilik layanan
  - region "Asal isi halaman ini"
- contentinfo:
  - navigation "Peta situs"
"""


def test_the_accessibility_tree_of_a_service_has_its_parts_in_the_agreed_order(page: Page):
    """What a screen reader is given; nobody has listened to it here."""
    open_page(page, PAGES["service"])
    page.get_by_role("checkbox").first.focus()

    expect(page.locator("body")).to_match_aria_snapshot(TREE_OF_A_SERVICE)


TREE_OF_A_STAFF_CARD = """
- listitem:
  - heading "Presensi dan Jadwal WFA" [level=3]:
    - link "Presensi dan Jadwal WFA"
  - paragraph: Mencatat hadir dan jadwal kerja pegawai.
  - paragraph: "Pemilik: BKPSDM"
  - paragraph: /Meja bantuan/
  - link "Masuk Kantorku Presensi dan Jadwal WFA"
"""


def test_a_staff_card_says_whose_it_is_and_who_helps(page: Page):
    open_page(page, "/kantorku")

    expect(page.locator(".staff-card").first).to_match_aria_snapshot(TREE_OF_A_STAFF_CARD)
    expect(page.locator(".staff-card").first.get_by_text("Meja bantuan: belum dicantumkan")).to_be_visible()


def test_the_doors_begin_on_the_first_screen_of_a_phone(page: Page):
    """Without a current alert, the names of the first two fields stand above the bar, whatever the type."""
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, "/")

    bar = page.get_by_role("navigation", name="Utama").bounding_box()
    for name in page.locator(".door-name").all()[:2]:
        box = name.bounding_box()
        assert box["y"] + box["height"] <= bar["y"], name.inner_text()
