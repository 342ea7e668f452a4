"""From an editor's change to a citizen's screen, in a real browser on the running product."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.content import PASSWORD
from tests.support.server import RunningServer

FEE = "Rp12.345 per lembar"


@pytest.fixture
def editor(page: Page) -> Page:
    """The demo editor of Dispendukcapil, signed in."""
    page.goto("/admin/")
    page.locator("input[name=username]").fill("editor-dispendukcapil")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/admin/")
    return page


def test_a_changed_fee_is_seen_in_the_preview_then_published_then_read_by_a_citizen(
    editor: Page, browser, browser_context_args, seeded_server: RunningServer
):
    editor.goto(f"/admin/pages/{_page_id(editor.context, 'legalisir-akta')}/edit/")
    editor.locator("input[name=fee]").fill(FEE)
    editor.get_by_role("button", name=re.compile("pratinjau", re.IGNORECASE)).first.click()
    preview = editor.frame_locator("#w-preview-iframe").frame_locator("iframe")
    expect(preview.get_by_text("PRATINJAU")).to_be_visible(timeout=30_000)
    expect(preview.get_by_text(FEE).first).to_be_visible(timeout=30_000)

    citizen = browser.new_context(**browser_context_args).new_page()
    citizen.goto("/wargaku/layanan/legalisir-akta")
    expect(citizen.get_by_role("heading", level=1)).to_have_text("Legalisir Akta")
    expect(citizen.get_by_text(FEE)).to_have_count(0)

    editor.get_by_role("button", name="Tindakan lainnya").or_(
        editor.locator("footer .w-dropdown__toggle")
    ).first.click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.get_by_text("Legalisir Akta").first).to_be_visible()

    citizen.reload()
    expect(citizen.get_by_text(FEE).first).to_be_visible()
    citizen.goto("/wargaku/bidang/kependudukan")
    expect(citizen.get_by_text(FEE).first).to_be_visible(timeout=10_000)
    citizen.goto("/cari?q=legalisir+12.345")
    expect(citizen.get_by_role("link", name=re.compile("Legalisir Akta")).first).to_be_visible()
    citizen.context.close()


def test_an_editor_cannot_reach_the_pages_of_another_agency(editor: Page, browser, browser_context_args):
    foreign = _foreign_page_id(browser, browser_context_args)

    editor.goto("/admin/pages/")
    expect(editor.get_by_text("Dinas Kesehatan")).to_have_count(0)
    for address in ("edit/", "history/", "usage/", "copy/", "move/", "delete/", "unpublish/"):
        editor.goto(f"/admin/pages/{foreign}/{address}")
        assert f"/{foreign}/" not in editor.url, address


def test_a_preview_can_only_be_framed_by_the_admin(editor: Page, seeded_server: RunningServer):
    answer = editor.request.get(f"{seeded_server.preview_url}/_pratinjau?token=x")

    policy = answer.headers["content-security-policy"]
    ancestors = next(part for part in policy.split("; ") if part.startswith("frame-ancestors"))
    assert set(ancestors.split()[1:]) <= {
        seeded_server.url,
        seeded_server.url.replace("localhost", "127.0.0.1"),
    }
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


def _page_id(context: BrowserContext, slug: str) -> int:
    answer = context.request.get(f"/admin/api/main/pages/?type=content_models.ServicePage&slug={slug}")
    return answer.json()["items"][0]["id"]


def _foreign_page_id(browser, browser_context_args) -> int:
    """A service of another agency, found by the city's administrator."""
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    page.goto("/admin/")
    page.locator("input[name=username]").fill("admin")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/admin/")
    found = _page_id(context, "antrean-ehealth")
    context.close()
    return found
