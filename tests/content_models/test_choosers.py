"""What an editor can link to from the page chooser."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_service

pytestmark = pytest.mark.django_db

ROWS = re.compile(r'data-title="([^"]+)"')


def shown(client, parent=None, **query):
    if parent:
        response = client.get(reverse("wagtailadmin_choose_page_child", args=[parent.pk]), query)
    else:
        response = client.get(reverse("wagtailadmin_choose_page"), query)
    return set(ROWS.findall(response.json()["html"]))


def search(client, text):
    html = client.get(reverse("wagtailadmin_choose_page_search"), {"q": text}).content.decode()
    return set(ROWS.findall(html))


def test_the_way_to_the_own_agency_stays_open_and_shows_no_other(as_editor, site):
    assert "Beranda" in shown(as_editor)
    assert shown(as_editor, site.opd) >= {"Dinas Kependudukan dan Pencatatan Sipil"}
    assert "Dinas Kesehatan" not in shown(as_editor, site.opd)


def test_own_pages_and_all_fields_can_be_chosen(as_editor, site):
    service = make_service(site.dispendukcapil, site.kependudukan, "Akta kelahiran")

    assert "Akta kelahiran" in shown(as_editor, service.get_parent())
    assert shown(as_editor, site.wargaku, page_type="content_models.FieldPage") >= {
        "Kesehatan",
        "Kependudukan",
    }
    assert shown(as_editor, site.kantorku) >= {"Kepegawaian"}


def test_another_agencys_services_and_drafts_are_not_offered(as_editor, site):
    published = make_service(site.dinkes, site.kesehatan, "Antrean puskesmas")
    make_service(site.dinkes, site.kesehatan, "Antrean rahasia", publish=False)
    make_service(site.dispendukcapil, site.kependudukan, "Antrean akta")

    assert shown(as_editor, published.get_parent()) == {"Layanan"}  # the shelf itself, and nothing on it
    assert search(as_editor, "antrean") == {"Antrean akta"}


def test_the_city_team_is_offered_everything(as_city_editor, site):
    make_service(site.dinkes, site.kesehatan, "Antrean puskesmas")
    make_service(site.dispendukcapil, site.kependudukan, "Antrean akta")

    assert search(as_city_editor, "antrean") == {"Antrean puskesmas", "Antrean akta"}
