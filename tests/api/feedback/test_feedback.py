"""What a reader says of a page: taken, redacted, counted, forgotten, and shown to those who own the page."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from api.feedback import keeping, limits
from api.feedback.models import Feedback
from api.feedback.redaction import redact
from api.published import background
from api.published.models import PublishedDocument
from api.views import feedback as view
from content_models.provisioning import provision_agency
from tests.factories import make_service, make_site

ADDRESS = "/api/v1/feedback"


@pytest.fixture(autouse=True)
def fresh_limiter(monkeypatch):
    monkeypatch.setattr(view, "limiter", limits.Limiter())


@pytest.fixture
def service(db):
    """A live document; its page does not matter to whoever answers."""
    return PublishedDocument.objects.create(source="page:0", path="/wargaku/layanan/akta", title="Akta")


@pytest.fixture
def send(client, service):
    def post(body=None, **changed):
        body = {"path": service.path, "helpful": True} | changed if body is None else body
        data = body if isinstance(body, bytes) else json.dumps(body)
        return client.post(ADDRESS, data, content_type="application/json")

    return post


def test_an_answer_is_kept_with_its_page_and_nothing_about_the_sender(send, service):
    assert send(comment=" Jelas, terima kasih. ").status_code == 204

    kept = Feedback.objects.get()
    assert (kept.path, kept.helpful, kept.comment) == (service.path, True, "Jelas, terima kasih.")
    assert {field.name for field in Feedback._meta.get_fields()} == {
        "id",
        "path",
        "helpful",
        "comment",
        "created_at",
    }


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("NIK 3578010101900001", "NIK [nomor dihapus]"),
        ("NIK 3578 0101 0190 0001 ya", "NIK [nomor dihapus] ya"),
        ("3578.0101.0190.0001", "[nomor dihapus]"),
        ("hubungi 081234567890", "hubungi [nomor dihapus]"),
        ("+62 812-3456-7890", "[nomor dihapus]"),
        ("(031) 5475600", "[nomor dihapus]"),
        ("telepon 5475600 saja", "telepon [nomor dihapus] saja"),
        ("biaya Rp1.500.000 di loket 12", "biaya Rp1.500.000 di loket 12"),
        ("sejak 2024, 3 hari kerja, UU 24/2013", "sejak 2024, 3 hari kerja, UU 24/2013"),
        ("٣٥٧٨٠١٠١٠١٩٠٠٠٠١", "[nomor dihapus]"),
    ],
)
def test_numbers_that_may_be_a_persons_are_taken_out_before_storing(said, kept):
    assert redact(said) == kept


def test_what_is_stored_is_redacted(send):
    send(helpful=False, comment="NIK saya 3578010101900001")

    assert Feedback.objects.get().comment == "NIK saya [nomor dihapus]"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"", "body"),
        (b"not json", "body"),
        (b"[" * 1500, "body"),
        ([], "body"),
        ({"helpful": True}, "path"),
        ({"path": "wargaku", "helpful": True}, "path"),
        ({"path": "/tidak-ada", "helpful": True}, "path"),
        ({"path": "/\x00", "helpful": True}, "path"),
        ({"path": "", "helpful": "ya"}, "path"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(send, body, field):
    answer = send(body)

    assert (answer.status_code, answer.json()["parameter"]) == (400, field)
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"helpful": 1}, "helpful"),
        ({"helpful": None}, "helpful"),
        ({"comment": 5}, "comment"),
        ({"comment": "a" * 1001}, "comment"),
        ({"email": "a@b.id"}, "email"),
    ],
)
def test_each_field_is_checked(send, changed, field):
    answer = send(**changed)

    assert (answer.status_code, answer.json()["parameter"]) == (400, field)


def test_a_large_body_is_not_read(send):
    assert send(b"x" * 2049).status_code == 413


def test_one_address_may_answer_only_so_often(send, client, service):
    assert [send().status_code for _ in range(limits.ANSWERS)] == [204] * limits.ANSWERS

    answer = send()
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= limits.WINDOW_SECONDS + 1
    assert answer.json()["status"] == 429
    assert Feedback.objects.count() == limits.ANSWERS
    other = client.post(
        ADDRESS,
        {"path": service.path, "helpful": True},
        content_type="application/json",
        headers={"X-Forwarded-For": "203.0.113.9"},
    )
    assert other.status_code == 204


def test_the_limit_lets_go_and_keeps_no_address():
    limiter = limits.Limiter(answers=1, window=10)

    assert limiter.seconds_to_wait("203.0.113.7", now=0) == 0
    assert limiter.seconds_to_wait("203.0.113.7", now=4) == 7
    assert limiter.seconds_to_wait("203.0.113.7", now=10) == 0
    assert "203.0.113.7" not in repr(vars(limiter))


def test_only_posting_is_answered_and_other_origins_may(client, db):
    assert client.get(ADDRESS).status_code == 405
    preflight = client.options(
        ADDRESS,
        headers={
            "Origin": "https://kota.example",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert preflight.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in preflight.headers


def test_after_ninety_days_the_background_round_forgets_it(send, settings):
    send()
    send()
    old = Feedback.objects.first()
    age = timedelta(days=keeping.KEPT_DAYS, minutes=1)
    Feedback.objects.filter(pk=old.pk).update(created_at=timezone.now() - age)

    background.run_once()

    assert list(Feedback.objects.values_list("pk", flat=True)) == [
        Feedback.objects.exclude(pk=old.pk).get().pk
    ]


def test_the_report_shows_an_editor_their_own_pages_only(client, db):
    site = make_site()
    service = make_service(site.dispendukcapil, site.kependudukan)
    path = PublishedDocument.objects.get(source=f"page:{service.pk}").path
    Feedback.objects.create(path=path, helpful=False, comment="Kurang jelas <b>ya</b>")

    for agency, seen in ((site.dispendukcapil, True), (site.dinkes, False)):
        user = get_user_model().objects.create_user(f"penyunting-{agency.slug}", password="x")
        user.groups.set(_groups_of(agency))
        client.force_login(user)
        answer = client.get(reverse("feedback_report"))
        assert answer.status_code == 200
        assert ("Kurang jelas &lt;b&gt;ya&lt;/b&gt;" in answer.content.decode()) is seen


def test_the_report_is_for_editors_only(client, db):
    assert client.get(reverse("feedback_report")).status_code == 302


def _groups_of(agency):
    provision_agency(agency)
    return Group.objects.filter(page_permissions__page=agency).distinct()
