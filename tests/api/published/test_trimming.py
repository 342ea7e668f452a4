"""What is old leaves the change log, and nobody who follows it misses anything without being told."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db.models import Max
from django.utils import timezone

from api.published import background
from api.published.models import Change, ChangeCounter, Heartbeat, PublishedDocument, Status
from api.published.trimming import JOB, trim
from tests.factories import make_news, publish


@pytest.fixture
def ask(client):
    def get(**parameters):
        response = client.get("/api/v1/changes", {"limit": 1000, **parameters})
        return response.status_code, response.json()

    return get


@pytest.fixture
def old_news(site, commit):
    """A page that was published twice and withdrawn, and one that was published twice, all long ago."""
    with commit():
        gone = make_news(site.dinkes, "Hilang")
        kept = make_news(site.dinkes, "Tetap")
        publish(gone, title="Hilang nanti")
        publish(kept, title="Tetap ada")
    with commit():
        gone.unpublish()
    age(Change.objects.all())
    with commit():
        make_news(site.dinkes, "Baru")


def age(changes):
    changes.update(created_at=timezone.now() - timedelta(days=settings.CHANGES_KEPT_DAYS, hours=1))


def test_a_live_document_keeps_its_last_change_and_the_rest_goes(old_news):
    live = set(PublishedDocument.objects.filter(status=Status.LIVE).values_list("pk", flat=True))
    newest = dict(Change.objects.values_list("document_id").annotate(Max("sequence")))

    assert trim() > 0

    left = list(Change.objects.values_list("document_id", "sequence"))
    assert {pk for pk, _sequence in left} == live
    assert {pk: max(number for id_, number in left if id_ == pk) for pk in live} == {
        pk: newest[pk] for pk in live
    }
    assert not Change.objects.filter(path="/opd/dinkes/berita/hilang").exists()
    assert trim() == 0


def test_what_is_not_old_stays(site):
    before = Change.objects.count()

    assert trim() == 0
    assert Change.objects.count() == before


def test_the_feed_from_its_start_is_still_a_whole_mirror_page_by_page(old_news, ask):
    trim()
    mirror, cursor = set(), ""

    while (answer := ask(after=cursor, limit=3))[1]["results"]:
        assert answer[0] == 200
        mirror |= {entry["id"] for entry in answer[1]["results"]}
        cursor = answer[1]["next"]

    live = PublishedDocument.objects.filter(status=Status.LIVE).values_list("pk", flat=True)
    assert mirror == {str(pk) for pk in live}


def test_a_cursor_from_before_what_was_taken_out_is_refused(old_news, ask):
    first = ask(limit=1)[1]["next"]
    trim()

    status, body = ask(after=first)

    assert (status, body["snapshot"]) == (410, "/api/v1/snapshot")


def test_who_was_up_to_date_stays_so_although_all_he_saw_is_taken_out(site, commit, ask):
    with commit():
        make_news(site.dinkes, "Sebentar").unpublish()
    age(Change.objects.all())
    cursor = ask()[1]["next"]
    trim()
    assert ask(after=cursor) == (200, {"results": [], "next": cursor})
    with commit():
        make_news(site.dinkes, "Kabar")
    trim()

    status, body = ask(after=cursor)

    assert status == 200
    assert "/opd/dinkes/berita/kabar" in {entry["path"] for entry in body["results"]}
    assert ask(after=cursor, type="gallery")[0] == 200


def test_who_is_on_his_way_through_the_old_part_starts_over_when_more_is_taken_out(
    old_news, ask, site, commit
):
    trim()
    on_his_way = ask(limit=2)[1]["next"]
    assert ask(after=on_his_way)[0] == 200
    with commit():
        make_news(site.dinkes, "Sesaat").unpublish()
    with commit():
        make_news(site.dinkes, "Kabar terakhir")
    age(Change.objects.filter(path__endswith="/sesaat"))

    assert trim() > 0

    assert ask(after=on_his_way)[0] == 410


def test_the_background_trims_once_an_hour_and_a_command_at_once(old_news, site, commit, capsys):
    background.run_once()
    assert ChangeCounter.objects.get().trimmed_until > 0
    with commit():
        make_news(site.dinkes, "Sesaat").unpublish()
    age(Change.objects.filter(path__endswith="/sesaat"))
    with commit():
        make_news(site.dinkes, "Kabar terakhir")
    before = Change.objects.count()

    background.run_once()
    assert Change.objects.count() >= before
    Heartbeat.objects.filter(name=JOB).update(beat_at=timezone.now() - timedelta(hours=2))
    background.run_once()
    assert not Change.objects.filter(path__endswith="/sesaat").exists()

    call_command("trim_changes")
    assert "0 changes taken out" in capsys.readouterr().out
