"""What the tests of the read model share: a small site, and a way to see what readers get."""

import json
import os
import weakref
from dataclasses import dataclass
from typing import Any

import pytest
from django.dispatch import Signal

from api.published import receivers
from tests.factories import make_site


@dataclass(frozen=True)
class Answer:
    """What a reader gets at a portal path."""

    status: int
    document: dict[str, Any]
    location: str


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """`with commit():` runs what a commit would have run: the outbox is drained at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def site(db, commit):
    with commit():
        return make_site()


@pytest.fixture
def read(client):
    """`read("/opd/dinkes")` asks the public API."""

    def get(path: str) -> Answer:
        response = client.get(f"/api/v1/documents{path}")
        return Answer(response.status_code, json.loads(response.content or b"{}"), response.headers.get("Location", ""))

    return get


@pytest.fixture
def changes(client):
    """The feed after a point: `(op, path)` pairs."""

    def get(after: int | str = 0) -> list[tuple[str, str]]:
        body = json.loads(client.get(f"/api/v1/changes?after={after}&limit=1000").content)
        return [(entry["op"], entry["path"]) for entry in body["results"]]

    return get


@pytest.fixture(autouse=True)
def _without_one_receiver():
    """`WITHOUT_RECEIVER=on_page_moved` takes one receiver away, to see that its tests notice: `scripts/receivers_matter.py`."""
    if name := os.environ.get("WITHOUT_RECEIVER"):
        gone = getattr(receivers, name)
        for signal in {value for value in vars(receivers).values() if isinstance(value, Signal)}:
            signal.receivers = [entry for entry in signal.receivers if _is_not(gone, entry)]
            signal.sender_receivers_cache.clear()


def _is_not(gone: Any, entry: tuple[Any, ...]) -> bool:
    reference = entry[1]
    return (reference() if isinstance(reference, weakref.ReferenceType) else reference) is not gone
