"""Lists: rows, filters, order, pages, and the refusal of what nobody can mean."""

from urllib.parse import urlsplit

import pytest

from api.published.models import PublishedDocument
from tests import factories

ROW = [
    "id",
    "type",
    "slug",
    "title",
    "summary",
    "path",
    "platform",
    "field",
    "agency",
    "updated_at",
    "provenance",
    "quick_exit",
]


def titles(response):
    return [row["title"] for row in response.json()["results"]]


def test_a_row_has_the_keys_that_every_list_has(get):
    row = get("services", agency="dispendukcapil").json()["results"][0]

    assert list(row) == ROW
    assert row["title"] == "Akta kelahiran"
    assert row["field"] == {
        "slug": "kependudukan",
        "title": "Kependudukan",
        "path": "/wargaku/bidang/kependudukan",
    }
    assert set(row["agency"]) == {"slug", "title", "path", "abbreviation"}


@pytest.mark.parametrize(
    ("address", "more"),
    [
        ("services", []),
        ("agencies", ["abbreviation", "kind", "has_site", "duties"]),
        ("fields", ["icon"]),
        ("news", ["published_on"]),
        ("places", ["address", "opening_hours", "phone", "wheelchair_access", "sign_language"]),
    ],
)
def test_each_list_carries_the_short_keys_of_its_type(address, more, get):
    body = get(address).json()

    assert list(body) == ["count", "next", "previous", "results"]
    assert list(body["results"][0]) == [*ROW, *more]


def test_a_search_carries_the_short_keys_and_why_it_found_each(get):
    body = get("search?q=akta").json()

    assert list(body) == ["count", "next", "previous", "counts", "suggestion", "nearest", "results"]
    assert list(body["results"][0]) == [*ROW, "fee", "highlights", "matched"]


def test_lists_hold_only_their_own_type(get):
    for address, type_ in (
        ("services", "service"),
        ("agencies", "agency"),
        ("fields", "field"),
        ("news", "news"),
    ):
        assert {row["type"] for row in get(address).json()["results"]} == {type_}


def test_what_was_moved_withdrawn_or_never_published_is_in_no_list(get, city):
    rows = get("services", page_size=100).json()

    assert rows["count"] == len(rows["results"]) == 5
    assert city.gone not in [row["path"] for row in rows["results"]]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"platform": "kantorku"}, ["Cuti pegawai"]),
        ({"field": "kependudukan"}, ["Akta kelahiran", "Akta kematian"]),
        ({"agency": "dinkes", "platform": "wargaku"}, ["Layanan tanpa keterangan", "Nama lama"]),
        ({"field": "kepegawaian,kependudukan"}, ["Akta kelahiran", "Akta kematian", "Cuti pegawai"]),
        ({"field": "kepegawaian, kependudukan", "agency": "dinkes"}, ["Cuti pegawai"]),
        ({"provenance": "sample"}, []),
        ({"provenance": "sample,agency", "field": "kepegawaian"}, ["Cuti pegawai"]),
        ({"updated_since": "2100-01-01"}, []),
        ({"updated_since": "2000-01-01", "field": "kepegawaian"}, ["Cuti pegawai"]),
    ],
)
def test_filters_narrow_together_and_a_comma_means_or(filters, expected, get):
    assert titles(get("services", **filters)) == expected


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        (
            "title",
            ["Akta kelahiran", "Akta kematian", "Cuti pegawai", "Layanan tanpa keterangan", "Nama lama"],
        ),
        (
            "-title",
            ["Nama lama", "Layanan tanpa keterangan", "Cuti pegawai", "Akta kematian", "Akta kelahiran"],
        ),
    ],
)
def test_lists_have_the_order_asked_for(ordering, expected, get):
    assert titles(get("services", ordering=ordering)) == expected


def test_the_second_order_decides_where_the_first_is_equal(get):
    PublishedDocument.objects.filter(type="service").update(updated_at="2026-01-31T00:00:00Z")

    by_title = get("services", ordering="title").json()["results"]

    assert get("services", ordering="updated_at,title").json()["results"] == by_title
    assert get("services", ordering="-updated_at,-title").json()["results"] == by_title[::-1]


def test_news_come_newest_first(get, city):
    factories.make_news(city.site.dinkes, "Contoh: lama", published_on="2020-01-01")

    assert titles(get("news"))[-1] == "Contoh: lama"
    assert titles(get("news", ordering="published_on"))[0] == "Contoh: lama"


def test_updated_since_takes_what_our_own_rows_say(get):
    rows = get("services", ordering="-updated_at").json()["results"]
    newest = rows[0]["updated_at"]

    found = get("services", updated_since=newest).json()["results"]
    written_without_encoding = get(f"services?updated_since={newest}").json()["results"]

    assert rows[0] in found
    assert written_without_encoding == found


def test_a_date_without_offset_is_the_citys(get, city):
    service = PublishedDocument.objects.get(path=city.said["service"])
    PublishedDocument.objects.filter(pk=service.pk).update(updated_at="2026-01-31T00:00:00+07:00")
    PublishedDocument.objects.filter(type="service").exclude(pk=service.pk).update(
        updated_at="2026-01-30T23:59:59+07:00"
    )

    assert titles(get("services", updated_since="2026-01-31")) == [service.title]
    assert titles(get("services", updated_since="2026-01-31T00:00:01")) == []
    assert titles(get("services", updated_since="2026-01-30T17:00:00Z")) == [service.title]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("title", ["id", "title"]),
        ("id", ["id"]),
        ("path,title", ["id", "title", "path"]),
        ("slug,slug", ["id", "slug"]),
    ],
)
@pytest.mark.parametrize("address", ["services", "search?q=akta"])
def test_fields_leaves_only_the_keys_asked_for_and_the_id(fields, expected, address, get):
    separator = "&" if "?" in address else "?"

    assert list(get(f"{address}{separator}fields={fields}").json()["results"][0]) == expected


def test_pages_follow_each_other_and_hold_every_row_once(get, client):
    seen, address = [], "/api/v1/services?page_size=2&ordering=title&field=kependudukan,kesehatan"
    previous = []
    while address:
        body = client.get(address).json()
        assert body["count"] == 4
        seen += [row["title"] for row in body["results"]]
        previous.append(body["previous"])
        address = body["next"] and body["next"].removeprefix("http://testserver")

    assert seen == ["Akta kelahiran", "Akta kematian", "Layanan tanpa keterangan", "Nama lama"]
    assert previous[0] is None
    assert dict(part.split("=") for part in urlsplit(previous[1]).query.split("&")) == {
        "page_size": "2",
        "ordering": "title",
        "field": "kependudukan,kesehatan",
        "page": "1",
    }


def test_an_empty_list_has_one_empty_page(get):
    assert get("services", provenance="sample").json() == {
        "count": 0,
        "next": None,
        "previous": None,
        "results": [],
    }


LISTS = ["services", "agencies", "fields", "news", "places", "applications", "search?q=akta"]


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"),
        ("page", "-1"),
        ("page", "x"),
        ("page", ""),
        ("page", "1.0"),
        ("page", "٣"),
        ("page", "9" * 30),
        ("page", "999"),
        ("page_size", "0"),
        ("page_size", "101"),
        ("page_size", "9" * 199),
        ("fields", "body"),
        ("fields", ""),
        ("fields", "title,"),
        ("unknown", "1"),
        ("format", "json"),
        ("callback", "f"),
    ],
)
def test_a_bad_value_is_refused_and_named(name, value, address, get):
    separator = "&" if "?" in address else "?"

    response = get(f"{address}{separator}{name}={value}")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json; charset=utf-8"
    assert response.json()["parameter"] == name
    assert response.json()["status"] == 400
    assert name in response.json()["detail"] or "Halaman" in response.json()["detail"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("services?platform=tidak-ada", "platform"),
        ("services?platform=", "platform"),
        ("services?field=kesehatan,tidak-ada", "field"),
        ("services?field=dinkes", "field"),
        ("services?agency=wargaku", "agency"),
        ("services?type=news", "type"),
        ("services?provenance=rumour", "provenance"),
        ("services?ordering=summary", "ordering"),
        ("services?ordering=--title", "ordering"),
        ("services?updated_since=kemarin", "updated_since"),
        ("services?updated_since=", "updated_since"),
        ("services?updated_since=2026-13-01", "updated_since"),
        ("services?updated_since=0001-01-01T00:00:00%2B14:00", "updated_since"),
        ("services?updated_since=9999-12-31T23:59:59-14:00", "updated_since"),
        ("services?platform=wargaku&platform=kantorku", "platform"),
        ("services?agency=a%00b", "agency"),
        ("services?agency=" + "a" * 3000, "agency"),
        ("services?page=1&page=2", "page"),
        ("services/a%00b", "slug"),
        ("services/" + "a" * 300, "slug"),
        ("services/akta-kelahiran?fields=title", "fields"),
        ("fields?agency=dinkes", "agency"),
        ("agencies?field=kesehatan", "field"),
        ("news?field=kesehatan", "field"),
        ("search", "q"),
        ("search?q=", "q"),
        ("search?q=%20", "q"),
        ("search?q=a%00b", "q"),
        ("search?q=" + "a" * 201, "q"),
        ("search?q=akta&type=home", "type"),
        ("search?q=akta&page=99", "page"),
        ("applications?group=lain", "group"),
        ("applications?agency=tidak-ada", "agency"),
        ("applications?ordering=path", "ordering"),
        ("consolidation?x=1", "x"),
        ("changes?after=-1", "after"),
        ("changes?after=1e3", "after"),
        ("changes?after=" + "9" * 19, "after"),
        ("changes?limit=0", "limit"),
        ("changes?wait=31", "wait"),
        ("changes?after=1-x", "after"),
        ("changes?limit=1001", "limit"),
        ("snapshot?after=1", "after"),
        ("documents/wargaku?x=1", "x"),
        ("documents/?x=1", "x"),
        ("openapi.json?x=1", "x"),
        ("docs?x=1", "x"),
        ("?x=1", "x"),
        ("services?%00=1", "\x00"),
    ],
)
def test_what_an_address_does_not_take_is_refused_by_name(address, name, get):
    response = get(address)

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json; charset=utf-8"
    assert response.json()["parameter"] == name


def test_a_name_of_any_length_is_refused_in_a_short_answer(get):
    response = get("services?" + "x" * 10_000 + "=1")

    assert response.status_code == 400
    assert len(response.content) < 1000


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("services/akta-kelahiran", "/wargaku/layanan/akta-kelahiran"),
        ("agencies/dinkes", "/opd/dinkes"),
        ("fields/kesehatan", "/wargaku/bidang/kesehatan"),
        ("news/contoh-loket-baru", "/opd/dispendukcapil/berita/contoh-loket-baru"),
        ("places/loket-siola", "/opd/dispendukcapil/tempat/loket-siola"),
    ],
)
def test_the_detail_of_a_row_is_the_document_of_its_path(address, path, get):
    by_slug, by_path = get(address), get(f"documents{path}")

    assert by_slug.content == by_path.content
    assert by_slug["ETag"] == by_path["ETag"]


@pytest.mark.parametrize(
    "address", ["services/dinkes", "agencies/akta-kelahiran", "fields/wargaku", "news/Loket"]
)
def test_a_slug_of_another_type_is_not_found(address, get):
    assert get(address).status_code == 404


def test_the_old_slug_of_a_service_leads_to_the_new_one(get):
    response = get("services/nama-lama")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/services/nama-baru"
    assert response.json() == {"path": "/wargaku/layanan/nama-baru"}


def test_a_withdrawn_service_is_gone_by_its_slug_too(get, city):
    response = get("services/layanan-yang-berhenti")

    assert response.status_code == 410
    assert response.json() == get(f"documents{city.gone}").json()


def test_a_slug_that_two_agencies_use_asks_whose(get, city):
    for agency in (city.site.dinkes, city.site.dispendukcapil):
        factories.make_news(agency, "Sama", slug="sama")

    refused = get("news/sama")
    found = get("news/sama", agency="dinkes")

    assert refused.status_code == 400
    assert refused.json()["parameter"] == "agency"
    assert found.json()["agency"]["slug"] == "dinkes"
    assert get("news/sama", agency="tidak-ada").status_code == 404


def test_the_old_slug_of_a_news_leads_to_the_new_one_of_the_same_agency(get, city):
    news = factories.make_news(city.site.dinkes, "Lama sekali", slug="lama-sekali")
    factories.publish(news, slug="baru-sekali")

    response = get("news/lama-sekali", agency="dinkes")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/news/baru-sekali?agency=dinkes"


def test_the_root_leads_to_every_collection(get, client):
    body = get("").json()

    assert body["version"]
    for name, address in body["links"].items():
        assert client.get(address + ("?q=akta" if name == "search" else "")).status_code == 200


def test_search_finds_every_type_and_can_be_narrowed_to_some(get):
    assert {row["type"] for row in get("search", q="loket").json()["results"]} >= {"news", "place"}
    assert {row["type"] for row in get("search", q="loket", type="place,service").json()["results"]} == {
        "place"
    }


def test_search_knows_the_words_of_the_vocabulary(get):
    assert titles(get("search", q="akte kelahiran"))[0] == "Akta kelahiran"


def test_a_search_without_any_word_finds_nothing(get):
    assert get("search", q="!!!").json()["count"] == 0
