"""What is measured on one city: reading hot and cold beside nginx and Wagtail's API v2, publishing, start, memory."""

import json
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any, Self

from tests.benchmarks import load
from tests.benchmarks.rivals import Nginx
from tests.support.content import ROOT, Content
from tests.support.server import RunningServer

WORKERS = 2
_ENOUGH_TO_PUBLISH = 5.0
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings", "PRERENDER": "0"}
Figures = dict[str, float]

NEVER_REACHED = "900000000/60"
"""A limit of how often one may ask that costs what any costs, and refuses nobody."""


def inside(content: Content, *arguments: str) -> Any:
    """Run something inside the product; what it printed last."""
    return json.loads(_inside(content, *arguments).communicate(timeout=7200)[0].splitlines()[-1])


def _inside(content: Content, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.benchmarks.inside", *arguments]
    environment = {**content.environment, **SETTINGS}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


@contextmanager
def server(content: Content, **settings: str) -> Iterator[RunningServer]:
    """The product with two workers."""
    with RunningServer(content, settings={**SETTINGS, **settings}, workers=WORKERS) as running:
        yield running


def addresses(facts: dict[str, Any]) -> dict[str, str]:
    return {
        "document": f"/api/v1/documents{facts['path']}",
        "list": "/api/v1/services?page_size=20&ordering=title",
        "filter": f"/api/v1/services?field={facts['field']}&page_size=20",
        "search": "/api/v1/search?q=akta+kelahiran",
    }


def rival_addresses(facts: dict[str, Any]) -> dict[str, str]:
    pages = "/api/v2/pages/?type=content_models.ServicePage&limit=20"
    return {
        "document": f"/api/v2/pages/{facts['page']}/",
        "list": f"{pages}&order=title",
        "filter": f"{pages}&field={facts['field_page']}",
        "search": f"{pages}&search=akta+kelahiran",
    }


def reading(url: str, asked: dict[str, str], seconds: float) -> Figures:
    """Requests a second of each address, after one second to warm up."""
    found = {}
    for name, address in asked.items():
        load.warm_up(url + address)
        found[name] = load.full_speed(url + address, seconds).rate
    return found


def not_modified(url: str, address: str, seconds: float) -> float:
    request = urllib.request.Request(url + address, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request) as response:
        etag = response.headers["ETag"]
    return load.full_speed(url + address, seconds, {"If-None-Match": etag}).rate


def counted(url: str, address: str, seconds: float) -> float:
    """Requests a second of somebody who comes through a proxy; programs of this machine are not counted."""
    load.warm_up(url + address)
    return load.full_speed(url + address, seconds, {"X-Forwarded-For": "8.8.8.8"}).rate


def nginx(content: Content, facts: dict[str, Any], folder: Path, seconds: float) -> Figures:
    """The document as a file, whole and 304."""
    with_files = Nginx(folder)
    inside(content, "write_bodies", str(folder / "files"), facts["path"])
    with with_files as running:
        whole = load.full_speed(f"{running.url}/document", seconds).rate
        return {"document": whole, "304": not_modified(running.url, "/document", seconds)}


def start_seconds(content: Content) -> float:
    """From nothing to the first healthy answer."""
    started = time.monotonic()
    with server(content):
        return time.monotonic() - started


def memory_megabytes(running: RunningServer) -> float:
    """What the workers hold, shared pages divided among those who share them (PSS)."""
    return sum(_pss(pid) for pid in _children(running.pid)) / 1024


def under_publishing(
    content: Content, running: RunningServer, address: str, seconds: float, folder: Path
) -> dict[str, float]:
    """Reads at full speed, then 1,000 a second, while one publication a second is made."""
    quiet = load.full_speed(running.url + address, seconds).rate
    with publishing_meanwhile(content, 2 * seconds + 4, 1.0):
        busy = load.full_speed(running.url + address, seconds).rate
        steady = load.steady(running.url + address, seconds, 1000, folder)
    return {"quiet": quiet, "busy": busy, "p99_ms": steady.p99, "steady_rate": steady.rate}


def publishing(content: Content, running: RunningServer, address: str, seconds: float) -> dict[str, float]:
    """How long a publication takes, how many a second one process makes, and until all workers show it."""
    seconds = max(seconds, _ENOUGH_TO_PUBLISH)
    with publishing_meanwhile(content, seconds, 0.0) as lines:
        pass
    took = [line["seconds"] for line in lines]
    seen = _Seen(running.url + address)
    with seen, publishing_meanwhile(content, seconds, 0.4) as visible:
        pass
    delays = [seen.last_without(line["text"]) - line["at"] for line in visible[:-1]]
    return {
        "publish_p50_ms": 1000 * quantiles(took, n=100)[49],
        "publish_p99_ms": 1000 * quantiles(took, n=100)[98],
        "publish_per_second": len(took) / sum(took),
        "visible_ms": 1000 * max([0.0, *delays]),
    }


class _Seen:
    """Readers on new connections, so that each worker gets some; remembers each answer, and when it was asked for."""

    READERS = 8

    def __init__(self, url: str) -> None:
        self._url = url
        self._answers: list[tuple[float, str]] = []
        self._stop = threading.Event()

    def __enter__(self) -> Self:
        self._threads = [threading.Thread(target=self._read) for _ in range(self.READERS)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def last_without(self, text: str) -> float:
        """When the last question was asked whose answer was older than this text."""
        process, _, number = text.rpartition("-")
        return max(
            (at for at, seen in self._answers if _number(seen, process) < int(number)),
            default=0.0,
        )

    def _read(self) -> None:
        while not self._stop.wait(0.005):
            asked_at = time.monotonic()
            with urllib.request.urlopen(self._url) as response:  # a new connection each time
                self._answers.append((asked_at, json.load(response)["fee_note"] or ""))


def _number(text: str, process: str) -> int:
    """`Catatan 4711-12` is the twelfth of its process; what another one wrote was before the first."""
    return int(text.rpartition("-")[2]) if text.startswith(f"{process}-") else -1


@contextmanager
def publishing_meanwhile(content: Content, seconds: float, pause: float) -> Iterator[list[dict[str, Any]]]:
    """One service is published for so long, with this pause from one to the next; a line for each in the end."""
    lines: list[dict[str, Any]] = []
    process = _inside(content, "publish", str(seconds), str(pause))
    assert process.stdout
    lines.append(json.loads(process.stdout.readline()))  # it has started
    try:
        yield lines
    finally:
        lines.extend(json.loads(line) for line in process.communicate(timeout=600)[0].splitlines())


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _pss(pid: int) -> int:
    """Kilobytes."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
