"""The gate in front of the real product: counted, told, refused, and the same whether an answer is hot or cold."""

import hashlib
import io
import json
import re

import pytest
from django.core.wsgi import get_wsgi_application

from api.consumers.gate import Gate
from api.consumers.keys import KeysUnavailableError
from api.consumers.limits import quotas
from api.encodings import compress
from api.hot.layer import HotLayer
from api.published.models import PublishedDocument
from cms.readers import ReadersHandler
from tests.contract.validation import violations

pytestmark = pytest.mark.usefixtures("the_connection_stays")
LIST = "/api/v1/services"
COUNTS = re.compile(r"r=\d+;t=\d+")


@pytest.fixture(scope="module")
def django():
    return get_wsgi_application()


@pytest.fixture
def hot(django, db):
    body = b'{"path":"/wargaku"}'
    PublishedDocument.objects.create(
        source="page:0",
        path="/wargaku",
        body=body,
        compressed=compress(body),
        etag=hashlib.sha256(body).hexdigest(),
    )
    return HotLayer(django, ReadersHandler(), lambda: None, 8)


@pytest.fixture
def gate(hot, ring):
    """`gate("3/60")`: what stands in front of everything, with these limits."""

    def make(anyone="", with_key="", application=hot):
        return Gate(application, ring, *quotas(anyone, with_key))

    return make


def ask(application, path=LIST, method="GET", peer="8.8.8.8", **headers):
    """Status, headers and body, as a browser would get them."""
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "REMOTE_ADDR": peer,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SCRIPT_NAME": "",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    said = []
    chunks = application(environ, lambda *start: said.extend(start[:2]))
    body = b"".join(chunks)
    if hasattr(chunks, "close"):
        chunks.close()
    assert "HTTP_X_API_KEY" not in environ
    names = [name for name, _value in said[1]]
    assert len(names) == len(set(names)), "a header is said twice"
    return int(said[0][:3]), dict(said[1]), body


def test_what_remains_is_said_and_then_it_is_enough(gate):
    limited = gate("2/60")

    first, second, third = (ask(limited) for _ in range(3))

    assert [answer[0] for answer in (first, second, third)] == [200, 200, 429]
    assert first[1]["RateLimit-Policy"] == '"address";q=2;w=60'
    assert first[1]["RateLimit"] == '"address";r=1;t=60'
    assert third[1]["RateLimit"].startswith('"address";r=0;t=')
    assert 0 < int(third[1]["Retry-After"]) <= 60
    assert ask(limited, peer="8.8.4.4")[0] == 200


def test_a_refusal_is_a_problem_that_says_what_to_do(gate, key):
    limited = gate("1/60", "1/60")
    ask(limited), ask(limited, x_api_key=key)

    without, with_key = ask(limited), ask(limited, x_api_key=key)

    for status, headers, body in (without, with_key):
        assert (status, headers["Content-Type"]) == (429, "application/problem+json; charset=utf-8")
        assert headers["Cache-Control"] == "no-store"
        assert violations(json.loads(body), "Problem") == []
    assert "kunci API" in json.loads(without[2])["detail"]
    assert "hubungi tim kota" in json.loads(with_key[2])["detail"]
    assert ask(limited, method="HEAD")[2] == b""


def test_a_304_does_not_count(gate):
    limited = gate("2/60")
    etag = ask(limited)[1]["ETag"]

    for _ in range(5):
        status, headers, _body = ask(limited, if_none_match=etag)
        assert (status, headers["RateLimit"]) == (304, '"address";r=1;t=60')
    assert ask(limited)[0] == 200


def test_a_key_has_a_quota_of_its_own_wherever_it_is_used(gate, key):
    limited = gate("1/60", "3/60")
    ask(limited)

    answers = [
        ask(limited, peer=peer, x_api_key=key) for peer in ("8.8.8.8", "8.8.4.4", "9.9.9.9", "1.1.1.1")
    ]

    assert [answer[0] for answer in answers] == [200, 200, 200, 429]
    assert answers[0][1]["RateLimit-Policy"] == '"key";q=3;w=60'


@pytest.mark.parametrize("limit", ["", "5/60"])
def test_a_key_that_opens_nothing_is_refused_by_name(limit, gate, key):
    for path in (LIST, "/api/v1/documents/tidak-ada"):
        status, headers, body = ask(gate(limit), path, x_api_key="kota_salah")
        problem = json.loads(body)
        assert (status, problem["parameter"]) == (401, "X-API-Key")
        assert violations(problem, "BadParameter") == []
        assert headers["WWW-Authenticate"].startswith("ApiKey")
        assert headers["Cache-Control"] == "no-store"
        assert b"kota_salah" not in body


def test_trying_keys_is_counted_for_the_address(gate, key):
    limited = gate("2/60")

    tries = [ask(limited, x_api_key=f"kota_{number}")[0] for number in range(3)]

    assert tries == [401, 401, 429]
    assert ask(limited, x_api_key=key)[0] == 200


def test_without_limits_nothing_is_counted_or_said(gate, key):
    free = gate()

    for headers in ({}, {"x_api_key": key}):
        answer = ask(free, **headers)
        assert answer[0] == 200
        assert not {"RateLimit", "RateLimit-Policy"} & set(answer[1])


@pytest.mark.parametrize("path", ["/", "/wargaku", "/healthz", "/admin/login/"])
def test_pages_and_the_admin_are_not_counted(path, gate):
    limited = gate("1/60")

    answers = [ask(limited, path) for _ in range(3)]

    assert {status for status, _headers, _body in answers} == {answers[0][0]}
    assert "RateLimit" not in answers[0][1]


def test_preflights_and_what_is_sent_have_limits_of_their_own(gate):
    limited = gate("1/60")
    asked = {
        "origin": "https://dinas.example",
        "access_control_request_method": "GET",
        "access_control_request_headers": "x-api-key",
    }

    for _ in range(3):
        status, headers, _body = ask(limited, method="OPTIONS", **asked)
        assert status == 200
        assert "x-api-key" in headers["access-control-allow-headers"]
        assert ask(limited, "/api/v1/feedback", "POST")[0] == 400
    assert ask(limited)[0] == 200


def test_programs_of_this_machine_are_not_counted_but_whom_its_proxy_saw_are(gate):
    limited = gate("1/60")

    assert [ask(limited, peer="127.0.0.1")[0] for _ in range(3)] == [200] * 3
    assert [ask(limited, peer="127.0.0.1", x_forwarded_for="8.8.8.8")[0] for _ in range(2)] == [200, 429]


@pytest.mark.parametrize(
    "path", [LIST, "/api/v1/documents/wargaku", "/api/v1/documents/tidak-ada", "/api/v1/services?x=1"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_answer_is_the_same_hot_or_cold_with_limits_and_without_but_for_the_counts(
    path, method, gate, hot, django, key
):
    free = ask(gate(), path, method)
    limited = gate("99/60")
    answers = [
        ask(limited, path, method),
        ask(limited, path, method),
        ask(gate("99/60", "", django), path, method),
    ]

    assert {status for status, _headers, _body in answers} == {free[0]}
    if method == "GET":  # the server drops what Django says to HEAD
        assert {body for _status, _headers, body in answers} == {free[2]}
    without_counts = [
        {name: COUNTS.sub("", value) for name, value in headers.items()}
        for _status, headers, _body in answers
    ]
    added = {"RateLimit-Policy": '"address";q=99;w=60', "RateLimit": '"address";'}
    assert without_counts == [free[1] | added] * 3


def test_a_shared_cache_may_keep_what_is_limited(gate, key):
    limited = gate("99/60")

    for headers in ({}, {"x_api_key": key}):
        said = ask(limited, **headers)[1]
        assert said["Cache-Control"].startswith("public")
        assert said["Vary"] == "Accept-Encoding"


def test_a_refusal_has_the_headers_of_every_other_problem(gate, hot):
    problem = ask(hot, "/api/v1/documents/tidak-ada")[1]
    refused = [ask(gate("1/60"), x_api_key="kota_salah")[1]]
    limited = gate("1/60")
    refused += [ask(limited)[1] for _ in range(2)][1:]

    own = {
        "RateLimit",
        "RateLimit-Policy",
        "Retry-After",
        "WWW-Authenticate",
        "Cache-Control",
        "Content-Length",
    }
    for headers in refused:
        expected = {name: value for name, value in problem.items() if name not in own}
        assert {name: value for name, value in headers.items() if name not in own} == expected
        exposed = headers["Access-Control-Expose-Headers"]
        assert all(name in exposed for name in ("RateLimit", "RateLimit-Policy", "Retry-After"))


def test_when_nobody_can_say_which_keys_are_good_the_address_is_counted(gate, ring, monkeypatch):
    def fail(_text):
        raise KeysUnavailableError

    monkeypatch.setattr(ring, "find", fail)

    assert [ask(gate("1/60"), x_api_key="kota_x")[0] for _ in range(1)] == [200]


def test_the_key_reaches_nothing_behind_the_gate_and_no_log(gate, key, caplog):
    seen = {}

    def application(environ, start_response):
        seen.update(environ)
        raise RuntimeError("a bug")

    with caplog.at_level("DEBUG"), pytest.raises(RuntimeError):
        ask(gate("5/60", "", application), x_api_key=key)
    ask(gate("5/60"), x_api_key="kota_salahsekali")

    assert key not in repr(seen)
    assert key not in caplog.text
    assert "kota_salahsekali" not in caplog.text
