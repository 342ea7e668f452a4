"""A draft is seen by whoever holds its token, for an hour, and by nobody else."""

import re
from datetime import timedelta
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.contrib.auth.models import User
from django.core.signing import TimestampSigner, b62_decode
from django.urls import reverse
from wagtail_headless_preview.models import PagePreview

from api.preview.tokens import forget_old_previews
from api.published.background import run_once
from api.published.models import Change, DocumentDependency, OutboxEntry, PublishedDocument
from content_models.models import EventPage, SectionPage, ServicePage
from tests.api.secret_content import every_model, make
from tests.factories import make_page, make_section, make_service, make_site
from tests.reliability.editor import fields_of

PREVIEW = "/api/v1/preview"
HOUR = timedelta(hours=1).total_seconds()


@pytest.fixture
def site(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return make_site()


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("admin", password="x"))
    return client


@pytest.fixture
def preview(admin):
    """Open the preview of a form as the admin does; the address that its frame is sent to."""

    def open_preview(name, args, form):
        address = reverse(f"wagtailadmin_pages:{name}", args=args)
        sent = admin.post(address, form)
        assert sent.json() == {"is_valid": True, "is_available": True}, sent.content
        frame = admin.get(f"{address}?in_preview_panel=true").content.decode()
        return re.search(r'(?:src|href|url)="?=?([^"]*token=[^"&]*)', frame)[1].replace("&amp;", "&")

    return open_preview


@pytest.fixture
def of_page(admin, preview):
    """The token of a draft of a page that is in the database."""

    def get(page, **changes):
        form = fields_of(admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())
        return token_of(preview("preview_on_edit", [page.pk], {**form, **changes}))

    return get


@pytest.fixture
def of_new(admin, preview):
    """The token of a page that was only typed, never saved."""

    def get(model, parent, **changes):
        args = ["content_models", model._meta.model_name, parent.pk]
        form = fields_of(admin.get(reverse("wagtailadmin_pages:add", args=args)).content.decode())
        return token_of(preview("preview_on_add", args, {**form, **changes}))

    return get


@pytest.fixture
def ask(client):
    return lambda token, **headers: client.get(f"{PREVIEW}?token={quote(token, safe='')}", **headers)


def test_the_frame_leads_to_the_preview_origin(site, admin, preview, settings):
    page = make_section(site.dinkes, "Profil")
    form = fields_of(admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())

    address = preview("preview_on_edit", [page.pk], form)

    assert address.startswith(f"{settings.PREVIEW_BASE_URL}/_pratinjau?")


def test_a_draft_of_a_live_page_is_shown_as_it_was_typed(site, of_page, ask):
    page = make_service(site.dinkes, site.kesehatan, "Antrean", fee="Rp10.000")

    document = ask(of_page(page, fee="Gratis", title="Antrean puskesmas")).json()

    assert (document["title"], document["fee"]) == ("Antrean puskesmas", "Gratis")
    assert document["path"] == "/wargaku/layanan/antrean"
    assert document["agency"]["slug"] == "dinkes"


def test_a_preview_is_what_publishing_would_make(site, of_page, ask, admin):
    page = make_service(site.dinkes, site.kesehatan, "Antrean", fee="Rp10.000")

    shown = ask(of_page(page, fee="Gratis")).json()
    draft = ServicePage.objects.get(pk=page.pk)
    draft.fee = "Gratis"
    draft.save_revision().publish()

    published = admin.get("/api/v1/services/antrean").json()
    assert {**shown, "updated_at": ""} == {**published, "updated_at": ""}


def test_a_page_that_was_never_saved_can_be_seen(site, of_new, ask):
    document = ask(of_new(SectionPage, site.dinkes, title="Belum ada", slug="belum-ada")).json()

    assert document["title"] == "Belum ada"
    assert document["path"] == "/opd/dinkes/belum-ada"
    assert document["published_at"] is None
    assert [crumb["path"] for crumb in document["breadcrumbs"]] == ["/", "/opd", "/opd/dinkes"]
    assert not SectionPage.objects.filter(slug="belum-ada").exists()


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
def test_every_page_type_can_be_seen_before_it_is_saved(site, of_new, ask, model):
    """With nothing but a title, and what Wagtail itself asks for before it shows a preview."""
    parent = make(site, model, "Tetangga").get_parent()
    asked = {EventPage: {"starts_at": "2031-05-31 09:00"}, ServicePage: {"field": str(site.kesehatan.pk)}}

    answer = ask(of_new(model, parent, title="Baru saja", slug="baru-saja", **asked.get(model, {})))

    assert answer.status_code == 200, answer.content
    assert answer.json()["type"] == model.document_type
    assert answer.json()["title"] == "Baru saja"


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
def test_every_page_type_can_be_seen_before_it_is_published(site, of_page, ask, model):
    page = make(site, model, "Draf", publish=False)

    answer = ask(of_page(page, title="Draf yang diubah"))

    assert answer.status_code == 200, answer.content
    assert answer.json()["title"] == "Draf yang diubah"


def test_an_internal_page_can_be_seen_by_its_editor(site, of_page, ask):
    page = make_section(site.dinkes, "Edaran", audience="internal")

    document = ask(of_page(page, summary="Hanya pegawai.")).json()

    assert (document["audience"], document["summary"]) == ("internal", "Hanya pegawai.")


def test_a_preview_leaves_nothing_that_readers_or_the_feed_could_see(site, of_page, of_new, ask, client):
    page = make_page(SectionPage, site.dinkes, "Draf", publish=False)
    live = make_section(site.dinkes, "Profil")
    tables = (PublishedDocument, Change, DocumentDependency, OutboxEntry)
    before = [list(table.objects.order_by("pk").values()) for table in tables]

    for token in (
        of_page(page, title="A"),
        of_page(live, title="B"),
        of_new(SectionPage, live, title="C", slug="c"),
    ):
        assert ask(token).status_code == 200

    assert [list(table.objects.order_by("pk").values()) for table in tables] == before
    assert client.get("/api/v1/documents/opd/dinkes/profil").json()["title"] == "Profil"


def test_two_editors_who_look_in_the_same_second_see_each_their_own(site, of_page, ask, monkeypatch):
    page = make_section(site.dinkes, "Profil")
    monkeypatch.setattr("django.core.signing.time.time", lambda: 2_000_000_000.0)

    mine, theirs = of_page(page, title="Punya saya"), of_page(page, title="Punya dia")

    assert ask(mine).json()["title"] == "Punya saya"
    assert ask(theirs).json()["title"] == "Punya dia"


def test_a_token_is_good_for_an_hour(site, of_page, ask, monkeypatch):
    token = of_page(make_section(site.dinkes, "Profil"))
    made = signed_at(token)

    monkeypatch.setattr("django.core.signing.time.time", lambda: made + HOUR - 1)
    assert ask(token).status_code == 200

    monkeypatch.setattr("django.core.signing.time.time", lambda: made + HOUR + 1)
    answer = ask(token)
    assert answer.status_code == 410
    assert answer["Content-Type"].startswith("application/problem+json")
    assert "Profil" not in answer.content.decode()


def test_a_token_whose_draft_is_gone_says_that_it_is_too_old(site, of_page, ask):
    token = of_page(make_section(site.dinkes, "Profil"))
    PagePreview.objects.all().delete()

    assert ask(token).status_code == 410


@pytest.mark.parametrize("place", [0, 3, -1])
def test_a_changed_token_opens_nothing(site, of_page, ask, place):
    token = of_page(make_section(site.dinkes, "Profil"))
    other = "x" if token[place] != "x" else "y"

    answer = ask(token[:place] + other + token[place:][1:])

    assert answer.status_code == 403
    assert "Profil" not in answer.content.decode()


def test_a_token_signed_for_something_else_opens_nothing(site, of_page, ask):
    of_page(make_section(site.dinkes, "Profil"))

    assert ask(TimestampSigner(salt="lain").sign("id=1")).status_code == 403


GARBAGE = {
    "nothing": "",
    "NUL": "\x00",
    "NUL inside": "id=1\x00:1abc:def",
    "unicode": "tokén–🌀",
    "lone surrogate": "%ED%A0%80",
    "colons": "::::",
    "only a signature": ":abc",
    "ten thousand characters": "x" * 10_000,
    "a number": "1",
    "line break": "id=1\n:1abc:def",
    "SQL": "' OR 1=1 --",
}


@pytest.mark.parametrize("token", GARBAGE.values(), ids=GARBAGE)
def test_rubbish_is_refused_politely(db, client, token):
    answer = client.get(f"{PREVIEW}?token={quote(token, safe='%')}")

    assert 400 <= answer.status_code < 500
    assert answer["Content-Type"].startswith("application/problem+json")
    assert_never_kept(answer)


def test_no_token_at_all_is_refused(db, client):
    assert client.get(PREVIEW).status_code == 400


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_preview_is_only_read(db, client, method):
    answer = getattr(client, method)(f"{PREVIEW}?token=x")

    assert answer.status_code == 405
    assert_never_kept(answer)


def test_a_preview_is_kept_nowhere_and_read_only_from_the_preview_origin(site, of_page, ask, settings):
    token = of_page(make_section(site.dinkes, "Profil"))

    for origin in (settings.PREVIEW_BASE_URL, "https://contoh.id", "null"):
        answer = ask(token, HTTP_ORIGIN=origin)
        assert answer.status_code == 200
        assert_never_kept(answer)
        assert answer["Access-Control-Allow-Origin"] == settings.PREVIEW_BASE_URL
        assert "Access-Control-Allow-Credentials" not in answer
        assert "Origin" in answer["Vary"]


def test_a_preview_needs_no_session(site, of_page, ask, client):
    token = of_page(make_section(site.dinkes, "Profil"))
    client.logout()

    assert ask(token).status_code == 200


def test_old_drafts_are_thrown_away_and_fresh_ones_kept(site, of_page, ask, monkeypatch):
    page = make_section(site.dinkes, "Profil")
    old = of_page(page, title="Kemarin")
    made = signed_at(old)
    monkeypatch.setattr("django.core.signing.time.time", lambda: made + HOUR + 1)
    fresh = of_page(page, title="Sekarang")

    assert forget_old_previews() == 1

    assert [row.token for row in PagePreview.objects.all()] == [fresh]
    assert ask(fresh).json()["title"] == "Sekarang"


def test_the_background_throws_old_drafts_away(site, of_page, monkeypatch):
    made = signed_at(of_page(make_section(site.dinkes, "Profil")))
    monkeypatch.setattr("django.core.signing.time.time", lambda: made + HOUR + 1)

    run_once()

    assert not PagePreview.objects.exists()


def token_of(address):
    return parse_qs(urlsplit(address).query)["token"][0]


def signed_at(token):
    return b62_decode(token.rsplit(":", 2)[1])


def assert_never_kept(answer):
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
