"""What the tests of the read model share: a small site, and a way to see what readers get."""

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from api.published import outbox
from tests.factories import make_site


@dataclass(frozen=True)
class Answer:
    """What a reader gets at a portal path."""

    status: int
    document: dict[str, Any]
    location: str


@pytest.fixture(params=["commit", pytest.param("crash", marks=pytest.mark.long)])
def commit(request, django_capture_on_commit_callbacks):
    """`with commit():` ends as a commit does: what waited for it runs, and the outbox is drained.

    In the long run every test is made once more with a crash right after the commit: what waited for it is lost, and
    the next process has only the outbox.
    """
    if request.param == "commit":
        return lambda: django_capture_on_commit_callbacks(execute=True)
    return lambda: _crash(django_capture_on_commit_callbacks)


@contextmanager
def _crash(capture):
    with capture(execute=False):
        yield
    with capture(execute=False):
        outbox.drain()


@pytest.fixture
def site(db, commit):
    with commit():
        return make_site()


@pytest.fixture
def read(client):
    """`read("/opd/dinkes")` asks the public API."""

    def get(path: str) -> Answer:
        response = client.get(f"/api/v1/documents{path}")
        return Answer(
            response.status_code, json.loads(response.content or b"{}"), response.headers.get("Location", "")
        )

    return get


@pytest.fixture
def changes(client):
    """The feed after a point: `(op, path)` pairs."""

    def get(after: int | str = 0) -> list[tuple[str, str]]:
        body = json.loads(client.get(f"/api/v1/changes?after={after}&limit=1000").content)
        return [(entry["op"], entry["path"]) for entry in body["results"]]

    return get
