"""An answer from memory is the answer that Django would have given, header by header."""

import io
import itertools
from urllib.parse import unquote_to_bytes

import pytest
from django.core.wsgi import get_wsgi_application

from api.hot.layer import HotLayer
from api.published.models import PublishedDocument
from cms.readers import ReadersHandler
from tests.api.views.test_http import ADDRESSES

OTHERS = [
    "documents/tidak-ada",
    "documents/wargaku/layanan/nama-lama",
    "documents/wargaku/layanan/layanan-yang-berhenti",
    "documents/wargaku/",
    "documents//wargaku",
    "documents/wargaku?x=1",
    "documents/wargaku/layanan/%C3%A9",
    "services/nama-lama",
    "services/tidak-ada",
    "services/",
    "services?page=2&page_size=1",
    "services?page_size=1&page=1",
    "services?page=99",
    "services?page=1&page=2",
    "services?zebra=1&apple=2",
    "services?ordering=-updated_at,title&fields=title&provenance=agency",
    "services?agency=tidak-ada",
    "search?q=akta%20kelahiran&type=service",
    "search?type=service&q=akta+kelahiran",
    "search?q=%FF%00",
    "search?q=",
    "search/data?size=full",
    "search?q=é",
    "search",
    "nothing",
    "applications?group=situs-profil",
    "snapshot",
]
PORTAL = [
    "/",
    "/wargaku",
    "/wargaku/",
    "//wargaku",
    "/tidak-ada",
    "/index.json",
    "/wargaku/index.json",
    "/robots.txt",
]
ENCODINGS = [None, "", "identity", "gzip", "br", "br;q=0, gzip", "gzip, deflate, br, zstd", "*"]


pytestmark = pytest.mark.usefixtures("the_connection_stays")


@pytest.fixture(scope="module")
def everyone():
    return get_wsgi_application()


@pytest.fixture
def layer(everyone):
    return HotLayer(everyone, ReadersHandler(), lambda: None, 8)


def _ask(application, address, method="GET", **headers):
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": _as_wsgi(path),
        "QUERY_STRING": query.encode().decode("latin-1"),
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SCRIPT_NAME": "",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        **{name: value for name, value in headers.items() if value is not None},
    }
    said = []
    chunks = application(environ, lambda status, found, _error=None: said.extend([status, found]))
    body = b"".join(chunks) if method == "GET" else b""
    if hasattr(chunks, "close"):
        chunks.close()
    names = [name.lower() for name, _value in said[1]]
    assert len(names) == len(set(names)), "a header is said twice"
    return said[0], {name.lower(): value for name, value in said[1]}, body


def _as_wsgi(path):
    return unquote_to_bytes(path).decode("latin-1")


@pytest.mark.parametrize("address", [*(f"/api/v1/{address}" for address in [*ADDRESSES, *OTHERS]), *PORTAL])
def test_whoever_asks_gets_the_same_cold_and_hot(address, city, db, everyone, layer):
    validators = _validators(everyone, address)

    for encoding, validator, method, origin in itertools.product(
        ENCODINGS, validators, ("GET", "HEAD"), (None, "https://dinas.example")
    ):
        headers = {
            "HTTP_ACCEPT_ENCODING": encoding,
            "HTTP_IF_NONE_MATCH": validator,
            "HTTP_ORIGIN": origin,
            "HTTP_COOKIE": "sessionid=abc" if address.startswith("/api/") else None,
        }
        cold = _ask(everyone, address, method, **headers)
        first = _ask(layer, address, method, **headers)
        again = _ask(layer, address, method, **headers)

        assert first == cold, headers
        assert again == cold, headers


def _validators(everyone, address):
    etag = _ask(everyone, address)[1].get("etag")
    if etag is None:
        return [None]
    return [None, etag, etag[:-1] + '-br"', etag[:-1] + '-gz"', f'"other", W/{etag}', '"other"', "*"]


def test_the_real_documents_are_kept_and_what_is_nowhere_is_not(city, db, layer):
    paths = list(PublishedDocument.objects.filter(status="live").values_list("path", flat=True))
    for path in [*paths, *(f"/tidak-ada/{number}" for number in range(50))]:
        _ask(layer, f"/api/v1/documents{path}")

    assert layer.counters()["answers"] == len(paths)


@pytest.mark.parametrize(
    "address", ["changes", "snapshot", "preview?content_type=x&token=y", "feedback", "nothing"]
)
def test_what_is_not_to_be_kept_is_not(address, city, db, layer):
    for _ in range(3):
        _ask(layer, f"/api/v1/{address}")

    assert layer.counters()["answers"] == 0


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/admin/login/", "/media/images/x.png", "/icon.svg"])
def test_what_is_not_public_never_enters(path, city, db, layer):
    _ask(layer, path)

    counters = layer.counters()
    assert (counters["hits"], counters["misses"], counters["answers"]) == (0, 0, 0)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_pass_by(method, city, db, everyone, layer):
    _ask(layer, "/api/v1/services")

    assert _ask(layer, "/api/v1/services", method) == _ask(everyone, "/api/v1/services", method)
    assert layer.counters()["hits"] == 0


def test_variants_of_a_question_are_one_question(city, db, layer):
    for query in (
        "q=akta+kelahiran&type=service",
        "type=service&q=akta+kelahiran",
        "q=akta%20kelahiran&type=service",
        "&q=%61kta+kelahiran&&type=service",
    ):
        _ask(layer, f"/api/v1/search?{query}")

    assert (layer.counters()["misses"], layer.counters()["hits"]) == (1, 3)


def test_a_strange_host_is_refused_however_often_it_asks(city, db, layer):
    _ask(layer, "/api/v1/services")

    for _ in range(2):
        assert _ask(layer, "/api/v1/services", HTTP_HOST="evil.example")[0].startswith("400")
    assert layer.counters()["answers"] == 1


def test_the_links_of_a_list_lead_to_the_host_that_was_asked(city, db, layer):
    one = _ask(layer, "/api/v1/services?page_size=1")[2]
    other = _ask(layer, "/api/v1/services?page_size=1", HTTP_HOST="127.0.0.1:8000")[2]

    assert b'"next":"http://localhost/' in one
    assert b'"next":"http://127.0.0.1:8000/' in other


def test_health_tells_what_memory_does(city, db, layer):
    _ask(layer, "/api/v1/services")
    _ask(layer, "/api/v1/services")

    assert b'"hits": 1, "misses": 1' in _ask(layer, "/healthz")[2]


def test_turned_off_it_keeps_nothing_and_answers_the_same(city, db, everyone):
    off = HotLayer(everyone, ReadersHandler(), lambda: None, 0)

    for _ in range(2):
        assert _ask(off, "/api/v1/services") == _ask(everyone, "/api/v1/services")
    assert off.counters()["answers"] == 0
    assert b'"memory": null' in _ask(off, "/healthz")[2]
