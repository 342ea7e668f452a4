"""`make bench-feed`: how long from a commit to who waits for it, and whether those who wait slow readers down."""

import argparse
import json
import os
import shutil
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path
from statistics import mean, quantiles
from typing import Any, Self

from tests.benchmarks import load, measures
from tests.support.content import Content
from tests.support.server import RunningServer

CONSUMERS = 30
PAUSE_SECONDS = 0.3


class Follower(threading.Thread):
    """A consumer that waits for changes, and comes back when it is told. Remembers when it read what."""

    def __init__(self, server: RunningServer) -> None:
        super().__init__(daemon=True)
        self._api = f"{server.url}/api/v1"
        self._stop = threading.Event()
        self.read_at: dict[str, float] = {}
        self.sent_away = 0

    def run(self) -> None:
        with urllib.request.urlopen(urllib.request.Request(f"{self._api}/snapshot", method="HEAD")) as head:
            cursor = head.headers["X-Next-Cursor"]
        while not self._stop.is_set():
            address = f"{self._api}/changes?after={cursor}&wait=20&include=body&limit=1000"
            with urllib.request.urlopen(address) as response:
                page, pause = json.load(response), int(response.headers.get("Retry-After") or 0)
            self._remember(page["results"])
            cursor = page["next"]
            self.sent_away += pause > 0
            self._stop.wait(pause)

    def stop(self) -> None:
        """Not waited for: it may sit until its time is over."""
        self._stop.set()

    def _remember(self, entries: list[dict[str, Any]]) -> None:
        now = time.monotonic()
        for entry in entries:
            if (entry["body"] or {}).get("fee_note"):
                self.read_at.setdefault(entry["body"]["fee_note"], now)


class Consumers:
    """So many followers at once."""

    def __init__(self, server: RunningServer, how_many: int) -> None:
        self.followers = [Follower(server) for _ in range(how_many)]

    def __enter__(self) -> Self:
        for follower in self.followers:
            follower.start()
        time.sleep(1)
        return self

    def __exit__(self, *_: object) -> None:
        for follower in self.followers:
            follower.stop()


def latency(content: Content, server: RunningServer, publications: int) -> dict[str, float]:
    """Milliseconds from the commit until the whole answer, with the document, is read."""
    with Consumers(server, 1) as consumers:
        with measures.publishing_meanwhile(content, publications * PAUSE_SECONDS, PAUSE_SECONDS) as lines:
            pass
        time.sleep(1)
    read_at = consumers.followers[0].read_at
    took = [1000 * (read_at[line["text"]] - line["at"]) for line in lines if line["text"] in read_at]
    cuts = quantiles(took, n=100)
    return {
        "publications": len(lines),
        "seen": len(took),
        "median_ms": cuts[49],
        "p99_ms": cuts[98],
        "most_ms": max(took),
    }


def beside_consumers(server: RunningServer, address: str, seconds: float, rounds: int) -> dict[str, float]:
    """Document reads a second without anybody waiting and with thirty, in turn."""
    url, alone, beside = server.url + address, list[float](), list[float]()
    load.warm_up(url)
    for _ in range(rounds):
        alone.append(load.full_speed(url, seconds).rate)
        with Consumers(server, CONSUMERS):
            beside.append(load.full_speed(url, seconds).rate)
        time.sleep(21)  # until those who wait have gone
    return {"alone": mean(alone), "beside": mean(beside), "ratio": mean(beside) / mean(alone)}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench-feed", description=__doc__)
    parser.add_argument("--publications", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=5.0, help="of each reading under load")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--content", help="keep the content in this folder and use it again")
    options = parser.parse_args()
    if not shutil.which("wrk"):
        print("make bench-feed needs wrk: apt-get install wrk", file=sys.stderr)
        return 1
    os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))
    with tempfile.TemporaryDirectory(prefix="kota-bench-") as name:
        content = Content(Path(options.content or f"{name}/content"))
        if not (content.folder / "db.sqlite3").exists():
            content.create()
            content.manage("prepare")
        facts = measures.inside(content, "facts")
        with measures.server(content) as server:
            address = f"/api/v1/documents{facts['path']}"
            found = {
                "latency": latency(content, server, options.publications),
                "reads": beside_consumers(server, address, options.seconds, options.rounds),
            }
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
