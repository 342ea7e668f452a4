"""“Coba cari”: what citizens would find, before anything is saved."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from content_models.models import SearchTerm

pytestmark = pytest.mark.usefixtures("site")


@pytest.fixture
def as_admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin", password="sandi-uji-coba-42"))
    return client


def test_a_word_is_tried_beside_the_search_as_it_is_and_nothing_is_saved(as_admin):
    before = SearchTerm.objects.count()

    shown = as_admin.post(
        reverse("search_tryout"), {"term": "loro", "kind": "means", "means": "puskesmas"}
    ).content.decode()

    now, then = shown.split("Dengan kata ini")
    assert "Sekarang: 0 jawaban" in now
    assert "Antrean Puskesmas" in then
    assert SearchTerm.objects.count() == before


def test_a_word_that_is_changed_is_tried_in_the_place_of_the_saved_one(as_admin):
    shown = as_admin.post(
        reverse("search_tryout"), {"q": "bansos", "term": "bansos", "kind": "outside", "means": ""}
    ).content.decode()

    now, then = shown.split("Dengan kata ini")
    assert "Usulan Bantuan Sosial" in now
    assert "belum ada jawaban" in then


def test_the_form_of_a_word_has_the_button(as_admin):
    form = as_admin.get(reverse("wagtailsnippets_content_models_searchterm:add")).content.decode()

    assert f'formaction="{reverse("search_tryout")}"' in form


def test_only_who_may_enter_the_admin_can_try(client):
    assert client.get(reverse("search_tryout")).status_code == 302
