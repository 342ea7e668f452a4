"""The outbox: written with the change, done after it, and stopped by nobody."""

import itertools
from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks.signals import task_enqueued

from api.published import change_log, outbox
from api.published.models import Change, OutboxEntry
from api.published.publishing import touch
from api.published.sources import page_source
from content_models.models import SectionPage
from tests.factories import make_image, make_news, make_section, make_service, publish

BROKEN = [{"type": "heading", "value": {"text": "Judul", "level": "bukan angka"}}]
"""A body that no editor can save and a careless import can: making its document fails."""


class ExpectedError(Exception):
    """Raised by a test to make a transaction fail."""


@pytest.fixture
def held(django_capture_on_commit_callbacks):
    """`with held():` commits, but nothing that waits for the commit runs: the outbox stays as it was written."""
    return lambda: django_capture_on_commit_callbacks(execute=False)


@pytest.fixture
def drain(held):
    def once():
        with held():
            return outbox.drain()

    return once


def test_a_change_leaves_its_work_in_the_same_transaction(site, held):
    with held():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")

    assert OutboxEntry.objects.filter(key=f"ref:{page_source(service.pk)}").exists()


def test_a_change_that_is_rolled_back_leaves_no_work(site):
    with suppress(ExpectedError), change_log.numbering():
        make_service(site.dinkes, site.kesehatan, "Antrean")
        raise ExpectedError

    assert not OutboxEntry.objects.exists()


def test_touching_what_many_show_writes_one_row_whoever_shows_it(site, held, commit):
    with commit():
        image = make_image()
        for number in range(3):
            make_news(site.dinkes, f"Kabar {number}", image=image)

    with held():
        image.save()

    assert list(OutboxEntry.objects.values_list("source", "key")) == [("", f"image:{image.pk}")]


def test_who_shows_a_thing_is_asked_when_the_work_is_done(site, held, drain, read, commit):
    """Between the touch and the drain another page began to show it."""
    with commit():
        image = make_image("Lama")
        news = make_news(site.dinkes, "Kabar")
    with held():
        touch(f"image:{image.pk}")
        publish(news, image=image)
        type(image).objects.filter(pk=image.pk).update(description="Baru")

    drain()

    assert read("/opd/dinkes/berita/kabar").document["image"]["alt"] == "Baru"


def test_what_is_asked_for_many_times_is_made_once(site, drain, commit):
    with commit():
        page = make_section(site.dinkes, "Profil")

    outbox.add(sources=[page_source(page.pk)] * 5)

    assert drain() == 1
    assert not OutboxEntry.objects.exists()


def test_work_that_changes_nothing_tells_the_feed_nothing(site, drain, commit):
    with commit():
        page = make_section(site.dinkes, "Profil")
    before = Change.objects.count()

    outbox.add(sources=[page_source(page.pk)])
    drain()

    assert Change.objects.count() == before


def test_a_bad_page_is_put_off_and_the_others_go_on(site, drain, read, commit):
    with commit():
        bad = make_section(site.dinkes, "Rusak")
        good = make_section(site.dinkes, "Baik")
    SectionPage.objects.filter(pk=bad.pk).update(content=BROKEN)
    SectionPage.objects.filter(pk=good.pk).update(summary="Sudah baru.")
    outbox.add(sources=[page_source(bad.pk), page_source(good.pk)])

    assert drain() >= 1

    assert read("/opd/dinkes/baik").document["summary"] == "Sudah baru."
    assert read("/opd/dinkes/rusak").status == 200
    left = OutboxEntry.objects.get()
    assert left.source == page_source(bad.pk)
    assert left.attempts == 1
    assert left.last_error.startswith("ValueError: invalid literal for int()")
    assert left.available_at > timezone.now()


def test_a_bad_page_waits_longer_each_time_but_never_longer_than_ten_minutes(site, drain, commit):
    with commit():
        bad = make_section(site.dinkes, "Rusak")
    SectionPage.objects.filter(pk=bad.pk).update(content=BROKEN)
    outbox.add(sources=[page_source(bad.pk)])

    waits = []
    for _attempt in range(12):
        OutboxEntry.objects.update(available_at=timezone.now())
        drain()
        waits.append(OutboxEntry.objects.get().available_at - timezone.now())

    assert waits[0] < timedelta(seconds=3)
    assert all(later > earlier for earlier, later in itertools.pairwise(waits[:9]))
    assert max(waits) <= timedelta(minutes=10)


def test_nothing_is_tried_before_its_time(site, drain, commit):
    with commit():
        bad = make_section(site.dinkes, "Rusak")
    SectionPage.objects.filter(pk=bad.pk).update(content=BROKEN)
    outbox.add(sources=[page_source(bad.pk)])
    drain()

    drain()

    assert OutboxEntry.objects.get().attempts == 1


def test_health_says_that_something_fails_until_it_is_mended(site, client, drain, commit):
    with commit():
        bad = make_section(site.dinkes, "Rusak")
    SectionPage.objects.filter(pk=bad.pk).update(content=BROKEN)
    outbox.add(sources=[page_source(bad.pk)])
    drain()

    answer = client.get("/healthz").json()
    assert (answer["status"], answer["outbox"]["state"], answer["outbox"]["failing"]) == (
        "degraded",
        "failing",
        1,
    )

    SectionPage.objects.filter(pk=bad.pk).update(content=[])
    outbox.add(sources=[page_source(bad.pk)])
    drain()

    answer = client.get("/healthz").json()
    assert (answer["outbox"]["state"], answer["outbox"]["failing"]) == ("ok", 0)


def test_health_says_when_work_is_left_lying(site, client):
    touch("image:1")
    OutboxEntry.objects.update(created_at=timezone.now() - timedelta(minutes=5))

    answer = client.get("/healthz").json()

    assert answer["status"] == "degraded"
    assert answer["outbox"]["state"] == "late"
    assert answer["outbox"]["oldest_seconds"] >= 300


def test_a_page_that_fails_half_way_leaves_the_document_as_it_was(site, drain, read, commit):
    """Another page stands where this one wants to go: what was written before that was found out is taken back."""
    with commit():
        page = make_section(site.dinkes, "Satu")
        make_section(site.dinkes, "Dua")
    before = read("/opd/dinkes/satu").document
    SectionPage.objects.filter(pk=page.pk).update(
        slug="dua", url_path="/home/opd/dinkes/dua/", summary="Baru"
    )
    outbox.add(sources=[page_source(page.pk)])

    drain()

    assert read("/opd/dinkes/satu").document == before
    assert read("/opd/dinkes/dua").document["title"] == "Dua"
    assert "sudah dipakai halaman" in OutboxEntry.objects.get().last_error


def test_the_command_of_cron_does_what_was_put_off(site, held, read, commit):
    """Beyond one machine nobody else would ask again."""
    with commit():
        page = make_section(site.dinkes, "Rusak")
    SectionPage.objects.filter(pk=page.pk).update(content=BROKEN)
    outbox.add(sources=[page_source(page.pk)])
    with held():
        outbox.drain()
    SectionPage.objects.filter(pk=page.pk).update(content=[], summary="Diperbaiki")
    OutboxEntry.objects.update(available_at=timezone.now())

    with held():
        call_command("publish_due")

    assert read("/opd/dinkes/rusak").document["summary"] == "Diperbaiki"
    assert not OutboxEntry.objects.filter(attempts__gt=0).exists()


def test_a_commit_stands_when_the_drain_cannot_be_woken(site, django_capture_on_commit_callbacks):
    """What cannot be started now is done by the next round; the editor's answer does not depend on it."""

    def refuse(task_result, **_kwargs):
        if task_result.task.name == "drain_outbox":
            raise ExpectedError

    ran = []
    task_enqueued.connect(refuse)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            make_section(site.dinkes, "Profil")
            transaction.on_commit(lambda: ran.append("what waited behind it"))
    finally:
        task_enqueued.disconnect(refuse)

    assert ran == ["what waited behind it"]
    assert OutboxEntry.objects.exists()
