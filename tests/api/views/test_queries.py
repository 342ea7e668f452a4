"""What a reader waits for: few queries, and not one more when the city has grown."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.published.models import Change, ChangeCounter, PublishedApplication, PublishedDocument, Status

QUERIES = {
    "documents/": 1,
    "documents/wargaku/layanan/akta-kelahiran": 1,
    "documents/wargaku/layanan/nama-lama": 1,  # 301
    "documents/wargaku/layanan/layanan-yang-berhenti": 1,  # 410
    "documents/tidak-ada": 1,  # 404
    "services/akta-kelahiran": 1,
    "services/nama-lama": 1,
    "services/layanan-yang-berhenti": 1,
    "services/tidak-ada": 1,
    "agencies/dinkes": 1,
    "fields/kesehatan": 1,
    "news/contoh-loket-baru": 1,
    "places/loket-siola?agency=dispendukcapil": 1,
    "services": 2,
    "services?page_size=100": 2,
    "services?platform=wargaku&field=kependudukan&agency=dispendukcapil&provenance=agency": 3,
    "services?agency=tidak-ada": 1,  # 400
    "agencies": 2,
    "fields?platform=wargaku": 3,
    "news?agency=dispendukcapil": 3,
    "places": 2,
    "search?q=akta": 2,
    "search?q=akta kelahiran anak&type=service": 2,
    "search?q=tidakadasamasekali": 1,
    "search/data": 2,
    "search/data?size=full": 2,
    "applications": 2,
    "applications?agency=dinkes&group=situs-profil": 3,
    "consolidation": 1,
    "changes": 1,
    "changes?after=3&limit=2": 1,
    "changes?limit=1000&include=body": 2,
    "changes?type=service&agency=dinkes&field=kesehatan&include=body": 3,
    "changes?after=999999": 1,  # 410
    "snapshot": 2,
    "snapshot?agency=dinkes": 3,
    "openapi.json": 0,
    "docs": 0,
    "": 0,
}


@pytest.mark.parametrize("address", QUERIES)
def test_an_address_takes_as_many_queries_when_the_city_has_doubled(address, get):
    before = _queries_when_asked_again(get, address)
    _double_the_city()
    after = _queries_when_asked_again(get, address)

    assert (len(before), len(after)) == (QUERIES[address], QUERIES[address]), "\n".join(after)


@pytest.mark.parametrize(
    "address", ["documents/", "services/akta-kelahiran", "services", "changes", "consolidation"]
)
def test_not_modified_takes_no_more_queries_than_the_whole(address, get):
    etag = get(address)["ETag"]

    queries = _queries(get, address, headers={"If-None-Match": etag})

    assert len(queries) == QUERIES[address]


def test_no_list_reads_the_bodies_of_documents(get):
    for address in ("services", "agencies", "fields", "news", "places", "search?q=akta"):
        assert not [query for query in _queries_when_asked_again(get, address) if '"body"' in query]


def test_reading_never_asks_for_a_page_of_editors(get):
    for address in QUERIES:
        assert not [
            query for query in _queries(get, address) if "wagtailcore" in query or "content_models" in query
        ], address


def _queries_when_asked_again(get, address):
    """The first search after a change takes it into its index."""
    _queries(get, address)
    return _queries(get, address)


def _queries(get, address, **how):
    with CaptureQueriesContext(connection) as context:
        response = get(address, **how)
        if response.streaming:
            b"".join(response.streaming_content)
    return [query["sql"] for query in context.captured_queries]


def _double_the_city():
    documents = list(PublishedDocument.objects.filter(status=Status.LIVE))
    for document in documents:
        document.pk = uuid.uuid4()
        document.source = f"copy:{document.source}"
        document.path = f"/salinan{document.path}"
        document.slug = f"salinan-{document.slug}"
        document.card = {
            **document.card,
            "id": str(document.pk),
            "path": document.path,
            "slug": document.slug,
        }
    PublishedDocument.objects.bulk_create(documents)
    applications = list(PublishedApplication.objects.all())
    for application in applications:
        application.code = f"S{application.code}"
    PublishedApplication.objects.bulk_create(applications)
    last = ChangeCounter.objects.get().last_sequence
    copies = [
        Change(sequence=number, op="publish", document_id=uuid.uuid4(), path="/x", type="news")
        for number in range(last + 1, 2 * last + 1)
    ]
    Change.objects.bulk_create(copies)


@pytest.mark.sqlite_only
@pytest.mark.parametrize(
    "asked", ["", "?agency=dinkes", "?field=kesehatan&platform=wargaku&provenance=sample"]
)
def test_a_list_is_counted_without_looking_into_rows(asked, get):
    counted = next(sql for sql in _queries(get, f"services{asked}") if "COUNT(*)" in sql)

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {counted}")
        plan = " ".join(str(row[-1]) for row in cursor.fetchall())

    assert "COVERING INDEX list_counts" in plan
