"""Webhooks in the admin: for the city team, with secrets that are shown once and a log that says how it went."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from api.admin.webhook_form import TYPES
from api.published import change_log
from api.schema.vocabulary import DOCUMENTS
from api.webhooks import delivering
from api.webhooks.models import Delivery, Webhook
from content_models.provisioning import provision_agency, provision_city_team
from tests.api.webhooks.changes import make_document
from tests.factories import make_site

ADDRESS = "https://data.contoh.go.id/terima"


@pytest.fixture
def as_city_team(client, db):
    user = get_user_model().objects.create_user("kota", password="sandi-uji-coba-42")
    user.groups.add(provision_city_team())
    client.force_login(user)
    return client


def page_of(client, webhook):
    return client.get(reverse("webhook:inspect", args=[webhook.pk])).content.decode()


def press(client, button, webhook):
    return client.post(reverse(f"webhook:{button}", args=[webhook.pk]))


def test_the_city_team_makes_a_webhook_that_hears_of_what_comes(as_city_team, consumer):
    dinkes = make_document(
        "/opd/dinkes", type="agency", slug="dinkes", title="Dinas Kesehatan", sort_title="dinas"
    )
    form = as_city_team.get(reverse("webhook:add")).content.decode()
    said = {
        "consumer": consumer.pk,
        "url": ADDRESS,
        "types": ["service", "news"],
        "agencies": [str(dinkes.pk)],
    }

    answer = as_city_team.post(reverse("webhook:add"), said)

    webhook = Webhook.objects.get()
    assert "Dinas Kesehatan" in form
    assert answer.headers["Location"] == reverse("webhook:inspect", args=[webhook.pk])
    assert (webhook.types, webhook.agencies, webhook.service_fields) == (
        ["service", "news"],
        [str(dinkes.pk)],
        [],
    )
    assert webhook.cursor == change_log.last_sequence()
    page = page_of(as_city_team, webhook)
    assert "belum punya rahasia" in page
    assert "layanan, berita" in page
    assert "Dinas Kesehatan" in page
    assert "data.contoh.go.id" in as_city_team.get(reverse("webhook:index")).content.decode()


@pytest.mark.parametrize(
    "url", ["http://data.contoh.go.id/", "https://127.0.0.1/", "https://a:b@contoh.go.id/"]
)
def test_an_address_that_we_do_not_call_is_refused_in_the_form(url, as_city_team, consumer):
    answer = as_city_team.post(reverse("webhook:add"), {"consumer": consumer.pk, "url": url})

    assert answer.status_code == 200
    assert not Webhook.objects.exists()


def test_a_changed_scope_keeps_the_place_in_the_log(as_city_team, webhook):
    make_document("/a")

    as_city_team.post(
        reverse("webhook:edit", args=[webhook.pk]),
        {"consumer": webhook.consumer_id, "url": ADDRESS, "types": ["news"]},
    )

    changed = Webhook.objects.get()
    assert (changed.types, changed.cursor, changed.salt) == (["news"], webhook.cursor, webhook.salt)


def test_a_secret_is_shown_once(as_city_team, webhook):
    answer = press(as_city_team, "new_secret", webhook)

    secret = re.search(r"whsec_[\w+/=]{40,}", answer.content.decode())[0]
    assert (answer.status_code, "no-store" in answer.headers["Cache-Control"]) == (200, True)
    assert "masih ikut menandatangani" in answer.content.decode()
    changed = Webhook.objects.get()
    assert (changed.previous_salt, changed.salt != webhook.salt) == (webhook.salt, True)
    for address in ("inspect", "edit"):
        shown = as_city_team.get(reverse(f"webhook:{address}", args=[webhook.pk])).content.decode()
        assert secret not in shown
        assert changed.salt not in shown
    assert ModelLogEntry.objects.filter(action="webhooks.secret").exists()


def test_a_test_is_sent_and_its_result_is_in_the_log(as_city_team, webhook, receiver, deliverer):
    receiver.answer = 418

    press(as_city_team, "test", webhook)
    deliverer.finish(timezone.now())

    page = page_of(as_city_team, webhook)
    assert "Uji coba" in page
    assert ": 418, 0," in page
    assert Delivery.objects.get().message_id in page
    assert len(receiver.calls) == 1


def test_a_failure_shows_why_and_when_it_is_tried_next(as_city_team, webhook, receiver, deliverer, clock):
    receiver.server.server_close()
    make_document("/a")
    deliverer.finish(clock.now)

    page = page_of(as_city_team, webhook)

    assert "Tidak tersambung ke penerima." in page
    assert "gagal, dicoba lagi" in page
    assert timezone.localtime(Delivery.objects.get().next_try_at).strftime("%H.%M.%S") in page


def test_what_was_turned_off_after_failure_is_on_the_first_page_until_it_is_on_again(as_city_team, webhook):
    home = reverse("wagtailadmin_home")
    assert "Webhook dimatikan" not in as_city_team.get(home).content.decode()
    Webhook.objects.update(failing_since=timezone.now())
    delivering.disable(Webhook.objects.get(), "Gagal terus selama sehari.", timezone.now())

    assert "Gagal terus selama sehari." in as_city_team.get(home).content.decode()
    assert "Gagal terus selama sehari." in page_of(as_city_team, webhook)
    press(as_city_team, "enable", webhook)

    assert "Webhook dimatikan" not in as_city_team.get(home).content.decode()
    assert "aktif" in page_of(as_city_team, webhook)


def test_the_city_team_turns_one_off(as_city_team, webhook):
    press(as_city_team, "disable", webhook)

    assert Webhook.objects.get().disabled_because == "Dimatikan oleh tim kota."
    assert "Kirim uji coba" not in page_of(as_city_team, webhook)


def test_an_agencys_editor_sees_and_does_none_of_it(client, webhook):
    site = make_site()
    user = get_user_model().objects.create_user("editor", password="sandi-uji-coba-42")
    user.groups.add(provision_agency(site.dinkes).group)
    client.force_login(user)
    Webhook.objects.update(failing_since=timezone.now(), disabled_at=timezone.now())
    before = Webhook.objects.values().get()

    for button in ("new_secret", "test", "disable", "enable"):
        press(client, button, webhook)

    assert Webhook.objects.values().get() == before
    assert not Delivery.objects.exists()
    assert client.get(reverse("webhook:inspect", args=[webhook.pk])).status_code in {302, 403}
    assert "webhook" not in client.get(reverse("wagtailadmin_home")).content.decode().lower()


def test_buttons_are_pressed_and_not_followed_as_links(as_city_team, webhook):
    for button in ("new_secret", "test", "disable", "enable"):
        assert as_city_team.get(reverse(f"webhook:{button}", args=[webhook.pk])).status_code == 405


def test_every_type_of_document_can_be_chosen_by_its_name():
    assert set(TYPES) == set(DOCUMENTS)


def test_list_and_log_cost_the_same_however_long_they_are(
    as_city_team, subscribe, receiver, deliverer, clock
):
    webhook = subscribe()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            as_city_team.get(reverse("webhook:index"))
            page_of(as_city_team, webhook)
        return len(captured)

    make_document("/a")
    deliverer.finish(clock.now)
    queries()
    before = queries()
    for number in range(5):
        subscribe()
        make_document(f"/{number}")
        deliverer.finish(clock.forward(seconds=10))

    assert queries() == before
