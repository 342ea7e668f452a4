"""What the city team keeps beside the pages: alerts, search words, the register of applications."""

import pytest
from django.urls import reverse

from content_models.models import Alert, SearchTerm
from tests.factories import make_alert, make_application, make_service

pytestmark = pytest.mark.django_db


def listing(model, **query):
    return reverse(f"wagtailsnippets_content_models_{model}:list"), query


@pytest.fixture
def register(site):
    service = make_service(site.dinkes, site.kesehatan, "Antrean")
    make_application("APP-001", name="e-Health", agency=site.dinkes, successor=service)
    make_application("APP-002", name="e-Surat", group="administrasi", status="nonaktif")


def test_the_register_is_filtered_by_group_status_and_agency(as_city_editor, register, site):
    url, _query = listing("application")
    for query in ({"group": "kesehatan"}, {"status": "aktif"}, {"agency": site.dinkes.pk}):
        shown = as_city_editor.get(url, query).content.decode()
        assert "e-Health" in shown
        assert "e-Surat" not in shown


def test_the_register_is_searched_by_name(as_city_editor, register):
    url, query = listing("application", q="surat")

    shown = as_city_editor.get(url, query).content.decode()

    assert "e-Surat" in shown
    assert "e-Health" not in shown


def test_the_register_is_exported_with_its_codes(as_city_editor, register):
    url, query = listing("application", export="csv")

    lines = b"".join(as_city_editor.get(url, query).streaming_content).decode().splitlines()

    assert lines[1].startswith("APP-001,e-Health,publik,kesehatan,aktif,dinkes,antrean,")


@pytest.mark.parametrize("model", ["alert", "searchterm", "application"])
def test_an_agencys_editor_sees_none_of_them(as_editor, model):
    url, _query = listing(model)

    assert as_editor.get(url).status_code in {302, 403}
    assert url not in as_editor.get(reverse("wagtailadmin_home")).content.decode()


def test_the_city_team_writes_an_alert_and_a_search_word(as_city_editor):
    make_alert("Lama")
    alert = {"level": "danger", "title": "Banjir", "starts_at": "2031-01-01 08:00", "provenance": "agency"}

    as_city_editor.post(
        reverse("wagtailsnippets_content_models_alert:add"), {**alert, "text": "null", "url": ""}
    )
    as_city_editor.post(
        reverse("wagtailsnippets_content_models_searchterm:add"),
        {"term": "ijin", "kind": "means", "means": "izin"},
    )

    assert Alert.objects.filter(title="Banjir").exists()
    assert SearchTerm.objects.get(term="ijin").means == "izin"
