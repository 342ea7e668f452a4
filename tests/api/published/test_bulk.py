"""An import of many services does not make the world anew for each of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.published import bulk, outbox
from api.published.models import Change, OutboxEntry, PublishedDocument
from api.published.sources import page_source
from content_models.models import ServiceIndexPage, ServicePage
from tests.factories import make_page, shelf_of

HOW_MANY = 30


@pytest.fixture
def services(site, commit):
    """A function that makes and publishes a service of a number, as an import does."""
    with commit():
        shelf = shelf_of(site.dinkes, ServiceIndexPage, "Layanan")
    return lambda number: make_page(ServicePage, shelf, f"Layanan {number}", field=site.kesehatan)


def test_everything_is_read_afterwards_and_the_lists_are_made_once(services, site, commit, read):
    before = _versions(site.dinkes)
    with commit():
        done = bulk.publish_each(range(HOW_MANY), services)

    assert done == HOW_MANY
    assert {read(f"/wargaku/layanan/layanan-{number}").status for number in range(HOW_MANY)} == {200}
    assert len(read("/wargaku/bidang/kesehatan").document["services"]) == HOW_MANY
    assert _versions(site.dinkes) - before <= 2
    assert not OutboxEntry.objects.exists()


def test_a_batch_is_numbered_at_once_and_the_feed_has_no_gap(services, commit, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 10)
    with commit(), CaptureQueriesContext(connection) as queries:
        bulk.publish_each(range(HOW_MANY), services)

    counted = [q for q in queries if "UPDATE" in q["sql"] and "changecounter" in q["sql"]]
    numbers = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(counted) < HOW_MANY


def test_the_drain_is_woken_once(services, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        bulk.publish_each(range(5), services)

    assert callbacks.count(outbox._wake) == 1
    assert OutboxEntry.objects.count() > 5


def test_an_error_undoes_its_batch_and_no_other(services, commit, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 3)

    def publish(number):
        services(number)
        if number == 4:
            raise ValueError(number)

    with pytest.raises(ValueError, match="4"), commit():
        bulk.publish_each(range(6), publish)

    assert PublishedDocument.objects.filter(type="service", status="live").count() == 3


def _versions(agency):
    return Change.objects.filter(
        document_id=PublishedDocument.objects.get(source=page_source(agency.pk)).pk
    ).count()
