"""Withdrawn pages leave the disk with the commit that withdraws them, and nothing else does."""

import pytest
from django.db import transaction

from api.published import prerendered
from api.views.portal import POLICY, policy_with
from tests.support.content import ROOT

ETAG = "a" * 64
STYLE = "sha256-" + "B" * 43 + "="
PAGE = (
    f'<!doctype html><html lang="id" data-etag="{{etag}}"><head>'
    f"<meta content=\"style-src 'self' '{STYLE}'\"></head>{{text}}</html>"
)


@pytest.fixture
def portal(settings, tmp_path):
    settings.PORTAL_DIR = tmp_path / "portal"
    settings.PORTAL_DIR.mkdir()
    return settings.PORTAL_DIR


def write_page(portal, path, etag=ETAG, text="Siap dibaca"):
    folder = portal / path.strip("/")
    folder.mkdir(parents=True, exist_ok=True)
    for name in prerendered.FILES:
        (folder / name).write_text(PAGE.format(etag=etag, text=text))
    return folder


@pytest.mark.parametrize("path", ["/", "/wargaku/layanan/akta", "/opd/dinkes"])
def test_a_page_and_what_was_to_become_it_are_removed(portal, path):
    folder = write_page(portal, path)
    other = write_page(portal, "/opd/dinkes/profil")

    prerendered.remove(portal, path)

    assert not [name for name in prerendered.FILES if (folder / name).exists()]
    assert sorted(file.name for file in other.iterdir()) == sorted(prerendered.FILES)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "wargaku",
        "/../outside",
        "/a/../../outside",
        "/./x",
        "//outside",
        "/assets/app.js",
        "/.prerender",
        "/x\x00y",
        "/a\\..\\b",
        "/" + "a" * 5000,
    ],
)
def test_no_path_leads_out_of_the_folder(portal, path, tmp_path):
    outside = write_page(tmp_path, "/outside")

    prerendered.remove(portal, path)

    assert len(list(outside.iterdir())) == len(prerendered.FILES)


def test_a_link_inside_the_folder_leads_nowhere_either(portal, tmp_path):
    outside = write_page(tmp_path, "/outside")
    (portal / "wargaku").symlink_to(outside)

    prerendered.remove(portal, "/wargaku")

    assert len(list(outside.iterdir())) == len(prerendered.FILES)


def test_it_waits_for_the_commit(portal, db, django_capture_on_commit_callbacks):
    folder = write_page(portal, "/wargaku")

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        prerendered.remove_on_commit("/wargaku")
        assert (folder / "index.html").exists()

    assert not folder.exists()


def test_without_a_folder_there_is_nothing_to_do(settings, db, django_capture_on_commit_callbacks):
    settings.PORTAL_DIR = None

    with django_capture_on_commit_callbacks() as callbacks:
        prerendered.remove_on_commit("/wargaku")

    assert callbacks == []


def test_the_policy_is_that_of_every_other_host():
    source = (ROOT / "frontend" / "hosting" / "policy.ts").read_text()

    assert [directive for directive in POLICY.split("; ") if f'"{directive}"' not in source] == []
    assert f"style-src 'self' '{STYLE}';" in policy_with(STYLE)
