"""The register in the admin: for the city team, with keys that are shown once."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from api.consumers.models import ApiKey, Consumer
from content_models.provisioning import provision_agency, provision_city_team
from tests.factories import make_site


@pytest.fixture
def as_city_team(client, db):
    user = get_user_model().objects.create_user("kota", password="sandi-uji-coba-42")
    user.groups.add(provision_city_team())
    client.force_login(user)
    return client


def tomorrow():
    return (timezone.localdate() + timedelta(days=1)).isoformat()


def test_the_city_team_registers_a_consumer_and_comes_to_its_page(as_city_team):
    said = {
        "name": "Koran",
        "contact": "data@koran.example",
        "purpose": "Berita kota",
        "fields_used": "news: title",
    }

    answer = as_city_team.post(reverse("consumer:add"), said)

    consumer = Consumer.objects.get()
    assert answer.headers["Location"] == reverse("consumer:inspect", args=[consumer.pk])
    page = as_city_team.get(answer.headers["Location"]).content.decode()
    assert "news: title" in page
    assert "Belum ada kunci" in page
    assert "Koran" in as_city_team.get(reverse("consumer:index")).content.decode()


def test_a_key_is_shown_once_and_never_stored_on_the_way(as_city_team, consumer):
    answer = as_city_team.post(reverse("consumer:new_key", args=[consumer.pk]), {"expires_on": tomorrow()})

    text = re.search(r"kota_[\w-]{40,}", answer.content.decode())[0]
    assert (answer.status_code, "no-store" in answer.headers["Cache-Control"]) == (200, True)
    assert set(answer.cookies) <= {"csrftoken"}
    page = as_city_team.get(reverse("consumer:inspect", args=[consumer.pk])).content.decode()
    assert text not in page
    assert str(ApiKey.objects.get()) in page
    assert ModelLogEntry.objects.filter(action="consumers.key.make").exists()


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01", "", "besok"])
def test_a_key_opens_neither_for_ever_nor_in_the_past(day, as_city_team, consumer):
    as_city_team.post(reverse("consumer:new_key", args=[consumer.pk]), {"expires_on": day})

    assert not ApiKey.objects.exists()


def test_a_key_is_revoked(as_city_team, key):
    found = ApiKey.objects.get()

    as_city_team.post(reverse("consumer:revoke_key", args=[found.pk]))

    page = as_city_team.get(reverse("consumer:inspect", args=[found.consumer_id])).content.decode()
    assert "Dicabut" in page
    assert not ApiKey.objects.get().is_good
    assert ModelLogEntry.objects.filter(action="consumers.key.revoke").exists()


def test_an_agencys_editor_sees_and_does_none_of_it(client, key):
    site = make_site()
    user = get_user_model().objects.create_user("editor", password="sandi-uji-coba-42")
    user.groups.add(provision_agency(site.dinkes).group)
    client.force_login(user)
    found = ApiKey.objects.get()

    client.post(reverse("consumer:new_key", args=[found.consumer_id]), {"expires_on": tomorrow()})
    client.post(reverse("consumer:revoke_key", args=[found.pk]))

    assert ApiKey.objects.get().is_good
    for address in (reverse("consumer:index"), reverse("consumer:inspect", args=[found.consumer_id])):
        assert client.get(address).status_code in {302, 403}
        assert "pengguna-api" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_list_of_consumers_costs_the_same_however_many_there_are(as_city_team, consumer):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            as_city_team.get(reverse("consumer:index"))
        return len(captured)

    queries()
    before = queries()
    for number in range(8):
        Consumer.objects.create(name=f"Situs {number}", contact="a@b.example", purpose="-")

    assert queries() == before
