"""A mirror asks whether it is right, and is told what to read, what it lacks and what to delete."""

import json
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.views.check import MOST_BYTES, MOST_ITEMS
from tests import factories
from tests.contract.validation import broken_promises

URL = "/api/v1/changes/check"
NIL = "00000000-0000-0000-0000-000000000000"
ETAG = "0" * 64


@pytest.fixture
def ask(client, city, db):
    """`ask(items, id_from=…)`; other scopes are in the query."""

    def check(items, query="", **bounds):
        body = {"items": items, **bounds}
        response = client.post(f"{URL}{query}", json.dumps(body), content_type="application/json")
        assert broken_promises(URL, response) == []
        return response

    return check


@pytest.fixture
def mirror(get):
    """All that is published: ETag by id."""
    *lines, _end = [json.loads(line) for line in get("snapshot").streaming_content]
    return {line["id"]: line["etag"] for line in lines}


def test_a_true_mirror_is_told_nothing(ask, mirror):
    assert ask(mirror).json() == {"stale": [], "missing": [], "remove": []}


def test_a_mirror_learns_what_is_stale_missing_and_to_be_removed(ask, mirror):
    stale, missing, *_ = mirror
    held = mirror | {stale: ETAG, NIL: ETAG}
    del held[missing]

    assert ask(held).json() == {"stale": [stale], "missing": [missing], "remove": [NIL]}


def test_a_withdrawn_document_is_to_be_removed(ask, mirror, city):
    gone = factories.make_section(city.site.dinkes, "Sementara")
    id_ = ask(mirror).json()["missing"][0]
    gone.unpublish()

    assert id_ in ask({**mirror, id_: ETAG}).json()["remove"]


def test_nothing_held_is_everything_missing(ask, mirror):
    assert ask({}).json() == {"stale": [], "missing": sorted(mirror), "remove": []}


def test_only_the_range_is_looked_at_and_its_ends_belong_to_it(ask, mirror):
    ids = sorted(mirror)

    assert ask({}, id_from=ids[2], id_to=ids[4]).json()["missing"] == ids[2:5]
    assert ask({}, id_from=ids[-2]).json()["missing"] == ids[-2:]
    assert ask({}, id_to=ids[1], id_from=None).json()["missing"] == ids[:2]
    outside = {ids[0]: ETAG, NIL: ETAG, ids[2]: ETAG}
    assert ask(outside, id_from=ids[2], id_to=ids[2]).json() == {
        "stale": [ids[2]],
        "missing": [],
        "remove": [],
    }


@pytest.mark.parametrize("form", ['"{}"', '"{}-br"', '"{}-gz"', "{}-br", 'W/"{}-gz"'])
def test_an_etag_is_understood_as_any_answer_says_it(form, ask, mirror):
    held = {id_.upper(): form.format(etag) for id_, etag in mirror.items()}

    assert ask(held).json() == {"stale": [], "missing": [], "remove": []}


def test_a_mirror_of_a_part_is_compared_with_that_part(ask, mirror, get):
    *lines, _end = [json.loads(line) for line in get("snapshot", agency="dinkes").streaming_content]
    part = {line["id"]: line["etag"] for line in lines}
    outside = next(id_ for id_ in mirror if id_ not in part)

    found = ask(part | {outside: mirror[outside]}, "?agency=dinkes").json()

    assert part
    assert found == {"stale": [], "missing": [], "remove": [outside]}


@pytest.mark.parametrize(
    ("items", "named"),
    [
        ({"bukan-id": ETAG}, "bukan-id"),
        ({NIL[:-1]: ETAG}, NIL[:-1]),
        ({NIL: "pendek"}, "pendek"),
        ({NIL: f'"{ETAG}'}, NIL),
        ({NIL: None}, NIL),
        ({NIL: f"{ETAG}-zz"}, NIL),
        ([], "objek"),
    ],
)
def test_what_cannot_be_is_named(items, named, ask):
    answer = ask(items)

    assert answer.status_code == 400
    assert answer.json()["parameter"] == "items"
    assert named in answer.json()["detail"]


@pytest.mark.parametrize(
    ("bounds", "parameter"),
    [
        ({"id_from": "a"}, "id_from"),
        ({"id_to": 1}, "id_to"),
        ({"id_from": "f" + NIL[1:], "id_to": NIL}, "id_from"),
    ],
)
def test_a_range_that_cannot_be_is_named(bounds, parameter, ask):
    assert ask({}, **bounds).json()["parameter"] == parameter


def test_ten_thousand_are_compared_at_once_in_one_query(ask, mirror):
    many = {str(uuid.UUID(int=number)): f'"{ETAG}-br"' for number in range(MOST_ITEMS - len(mirror))}

    with CaptureQueriesContext(connection) as queries:
        found = ask(mirror | many).json()

    assert found == {"stale": [], "missing": [], "remove": sorted(many)}
    assert len(queries) == 1, queries.captured_queries


def test_more_is_refused_with_what_to_do_instead(ask, client):
    too_many = ask({str(uuid.UUID(int=number)): ETAG for number in range(MOST_ITEMS + 1)})
    too_long = client.post(URL, b" " * (MOST_BYTES + 1), content_type="application/json")

    for refused in (too_many, too_long):
        assert refused.status_code == 413
        assert "id_from" in refused.json()["detail"]


def test_only_post_is_answered(client, city, db):
    response = client.get(URL)

    assert (response.status_code, response["Allow"]) == (405, "POST, OPTIONS")
