"""HTTP as every public address speaks it."""

import pytest
from django.test import Client

ADDRESSES = [
    "",
    "documents/",
    "documents/wargaku",
    "services",
    "services/akta-kelahiran",
    "agencies",
    "agencies/dinkes",
    "fields",
    "fields/kesehatan",
    "news",
    "news/contoh-loket-baru",
    "places",
    "places/loket-siola",
    "search?q=akta",
    "applications",
    "consolidation",
    "changes",
    "openapi.json",
    "docs",
]
ALL = [*ADDRESSES, "snapshot"]


@pytest.mark.parametrize("address", ALL)
def test_every_address_answers(address, get):
    assert get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("form", ['"{}"', '"{}-br"', '"{}-gz"', 'W/"{}"', '"other", "{}"', "*"])
def test_a_client_that_has_the_answer_is_told_so(form, address, get):
    first = get(address)
    etag = first["ETag"].strip('"')

    second = get(address, headers={"If-None-Match": form.format(etag)})

    assert second.status_code == 304
    assert second.content == b""
    assert second["ETag"] == first["ETag"]
    assert second["Cache-Control"] == first["Cache-Control"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_client_with_another_version_gets_the_whole(address, get):
    assert get(address, headers={"If-None-Match": '"0000"'}).status_code == 200


@pytest.mark.parametrize("address", ALL)
def test_head_is_get_without_its_body(address, get, client):
    read, looked = get(address), client.head(f"/api/v1/{address}")

    assert looked.status_code == 200
    assert b"".join(looked.streaming_content if looked.streaming else [looked.content]) == b""
    length = {} if read.streaming else {"Content-Length": str(len(read.content))}
    assert dict(looked.headers) == {**read.headers, **length}


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_refused_with_those_that_there_are(method, address, get):
    response = getattr(Client(enforce_csrf_checks=True), method)(f"/api/v1/{address}")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response["Content-Type"].startswith("application/problem+json")
    assert response.json()["status"] == 405


@pytest.mark.parametrize("address", ALL)
def test_options_says_which_methods_there_are(address, get, client):
    response = client.options(f"/api/v1/{address}")

    assert (response.status_code, response["Allow"], response.content) == (204, "GET, HEAD, OPTIONS", b"")


@pytest.mark.parametrize("address", ALL)
@pytest.mark.parametrize(
    "accept", ["text/html", "application/xml", "nonsense", "application/json;q=0", "", "*/*"]
)
def test_whatever_a_client_accepts_it_gets_the_one_format(accept, address, get):
    assert get(address, headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize("address", [*ALL, "nothing", "services/nothing", "services?page=0"])
def test_any_site_may_read_and_no_answer_depends_on_who_asks(address, get):
    alone = get(address)
    asked = get(
        address,
        headers={
            "Origin": "https://dinas.example",
            "Cookie": "sessionid=abc; csrftoken=def; django_language=en",
            "Accept-Language": "en",
        },
    )

    assert asked["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in asked.headers
    assert {"ETag", "Location", "X-Next-Cursor"} <= set(asked["Access-Control-Expose-Headers"].split(", "))
    assert asked["Vary"] == "Accept-Encoding"
    for name in ("Set-Cookie", "Content-Language"):
        assert name not in asked.headers
    assert dict(asked.headers) == dict(alone.headers)
    assert not asked.cookies


def test_a_browser_may_ask_with_if_none_match(get, client):
    response = client.options(
        "/api/v1/services",
        headers={
            "Origin": "https://dinas.example",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )

    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "GET" in response["Access-Control-Allow-Methods"]
    assert "if-none-match" in response["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("address", ["nothing", "services/a/b", "documents", "v2"])
def test_an_address_that_the_api_does_not_have_is_a_problem(address, get):
    response = get(address)

    assert response.status_code == 404
    assert response["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("address", ["services/", "services/akta-kelahiran/", "search/"])
def test_a_slash_too_many_leads_to_the_address_without(address, get):
    response = get(address, q="a b")

    assert response.status_code == 301
    assert response["Location"] == f"/api/v1/{address.rstrip('/')}?q=a+b"


@pytest.mark.parametrize("method", ["post", "delete"])
def test_an_unknown_address_is_not_found_whatever_the_method(method, get):
    response = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/nothing")

    assert response.status_code == 404
    assert response["Content-Type"].startswith("application/problem+json")


def test_a_wrong_host_is_a_problem_too(get):
    response = get("services", headers={"Host": "evil.example"})

    assert response.status_code == 400
    assert response["Content-Type"].startswith("application/problem+json")


def test_more_parameters_than_django_reads_are_a_problem_too(get):
    response = get("services?" + "&".join(f"a{number}=1" for number in range(2000)))

    assert response.status_code == 400
    assert response["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize(
    "address", ["/api/v1/services", "/api/v1/nothing", "/", "/nothing", "/healthz", "/admin/login/"]
)
def test_a_prototype_is_not_to_be_found_by_search_engines(address, get, client, settings):
    settings.SITE_MODE = "demo"
    assert client.get(address)["X-Robots-Tag"] == "noindex"

    settings.SITE_MODE = "official"
    assert "X-Robots-Tag" not in client.get(address).headers


def test_the_admin_speaks_indonesian_whatever_the_browser_prefers(get, client):
    assert (
        '<html lang="id"' in client.get("/admin/login/", headers={"Accept-Language": "en"}).content.decode()
    )


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example//", "//evil.example"])
def test_the_portal_never_leads_to_another_site(path, get, client):
    response = client.get("/", PATH_INFO=path)

    assert response.status_code == 301
    assert response["Location"] == "/evil.example"
