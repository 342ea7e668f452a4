"""Questions that the search did not meet: counted without who asked, redacted, forgotten, shown to editors."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from api.feedback import limits, unmet
from api.feedback.models import UnmetQuestion
from api.published import background
from api.views import unmet as view

ADDRESS = "/api/v1/search/unmet"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_limiter(monkeypatch):
    monkeypatch.setattr(view, "limiter", limits.Limiter())


@pytest.fixture
def tell(client):
    def post(q="perpanjang paspor", outcome="no_answer", **more):
        body = json.dumps({"q": q, "outcome": outcome, **more})
        return client.post(ADDRESS, body, content_type="application/json")

    return post


def test_the_same_question_in_other_letters_is_counted_once_more_and_nothing_about_who_asked(tell):
    assert tell().status_code == 204
    tell(" Perpanjang   PASPOR ")
    tell(outcome="not_opened")

    kept = UnmetQuestion.objects.get()
    assert (kept.question, kept.without_answer, kept.without_opening) == ("perpanjang paspor", 2, 1)
    assert {field.name for field in UnmetQuestion._meta.get_fields()} == {
        "id",
        "question",
        "without_answer",
        "without_opening",
        "asked_at",
    }


def test_numbers_of_people_are_taken_out(tell):
    tell("ktp 3578010101900001 hilang")

    assert UnmetQuestion.objects.get().question == "ktp [nomor dihapus] hilang"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({"q": ""}, "q"),
        ({"q": 7}, "q"),
        ({"q": "a" * 201}, "q"),
        ({"q": "a\x00"}, "q"),
        ({"outcome": "lain"}, "outcome"),
        ({"outcome": None}, "outcome"),
        ({"sender": "saya"}, "sender"),
    ],
)
def test_what_cannot_be_is_refused_and_named(tell, said, named):
    response = tell(**said)

    assert (response.status_code, response.json()["parameter"]) == (400, named)
    assert not UnmetQuestion.objects.exists()


def test_a_flood_from_one_address_is_not_counted_and_no_error_of_who_searches(tell):
    answers = {tell(f"pertanyaan {number}").status_code for number in range(8)}

    assert answers == {204}
    assert UnmetQuestion.objects.count() == 6


def test_new_questions_are_not_kept_without_end(tell, monkeypatch):
    monkeypatch.setattr(unmet, "MOST_KEPT", 1)
    tell("satu")
    tell("dua")
    tell("satu")

    assert list(UnmetQuestion.objects.values_list("question", "without_answer")) == [("satu", 2)]


def test_what_nobody_asked_for_ninety_days_is_forgotten(tell):
    tell("lama")
    UnmetQuestion.objects.update(asked_at=timezone.now() - timedelta(days=91))
    tell("baru")

    background.forget_old_questions()

    assert [kept.question for kept in UnmetQuestion.objects.all()] == ["baru"]


def test_editors_see_the_list_the_most_asked_first(tell, client):
    tell("jarang")
    tell("sering")
    tell("sering")
    client.force_login(get_user_model().objects.create_superuser("admin", password="sandi-uji-coba-42"))

    shown = client.get(reverse("unmet_questions")).content.decode()

    assert shown.index("sering") < shown.index("jarang")
    assert f"{reverse('search_tryout')}?q=sering" in shown
    client.logout()
    assert client.get(reverse("unmet_questions")).status_code == 302
