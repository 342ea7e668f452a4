"""The feed: everything at once, then what changed, in order, without a gap."""

import gzip
import json
import uuid

import brotli
import pytest

from api.published import outbox
from api.published.models import Change
from content_models.models import AgencyPage
from tests import factories


def follow(get, cursor=None, **parameters):
    """One page of the feed."""
    return get("changes", **parameters, **({} if cursor is None else {"after": cursor})).json()


def read_all(get, after=None, limit=7, **scope):
    """Follow the feed to its end: all entries, and the last cursor."""
    entries, cursor = [], after
    while True:
        body = follow(get, cursor, limit=limit, **scope)
        if not body["results"]:
            return entries, body["next"]
        entries += body["results"]
        cursor = body["next"]


def snapshot(get, **parameters):
    """The documents, and the cursor of the last line."""
    response = get("snapshot", **parameters)
    *lines, end = [json.loads(line) for line in response.streaming_content]
    assert end == {"next": response["X-Next-Cursor"]}
    return lines, end["next"]


def test_the_feed_is_read_in_order_without_gap_or_repetition_whatever_the_limit(get):
    whole, cursor = read_all(get, limit=1000)
    in_parts, same_cursor = read_all(get, limit=3)

    numbers = [entry["sequence"] for entry in whole]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert in_parts == whole
    assert same_cursor == cursor


def test_the_snapshot_holds_every_document_as_it_is_served(get, client):
    lines, _cursor = snapshot(get)

    assert len(lines) > 40
    assert [line["id"] for line in lines] == sorted({line["id"] for line in lines})
    for line in lines:
        response = client.get(f"/api/v1/documents{line['path']}")
        assert response["ETag"] == f'"{line["etag"]}"'
        assert response.json() == line["body"]
        assert line["id"] == line["body"]["id"]


def test_the_snapshot_and_the_feed_from_its_cursor_make_a_mirror(get, client, city):
    lines, cursor = snapshot(get)
    mirror = {line["id"]: line["body"] for line in lines}
    news = factories.make_news(city.site.dinkes, "Contoh: kabar baru")
    factories.publish(news, slug="kabar-pindah")
    factories.make_section(city.site.dinkes, "Sementara").unpublish()
    outbox.drain()

    for entry in read_all(get, after=cursor)[0]:
        if entry["op"] == "withdraw":
            mirror.pop(entry["id"], None)
        elif (response := client.get(f"/api/v1/documents{entry['path']}")).status_code == 200:
            mirror[entry["id"]] = response.json()

    assert mirror == {line["id"]: line["body"] for line in snapshot(get)[0]}


def test_each_kind_of_change_says_what_a_mirror_needs(get, city):
    entries = read_all(get, limit=1000)[0]
    before, after = city.moved

    moved = next(entry for entry in entries if entry["op"] == "move" and entry["path"] == after)
    gone = next(entry for entry in entries if entry["op"] == "withdraw" and entry["path"] == city.gone)
    assert moved["previous_path"] == before
    assert moved["etag"]
    assert (gone["etag"], gone["previous_path"], gone["reason"]) == (
        None,
        None,
        "Halaman ini sudah tidak terbit.",
    )


def test_who_has_read_everything_gets_nothing_and_the_same_cursor(get):
    _entries, cursor = read_all(get)

    assert get("changes", after=cursor).json() == {"results": [], "next": cursor}


def test_a_new_change_comes_after_the_cursor(get, city):
    cursor = read_all(get)[1]
    factories.make_news(city.site.dinkes, "Contoh: kabar", slug="kabar")

    paths = [entry["path"] for entry in read_all(get, after=cursor)[0]]

    assert "/opd/dinkes/berita/kabar" in paths


@pytest.mark.parametrize("ahead", [1, 1000])
def test_a_cursor_that_we_never_gave_says_to_start_over(ahead, get):
    """As after the database was restored: silence for ever would be the worst answer."""
    last = read_all(get)[0][-1]["sequence"]

    response = get("changes", after=last + ahead)

    assert response.status_code == 410
    assert response.json()["snapshot"] == "/api/v1/snapshot"


def test_a_cursor_of_the_time_before_a_restore_is_recognised_although_its_number_is_used_again(get):
    cursor = read_all(get)[1]
    Change.objects.filter(sequence=cursor.partition("-")[0]).update(document_id=uuid.uuid4())

    assert get("changes", after=cursor).status_code == 410


def test_the_number_alone_is_a_cursor_too_as_it_was_in_the_first_release(get):
    whole, cursor = read_all(get, limit=1000)

    body = get("changes", after=whole[-3]["sequence"]).json()

    assert body == {"results": whole[-2:], "next": cursor}


@pytest.mark.parametrize("after", ["0", ""])
def test_nought_is_the_beginning(after, get):
    assert get("changes", after=after).json() == get("changes").json()


def test_the_snapshot_is_streamed_line_by_line(get):
    response = get("snapshot")

    assert response.streaming
    assert response["Content-Type"] == "application/x-ndjson; charset=utf-8"
    for line in response.streaming_content:
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1


def test_what_commits_while_the_snapshot_is_read_is_in_the_feed(get, city):
    response = get("snapshot")
    lines = iter(response.streaming_content)
    next(lines)
    factories.make_news(city.site.dinkes, "Contoh: di tengah", slug="di-tengah")
    b"".join(lines)

    paths = [entry["path"] for entry in read_all(get, after=response["X-Next-Cursor"])[0]]

    assert "/opd/dinkes/berita/di-tengah" in paths


def test_the_feed_with_bodies_is_all_that_a_mirror_needs(get, client, city):
    mirror = {}
    news = factories.make_news(city.site.dinkes, "Contoh: dua kali")
    factories.publish(news, title="Contoh: dua kali, sekarang")
    factories.make_section(city.site.dinkes, "Sementara").unpublish()
    outbox.drain()
    cursor = None

    while (body := follow(get, cursor, include="body"))["results"]:
        cursor = body["next"]
        for entry in body["results"]:
            mirror.pop(entry["id"], None)
            if entry["body"]:
                mirror[entry["id"]] = (entry["etag"], entry["body"])

    published = snapshot(get)[0]
    assert mirror == {line["id"]: (line["etag"], line["body"]) for line in published}


def test_a_body_is_the_one_of_now_and_null_when_there_is_none(get, city):
    cursor = read_all(get)[1]
    news = factories.make_news(city.site.dinkes, "Contoh: pertama")
    factories.publish(news, title="Contoh: kedua")
    gone = factories.make_section(city.site.dinkes, "Sementara")
    gone.unpublish()

    entries = follow(get, cursor, include="body", limit=1000)["results"]

    of_news = [entry["body"]["title"] for entry in entries if entry["path"].endswith("/contoh-pertama")]
    of_gone = [
        (entry["op"], entry["etag"], entry["body"]) for entry in entries if "sementara" in entry["path"]
    ]
    assert of_news == ["Contoh: kedua", "Contoh: kedua"]
    assert of_gone == [("publish", None, None), ("withdraw", None, None)]


@pytest.mark.parametrize("scope", [{"type": "service,news"}, {"agency": "dinkes"}, {"field": "kependudukan"}])
def test_a_part_of_the_feed_is_a_mirror_of_a_part_of_the_documents(scope, get, city):
    factories.make_news(city.site.dinkes, "Contoh: lagi").unpublish()
    outbox.drain()
    mirror = {}

    for entry in read_all(get, limit=5, **scope)[0]:
        mirror.pop(entry["id"], None)
        if entry["op"] != "withdraw":
            mirror[entry["id"]] = entry["etag"]

    assert mirror
    assert mirror == {line["id"]: line["etag"] for line in snapshot(get, **scope)[0]}
    everything = {line["id"]: line["body"] for line in snapshot(get)[0]}
    (name, values), *_ = scope.items()
    slugs = {
        id_: body[name] if name == "type" else (body[name] or {}).get("slug")
        for id_, body in everything.items()
    }
    assert set(mirror) == {id_ for id_, slug in slugs.items() if slug in values.split(",")}


def test_who_follows_one_agency_learns_that_a_document_has_left_it(get, city):
    section = factories.make_section(city.site.dinkes, "Pindah dinas")
    cursor = read_all(get, agency="dinkes")[1]
    section.move(AgencyPage.objects.get(pk=city.site.dispendukcapil.pk), pos="last-child")
    outbox.drain()

    left = [entry for entry in read_all(get, after=cursor, agency="dinkes")[0] if "pindah" in entry["path"]]
    came = [
        entry
        for entry in read_all(get, after=cursor, agency="dispendukcapil")[0]
        if "pindah" in entry["path"]
    ]

    assert [(entry["op"], entry["path"], entry["etag"]) for entry in left] == [
        ("withdraw", "/opd/dinkes/pindah-dinas", None)
    ]
    assert "saringan" in left[0]["reason"]
    assert (came[0]["op"], {entry["id"] for entry in came}) == ("move", {left[0]["id"]})
    whole = [entry["op"] for entry in read_all(get, after=cursor)[0] if entry["id"] == left[0]["id"]]
    assert whole[0] == "move"
    assert "withdraw" not in whole


def test_a_service_that_changes_its_field_leaves_the_one_and_comes_into_the_other(get, city):
    service = factories.make_service(city.site.dinkes, city.site.kesehatan, "Contoh pindah bidang")
    outbox.drain()
    cursor = read_all(get)[1]
    factories.publish(service, field=city.site.kependudukan)

    left = read_all(get, after=cursor, type="service", field="kesehatan")[0]
    came = read_all(get, after=cursor, type="service", field="kependudukan")[0]

    assert [(entry["op"], entry["path"]) for entry in left] == [
        ("withdraw", "/wargaku/layanan/contoh-pindah-bidang")
    ]
    assert [(entry["op"], entry["id"]) for entry in came] == [("publish", left[0]["id"])]


def test_what_does_not_concern_a_reader_moves_his_cursor_on(get, city):
    cursor = read_all(get, agency="dispendukcapil")[1]
    factories.make_news(city.site.dinkes, "Contoh: bukan untuk semua")

    body = follow(get, cursor, agency="dispendukcapil", type="news")

    assert body["results"] == []
    assert body["next"] == read_all(get)[1] != cursor


def test_an_agency_that_is_gone_can_still_be_followed_and_one_that_never_was_cannot(get, city):
    # Not the city's own object: other tests have it too, and it would still say that it is offline.
    AgencyPage.objects.get(pk=city.site.dinkes.pk).unpublish()

    assert get("changes", agency="dinkes").status_code == 200
    assert get("changes", agency="dinas-apa").json()["parameter"] == "agency"
    assert get("changes", type="apa").json()["parameter"] == "type"
    assert get("changes", include="title").json()["parameter"] == "include"


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_the_snapshot_is_compressed_for_who_can_read_it(encoding, get):
    plain = b"".join(get("snapshot").streaming_content)

    response = get("snapshot", headers={"Accept-Encoding": encoding})
    body = b"".join(response.streaming_content)

    assert response["Content-Encoding"] == encoding
    assert len(body) < len(plain) / 3
    assert (gzip.decompress if encoding == "gzip" else brotli.decompress)(body) == plain


def test_named_documents_are_read_from_the_snapshot(get):
    all_ids = [line["id"] for line in snapshot(get)[0]]

    lines, _cursor = snapshot(get, id=",".join(all_ids[3:5]))

    assert [line["id"] for line in lines] == all_ids[3:5]
    assert get("snapshot", id="1,2").json()["parameter"] == "id"


def test_head_says_what_get_would_and_never_waits(client, get):
    cursor = read_all(get)[1]

    for address in (f"changes?after={cursor}&wait=30", "snapshot"):
        response = client.head(f"/api/v1/{address}")
        assert response.status_code == 200
        assert b"".join(response) == b""


def test_there_is_no_waiting_where_there_is_news(get):
    assert get("changes", wait=30).json() == get("changes").json()
