"""Whatever is asked, however strangely: an answer of the contract, and never a failure of the server."""

import random
from urllib.parse import quote

import pytest
from django.test import Client

from api.schema.generator import contract
from tests.contract.validation import broken_promises

HOW_MANY = 600
VERY_MANY = 15_000
MAX_STATUS = 499

COLLECTIONS = ["services", "agencies", "fields", "news", "places"]
NAMES = sorted(
    {
        parameter["name"]
        for path in contract()["paths"].values()
        for operation in path.values()
        for parameter in operation.get("parameters", [])
    }
)
ODD_VALUES = [
    "",
    " ",
    ",",
    ",,,",
    "%",
    "%%",
    "%2",
    "%zz",
    "%00",
    "\x00",
    "\x7f",
    "\n",
    "\r\nX-Evil: 1",
    "a" * 10_000,
    "é" * 5_000,
    "😀" * 300,
    "\ud7ff\ue000\uffff",
    "ا٣",
    "²",
    "-1",
    "+1",
    "0",
    "1e400",
    "1_000",
    "9" * 400,
    "9223372036854775807",
    "9223372036854775808",
    "NaN",
    "Infinity",
    "null",
    "[]",
    "{}",
    "true",
    "' OR 1=1 --",
    "%' OR '1'='1",
    "\\",
    "_",
    "*",
    "../../etc/passwd",
    "..%2f..%2f",
    "<script>",
    "{{7*7}}",
    "${7*7}",
    "2026-02-30",
    "0001-01-01",
    "9999-12-31T23:59:59.999999+00:00",
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59",
    "2026-W01-1",
    "20260131",
    "T",
    "akta",
    "title",
    "-title",
    "dinkes",
    "dinkes,dispendukcapil",
    "wargaku",
    "service",
]
HEADERS = [
    "Accept",
    "Accept-Language",
    "Accept-Encoding",
    "If-None-Match",
    "Cookie",
    "Origin",
    "Range",
    "X-Forwarded-For",
]


def test_no_strange_request_makes_the_server_fail(city, db):
    _ask_strangely(HOW_MANY)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_no_strange_request_among_very_many_makes_the_server_fail(city, db):
    _ask_strangely(VERY_MANY)


@pytest.mark.parametrize(
    "path", ["documents/", "services/", *COLLECTIONS, "search", "applications", "changes"]
)
def test_no_strange_value_makes_an_address_fail(path, city, db):
    for value in ODD_VALUES:
        _ask_for(Client(), path, value)


def _ask_for(client, path, value):
    if path.endswith("/"):
        _ask(client, "/api/v1/" + path + value, "")
        return
    for name in (
        "q",
        "page",
        "agency",
        "fields",
        "ordering",
        "updated_since",
        "type",
        "after",
        "group",
        value,
    ):
        _ask(
            client,
            f"/api/v1/{path}",
            f"q=akta&{_raw(name)}={_raw(value)}" if name != "q" else f"q={_raw(value)}",
        )


def _ask_strangely(times):
    client = Client()
    for _time in range(times):
        query = "&".join(f"{_raw(_name())}={_raw(_value())}" for _ in range(random.choice([0, 1, 1, 2, 3])))
        _ask(client, _path(), query, _headers(), random.choice(["get"] * 8 + ["head", "options", "post"]))


def _ask(client, path, query, headers=None, method="get"):
    """Send exactly these bytes; Django's own client would tidy them up."""
    environ = {"PATH_INFO": path.encode("utf-8", "surrogatepass").decode("latin-1"), "QUERY_STRING": query}
    response = client.generic(method.upper(), "/", headers=headers or {}, **environ)

    asked = (method, path[:200], query[:200], headers)
    assert response.status_code <= MAX_STATUS, asked
    assert not response.cookies, asked
    if method == "get":
        assert broken_promises(path, response) == [], asked


def _path():
    known = random.choice(list(contract()["paths"]))
    path = known.replace("{slug}", _value()).replace("{path}", _value())
    odd = random.choice(["", "", "", "/", "//", "/" + _value(), _value()])
    return path + odd if path.startswith("/api/") else path


def _name():
    return random.choice([*NAMES, *NAMES, *NAMES, _value()])


def _value():
    return random.choice([lambda: random.choice(ODD_VALUES), _text, _bytes, lambda: "akta-kelahiran"])()


def _text():
    return "".join(chr(random.choice(_PLANES)()) for _ in range(random.choice([1, 3, 20])))


_PLANES = [
    lambda: random.randrange(32, 127),
    lambda: random.randrange(0, 0x800),
    lambda: random.randrange(0x800, 0xD800),
    lambda: random.randrange(0xE000, 0x10FFFF),
]


def _bytes():
    """Bytes that are no UTF-8, as a client sends them."""
    return random.randbytes(random.choice([1, 4, 12])).decode("latin-1")


def _raw(text):
    """As it stands, or percent-encoded: both arrive."""
    encoded = quote(text, errors="surrogatepass")
    return random.choice([encoded, encoded, text.encode("utf-8", "surrogatepass").decode("latin-1")])


def _headers():
    """As a server hands them on: bytes, each shown as the character of its number."""
    values = {name: _value().encode("utf-8", "surrogatepass").decode("latin-1") for name in HEADERS}
    chosen = random.sample(HEADERS, random.choice([0, 1, 3]))
    return {name: values[name].replace("\r", "").replace("\n", "")[:500] for name in chosen}
