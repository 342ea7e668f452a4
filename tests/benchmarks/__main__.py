"""`make bench`: how fast the running product answers readers, one kind of address beside another."""

import http.client
import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.support.content import Content
from tests.support.server import RunningServer

SECONDS = 3.0
DOCUMENT = "/api/v1/documents/wargaku/layanan/akta-kelahiran"
ADDRESSES = {
    "document": DOCUMENT,
    "list of 20": "/api/v1/services?page_size=20",
    "filter": "/api/v1/services?field=kependudukan",
    "search": "/api/v1/search?q=akta+kelahiran",
    "register": "/api/v1/applications?page_size=100",
    "changes": "/api/v1/changes?limit=100",
    "portal page": "/wargaku/layanan/akta-kelahiran",
}


def main() -> None:
    """Make content, start a server, and ask each address for a few seconds over one connection."""
    os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))
    with tempfile.TemporaryDirectory(prefix="kota-bench-") as folder:
        content = Content(Path(folder) / "bench").create()
        started = time.monotonic()
        content.manage("prepare")
        print(f"prepared with sample content in {time.monotonic() - started:.1f} s\n")
        with RunningServer(content) as server:
            report(server)
        content.drop()


def report(server: RunningServer) -> None:
    """Print a line for each address; the ratio is to the document."""
    connection = http.client.HTTPConnection("localhost", server.port)
    etag = ask(connection, DOCUMENT, {}).getheader("ETag")
    rows = {"document, 304": measure(connection, DOCUMENT, {"If-None-Match": etag})}
    rows |= {name: measure(connection, address, {}) for name, address in ADDRESSES.items()}
    base = rows["document"][0]
    print(f"{'':16}{'per second':>12}{'ratio':>8}{'p50 ms':>9}{'p99 ms':>9}")
    for name, (rate, p50, p99) in rows.items():
        print(f"{name:16}{rate:12.0f}{rate / base:8.2f}{p50:9.2f}{p99:9.2f}")


def measure(
    connection: http.client.HTTPConnection, address: str, headers: dict
) -> tuple[float, float, float]:
    """Requests a second over one connection, median and 99th percentile in milliseconds."""
    for _ in range(20):
        ask(connection, address, headers)
    times = []
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        before = time.perf_counter()
        ask(connection, address, headers)
        times.append((time.perf_counter() - before) * 1000)
    cuts = statistics.quantiles(times, n=100)
    return len(times) / SECONDS, statistics.median(times), cuts[98]


def ask(connection: http.client.HTTPConnection, address: str, headers: dict) -> http.client.HTTPResponse:
    """One answer, read to its end; anything but 200 or 304 is an error of the benchmark."""
    connection.request("GET", address, headers=headers)
    response = connection.getresponse()
    response.read()
    if response.status not in {200, 304}:
        raise RuntimeError(f"{address} answered {response.status}")
    return response


if __name__ == "__main__":
    main()
