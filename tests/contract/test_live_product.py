"""The real product with its sample content, over HTTP."""

import gzip
import http.client
import json
import os
import urllib.request

import pytest

from api.schema.vocabulary import DOCUMENTS
from tests.contract.validation import violations
from tests.support.server import RunningServer


def test_every_document_of_the_sample_content_is_as_the_contract_says(server_for_all):
    with urllib.request.urlopen(f"{server_for_all.url}/api/v1/snapshot") as answer:
        cursor = answer.headers["X-Next-Cursor"]
        *lines, end = [json.loads(line) for line in answer]

    problems = [
        (line["path"], problem)
        for line in lines
        for problem in violations(line["body"], DOCUMENTS[line["body"]["type"]])
    ]

    assert problems == []
    assert len(lines) > 500
    assert end == {"next": cursor}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/documents/opd/%FF%FE", 404),
        ("/api/v1/documents/..%2f..%2fetc", 404),
        ("/api/v1/documents//opd//dinkes/", 301),
        ("/api/v1/documents/opd%2Fdinkes", 200),
        ("/api/v1/search?q=%ff%zz%", 200),
        ("/api/v1/search?q=%00", 400),
        ("/api/v1/services/%00", 400),
        ("/api/v1/%0d%0aX-Evil:1", 404),
        ("/api/v1/services?" + "a" * 5000 + "=1", 400),
    ],
)
def test_strange_addresses_are_answered_by_the_real_server_too(path, status, server_for_all):
    response, body = _ask(server_for_all, "GET", path)

    assert response.status == status
    assert response.getheader("X-Evil") is None
    assert json.loads(body) is not None


def test_the_real_server_answers_head_without_a_body_and_keeps_the_connection(server_for_all):
    connection = http.client.HTTPConnection("localhost", server_for_all.port, timeout=10)
    for path in ("/api/v1/services", "/api/v1/snapshot", "/api/v1/documents/"):
        connection.request("HEAD", path)
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, b"")
    connection.request("GET", "/api/v1/services")
    assert json.loads(_plain(connection.getresponse()))["count"] > 0
    connection.close()


def test_the_real_server_knows_what_a_client_has(server_for_all):
    first, _body = _ask(server_for_all, "GET", "/api/v1/documents/")

    second, body = _ask(
        server_for_all, "GET", "/api/v1/documents/", {"If-None-Match": first.getheader("ETag")}
    )

    assert (second.status, body) == (304, b"")
    assert second.getheader("ETag") == first.getheader("ETag")


@pytest.fixture(scope="module")
def server_for_all(seeded_content, tmp_path_factory):
    """One server for the tests that only read."""
    name = f"live_contract_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    content = seeded_content.copy_to(tmp_path_factory.mktemp("live") / name)
    with RunningServer(content) as server:
        yield server
    content.drop()


def _ask(server, method, path, headers=None):
    connection = http.client.HTTPConnection("localhost", server.port, timeout=10)
    connection.request(method, path, headers=headers or {})
    response = connection.getresponse()
    body = _plain(response)
    connection.close()
    return response, body


def _plain(response):
    body = response.read()
    return gzip.decompress(body) if response.getheader("Content-Encoding") == "gzip" else body
