"""What the layer learns of a change, from the real change log over a connection of its own."""

import pytest
from django.db import connections

from api.hot.watch import EVERYTHING, MOST_PATHS, Changes, ChangeWatch
from api.published import change_log, outbox, registers
from api.published.models import Change, ChangeCounter, PublishedDocument
from api.published.publishing import synchronise
from api.published.sources import page_source
from content_models.models import SearchTerm
from tests.factories import make_application, make_news, make_service, make_site, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def watch():
    """Inside the test's transaction, where a connection of its own would see nothing."""
    watch = ChangeWatch()
    watch._connection = connections["default"]
    return watch


@pytest.fixture
def site(django_capture_on_commit_callbacks):
    site = make_site()
    outbox.drain()
    return site


def test_the_first_look_knows_nothing_and_the_second_sees_no_change(site, watch):
    assert [watch.look(), watch.look()] == [EVERYTHING, None]


def test_a_publication_is_named_by_its_path(site, watch):
    news = make_news(site.dinkes, "Kabar")
    outbox.drain()
    watch.look()

    publish(news, title="Kabar baru")

    assert watch.look() == Changes(frozenset({"/opd/dinkes/berita/kabar"}))


def test_a_move_is_named_by_both_paths(site, watch):
    news = make_news(site.dinkes, "Kabar")
    outbox.drain()
    watch.look()

    publish(news, slug="warta")

    assert watch.look().paths >= {"/opd/dinkes/berita/kabar", "/opd/dinkes/berita/warta"}


def test_very_many_changes_are_everything(site, watch):
    watch.look()
    ChangeCounter.objects.update(last_sequence=ChangeCounter.objects.get().last_sequence + MOST_PATHS + 1)

    assert watch.look() == EVERYTHING


def test_an_older_database_in_its_place_is_everything(site, watch):
    watch.look()
    ChangeCounter.objects.update(last_sequence=1)

    assert watch.look() == EVERYTHING


def _register_row():
    make_application("UJI-1")


def _register_row_gone():
    registers.withdraw_application("UJI-0")


def _term():
    SearchTerm.objects.create(term="akte", means="akta")


def _term_gone():
    SearchTerm.objects.get(term="ktp").delete()


@pytest.mark.parametrize("event", [_register_row, _register_row_gone, _term, _term_gone])
def test_what_is_no_document_and_changes_answers_is_seen_too(event, site, watch):
    make_application("UJI-0")
    SearchTerm.objects.create(term="ktp", means="kartu")
    watch.look()

    with change_log.numbering():
        event()

    assert watch.look() == Changes(frozenset())


def test_a_second_address_is_seen(site, watch):
    service = make_service(site.dinkes, site.kesehatan, "Vaksin")
    outbox.drain()
    watch.look()

    service.create_alias(parent=site.dispendukcapil, update_slug="vaksin-lain")

    assert watch.look() is not None


def test_a_change_that_only_lists_see_is_seen(site, watch):
    PublishedDocument.objects.filter(source=page_source(site.dinkes.pk)).update(sort_title="zzz")
    watch.look()
    before = Change.objects.count()

    synchronise(page_source(site.dinkes.pk))

    assert watch.look() == Changes(frozenset())
    assert Change.objects.count() == before
