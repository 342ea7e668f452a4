"""Memory has a bound, whatever is asked."""

import gc
import itertools
import tracemalloc

import pytest

from api.hot.layer import HotLayer
from api.hot.memory import Memory
from api.hot.whole import Whole

MEGABYTE = 1024 * 1024


def _whole(body=b"x" * 1000, until="/a"):
    return Whole("200 OK", (("Content-Type", "application/json"),), body, True, "e" * 64, until, None)


def _question(number, query=""):
    return (f"/api/v1/documents/{number}", query, "localhost", "http")


def test_the_least_recently_asked_goes_first():
    memory = Memory(20_000)
    for number in range(5):
        memory.put(_question(number), _whole())
    memory.get(_question(0))
    while memory.get(_question(0)) and len(memory) < 9:
        memory.put(_question(len(memory) + 100), _whole())
    for number in range(200, 204):
        memory.get(_question(0))
        memory.put(_question(number), _whole())

    assert memory.get(_question(0)) is not None
    assert memory.get(_question(1)) is None
    assert memory.bytes <= 20_000


def test_what_depends_on_a_document_goes_with_it_and_nothing_else():
    memory = Memory(MEGABYTE)
    memory.put(_question("a"), _whole(until="/a"))
    memory.put(_question("a", "other-host"), _whole(until="/a"))
    memory.put(_question("b"), _whole(until="/b"))

    memory.drop(["/a", "/unknown"])

    assert len(memory) == 1
    assert memory.get(_question("b")) is not None


def test_a_new_answer_takes_the_place_of_the_old_one():
    memory = Memory(MEGABYTE)
    memory.put(_question("a"), _whole(b"old" * 1000))
    memory.put(_question("a"), _whole(b"new"))

    assert memory.get(_question("a")).body == b"new"
    assert memory.bytes < 2_000


def test_nothing_is_left_when_all_is_forgotten_one_by_one():
    memory = Memory(MEGABYTE)
    for number in range(10):
        memory.put(_question(number), _whole(until=f"/{number}"))

    memory.drop(f"/{number}" for number in range(10))

    assert (memory.bytes, len(memory), memory._by_path) == (0, 0, {})


def test_a_giant_is_not_kept():
    memory = Memory(10_000)
    memory.put(_question("giant"), _whole(b"x" * 5_000))

    assert len(memory) == 0


@pytest.mark.parametrize("how_many", [10_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_very_many_addresses_and_made_up_questions_stay_inside_the_bound(how_many):
    bound = 2
    bodies = itertools.count()

    def application(environ, start_response):
        environ["kota.hot.depends_on"] = environ["PATH_INFO"] if not environ["QUERY_STRING"] else ""
        body = b"%09d" % next(bodies) * 150  # no two answers share their bytes
        start_response("200 OK", [("Content-Encoding", "br"), ("ETag", '"' + "e" * 64 + '-br"')])
        return [body]

    layer = HotLayer(application, application, lambda: None, bound)

    def ask(path, query):
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "wsgi.url_scheme": "http",
        }
        environ["HTTP_ACCEPT_ENCODING"] = "br"
        layer(environ, lambda *_: None)

    gc.collect()
    tracemalloc.start()
    for number in range(2_000):
        ask(f"/api/v1/documents/alamat/{number}", "")
        ask("/api/v1/search", f"q=kata-yang-dikarang-{number}")
    used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    for number in range(2_000, how_many):
        ask(f"/api/v1/documents/alamat/{number}", "")
        ask("/api/v1/search", f"q=kata-yang-dikarang-{number}")

    counters = layer.counters()
    assert counters["bytes"] <= bound * MEGABYTE
    assert counters["misses"] == 2 * how_many
    # What is counted is what it takes.
    assert used < 1.2 * bound * MEGABYTE
