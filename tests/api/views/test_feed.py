"""The feed: everything at once, then what changed, in order, without a gap."""

import json

import pytest

from api.published import outbox
from tests import factories


def read_all(get, after=None, limit=7):
    """Follow the feed to its end: all entries, and the last cursor."""
    entries, cursor = [], after
    while True:
        parameters = {"limit": limit} | ({} if cursor is None else {"after": cursor})
        body = get("changes", **parameters).json()
        if not body["results"]:
            return entries, body["next"]
        entries += body["results"]
        cursor = body["next"]


def snapshot(get):
    response = get("snapshot")
    return [json.loads(line) for line in response.streaming_content], response["X-Next-Cursor"]


def test_the_feed_is_read_in_order_without_gap_or_repetition_whatever_the_limit(get):
    whole, cursor = read_all(get, limit=1000)
    in_parts, same_cursor = read_all(get, limit=3)

    numbers = [entry["sequence"] for entry in whole]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert in_parts == whole
    assert same_cursor == cursor == str(numbers[-1])


def test_the_snapshot_holds_every_document_as_it_is_served(get, client):
    lines, _cursor = snapshot(get)

    assert len(lines) > 40
    assert [line["path"] for line in lines] == sorted({line["path"] for line in lines})
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
    cursor = int(read_all(get)[1]) + ahead

    response = get("changes", after=cursor)

    assert response.status_code == 410
    assert "/api/v1/snapshot" in response.json()["detail"]


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
