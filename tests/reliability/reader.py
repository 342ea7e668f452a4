"""A reader of the public API of a running server."""

import hashlib
import json
import time
import urllib.request
from collections.abc import Callable
from typing import Any

from tests.support.server import RunningServer


def read(server: RunningServer, path: str) -> Any:
    """The JSON at an address below `/api/v1/`. A body that is not what its ETag says is half a document."""
    with urllib.request.urlopen(f"{server.url}/api/v1/{path}", timeout=60) as response:
        body = response.read()
        tag = response.headers["ETag"].strip('"')
    assert hashlib.sha256(body).hexdigest() == tag, f"{path} is not what its ETag says"
    return json.loads(body)


def follow(server: RunningServer, after: int | str, *, limit: int = 1000) -> list[int]:
    """The numbers of the feed after a cursor or the number of a change, to its end."""
    seen: list[int] = []
    while True:
        page = read(server, f"changes?after={after}&limit={limit}")
        if not page["results"]:
            return seen
        seen += [entry["sequence"] for entry in page["results"]]
        after = page["next"]


def eventually(what: Callable[[], bool], within: float = 30) -> float:
    """Wait until it is so. How long it took."""
    started = time.monotonic()
    while not what():
        waited = time.monotonic() - started
        assert waited < within, f"Still not so after {waited:.0f} s"
        time.sleep(0.1)
    return time.monotonic() - started
