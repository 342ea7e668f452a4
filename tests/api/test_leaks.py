"""What readers may not see is nowhere: not in any answer of any public address, not in a count, not in an error."""

import json
import re
from typing import Any

import pytest
from django.urls import resolve
from django.urls.resolvers import RegexPattern

from api import urls as api_urls
from api.published.models import Change, PublishedApplication, PublishedDocument
from api.views import search
from content_models.models import BasePage
from tests.api.secret_content import (
    HIDDEN_AGENCY,
    SECRET,
    SHELVES,
    every_model,
    hide_secrets,
    make,
    make_public_city,
)
from tests.factories import make_site

API = "/api/v1/"
NOTHING = "katayangtidakada"
"""A word of the same kind that nobody wrote: what is hidden must answer like it."""


NOT_COMPARED = re.compile("/healthz|/api/v1/changes|.*ordering=-?updated_at")
"""Times, and what is in their order."""


@pytest.fixture
def city(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        site = make_site()
        make_public_city(site)
    return site


@pytest.fixture
def hide(city, django_capture_on_commit_callbacks):
    def write():
        with django_capture_on_commit_callbacks(execute=True):
            return hide_secrets(city)

    return write


@pytest.fixture
def ask(client):
    """Status, headers that say something, and body of an address."""

    def get(address: str) -> tuple[int, str, bytes]:
        response = client.get(address)
        body = b"".join(response) if response.streaming else response.content
        return response.status_code, response.headers.get("Location", ""), body

    return get


def test_no_public_address_tells_a_secret(hide, ask):
    secrets = hide()
    asked = public_addresses([*secrets.never_public, *secrets.once_public])

    telling = [address for address in asked if SECRET not in address and _tells(ask(address))]

    assert telling == []
    assert len(asked) > 200
    assert {ask(f"{API}documents{path}")[0] for path in secrets.once_public} == {410}


def test_hidden_things_answer_like_things_that_never_were(hide, ask):
    secrets = hide()

    for address in public_addresses(secrets.never_public):
        if SECRET in address:
            status, location, body = ask(address)
            other = ask(address.replace(SECRET, NOTHING))
            assert (status, location.replace(SECRET, NOTHING), _swap(body)) == other, address


def test_secrets_change_nothing_that_readers_get(city, hide, ask):
    """Lists, counts, search, documents, snapshot: the same as before, but for the time of the last edit."""
    asked = [address for address in public_addresses([]) if not NOT_COMPARED.match(address)]
    before = {address: _without_times(ask(address)) for address in asked}

    hide()

    for address, answer in before.items():
        assert _without_times(ask(address)) == answer, address


def test_the_read_model_and_its_feed_hold_no_secret(hide, ask):
    """What is not there cannot leak through an address that somebody writes next year."""
    secrets = hide()

    rows = [
        *PublishedDocument.objects.values(),
        *Change.objects.values(),
        *PublishedApplication.objects.values(),
    ]
    named = {path for row in Change.objects.values_list("path", "previous_path") for path in row}

    assert [row for row in rows if SECRET in str(row)] == []
    assert named.isdisjoint(secrets.never_public)
    assert named.issuperset(secrets.once_public)


def test_the_search_finds_the_word_as_soon_as_it_is_public(city, ask, django_capture_on_commit_callbacks):
    """The test of these tests: they would notice."""
    with django_capture_on_commit_callbacks(execute=True):
        for model in every_model():
            make(city, model, f"Terbit {SECRET}")

    searched = [model for model in every_model() if model.document_type in search.TYPES]
    telling = {address.partition("?")[0] for address in public_addresses([]) if _tells(ask(address))}

    assert {
        f"{API}{name}" for name in ("services", "agencies", "fields", "news", "places", "snapshot", "changes")
    } <= telling
    assert f"{API}documents/" in telling
    assert json.loads(ask(f"{API}search?q={SECRET}")[2])["count"] == len(searched)


def test_every_page_type_keeps_secrets_here():
    assert set(SHELVES) < set(every_model())
    assert all(issubclass(model, BasePage) for model in every_model())


def public_addresses(hidden: list[str]) -> list[str]:
    """Every address of the API with every value that could tell something, and the portal's own.

    An address with a part that is not known here fails: whoever adds one says what it may be.
    """
    paths = sorted({*PublishedDocument.objects.values_list("path", flat=True), *hidden} - {"/"})
    slugs = sorted({path.rpartition("/")[2] for path in paths})
    values = {"path": [path.strip("/") for path in paths], "slug": slugs}
    others = [
        "/",
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/sitemap.xml",
        f"{API}preview",
        f"{API}preview?token=x",
    ]
    found = [*others, *paths]
    for pattern in api_urls.urlpatterns:
        template = _template(pattern)
        for address in _fill(template, values):
            assert resolve(address).url_name == pattern.name, (
                f"{address} is not the address of {pattern.name}"
            )
            found.append(address)
        if "<" not in template:
            found += [f"{template}?{query}" for query in _queries(pattern, slugs)]
    return found


def _template(pattern: Any) -> str:
    route = str(pattern.pattern)
    if isinstance(pattern.pattern, RegexPattern):
        route = re.sub(r"\(\?P(<\w+>).*\)(?:\\Z)?$", r"\1", route.removeprefix("^"))
    return API + (
        re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", route) or ("" if pattern.name == "api-root" else NOTHING)
    )


def _fill(template: str, values: dict[str, list[str]]) -> list[str]:
    name = re.search(r"<(\w+)>", template)
    if name is None:
        return [template]
    assert name[1] in values, f"Say in this test which values <{name[1]}> of {template} may have."
    return [template.replace(name[0], value) for value in values[name[1]]]


def _queries(pattern: Any, slugs: list[str]) -> list[str]:
    """For each parameter every word of its vocabulary; for a facet every slug of that type, hidden ones too."""
    view = getattr(pattern.callback, "view_class", None)
    words = {
        "q": [SECRET, "internal", "draf", "besok", "tertutup", "terbuka", "absensi"],
        "page_size": ["100"],
        "limit": ["1000"],
    }
    for facet in ("agency", "field", "platform"):
        public = PublishedDocument.objects.filter(type=facet).values_list("slug", flat=True)
        words[facet] = sorted(
            {*public, *(slug for slug in slugs if f"{facet}page" in slug or slug == HIDDEN_AGENCY)}
        )
    return [
        f"{parameter.name}={value}"
        for parameter in (view.operation.query() if view else [])
        for value in words.get(parameter.name, parameter.values.get("enum", []))
    ]


def _tells(answer: tuple[int, str, bytes]) -> bool:
    return SECRET in answer[1] or SECRET.encode() in answer[2]


def _swap(body: bytes) -> bytes:
    return body.replace(SECRET.encode(), NOTHING.encode())


def _without_times(answer: tuple[int, str, bytes]) -> Any:
    """Editing a public page for its sake moves the time of its last edit, its ETag, and the place in the feed."""
    status, location, body = answer
    text = re.sub(r'"(updated_at|etag)":\s*("[^"]*"|null)', r'"\1":""', body.decode())
    text = re.sub(r'"next": "\d+-[0-9a-f]+"', "", text)
    return status, location, text
