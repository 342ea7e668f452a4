"""Readers at full speed on two workers while a page is published, unpublished and made private: no answer is old."""

import hashlib
import http.client
import json
import re
import threading
import time
from dataclasses import dataclass

import pytest

from tests.reliability.changer import ROUND, SLUG, TITLE
from tests.reliability.process import Process
from tests.support.content import Content
from tests.support.server import RunningServer

PATH = f"/wargaku/layanan/{SLUG}"
ADDRESSES = {
    "document": f"/api/v1/documents{PATH}",
    "by slug": f"/api/v1/services/{SLUG}",
    "list": "/api/v1/services?field=kependudukan&page_size=100",
    "search": "/api/v1/search?q=akta+kelahiran&page_size=100",
    "portal": f"{PATH}/index.json",
}
_NUMBER = re.compile(rf"{TITLE} (\d+)".encode())


@dataclass(frozen=True)
class Seen:
    """One answer: the editions in it, and when it was asked for and there."""

    address: str
    asked: float
    there: float
    editions: frozenset[int]


@dataclass(frozen=True)
class State:
    """What readers should get (an edition or nothing) from some moment on until another, as wide as it can be."""

    edition: int | None
    since: float
    until: float


@pytest.mark.parametrize(
    ("seconds", "most_late"),
    [(6, 2.0), pytest.param(60, 0.25, marks=[pytest.mark.long, pytest.mark.timeout(300)])],
)
def test_no_answer_is_older_than_it_may_be_and_none_is_mixed(seconds, most_late, fresh_content, figures):
    answers, states = _hammer(fresh_content, seconds)

    late = dict.fromkeys(ADDRESSES, 0.0)
    for seen in answers:
        assert len(seen.editions) <= 1, seen
        late[seen.address] = max(late[seen.address], _lateness(seen, states))
    hits = len(answers)
    figures(f"{hits} answers, {len(states)} changes, latest by {1000 * max(late.values()):.0f} ms: {late}")
    assert len(states) >= len(ROUND)
    assert frozenset() in {seen.editions for seen in answers}
    assert max(late.values()) <= most_late, late


def _hammer(content: Content, seconds: float) -> tuple[list[Seen], list[State]]:
    with RunningServer(content, workers=2) as server:
        # What depends on the page is left to the server, so that the changes come quickly.
        changer = Process(content, "tests.reliability.changer", str(seconds), TASK_BACKEND="database")
        return _read_while(changer, server.port), _states(changer.check())


def _read_while(changer: Process, port: int) -> list[Seen]:
    answers: list[Seen] = []
    stop = threading.Event()
    complaints: list[BaseException] = []

    def read(name: str) -> None:
        try:
            _read(name, port, stop, answers)
        except BaseException as error:  # noqa: BLE001  told by the test
            complaints.append(error)

    threads = [threading.Thread(target=read, args=(name,)) for name in ADDRESSES for _connection in range(2)]
    for thread in threads:
        thread.start()
    while changer.is_running and not complaints:
        time.sleep(0.1)
    stop.set()
    for thread in threads:
        thread.join()
    assert not complaints, complaints
    return answers


def _read(name: str, port: int, stop: threading.Event, answers: list[Seen]) -> None:
    """A new connection for every few questions, so that each reader meets both workers."""
    while not stop.is_set():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        for _ in range(20):
            asked = time.monotonic()
            connection.request("GET", ADDRESSES[name])
            response = connection.getresponse()
            body = response.read()
            there = time.monotonic()
            if response.status == 200:
                assert response.getheader("ETag") == f'"{hashlib.sha256(body).hexdigest()}"'
                json.loads(body)
                editions = frozenset(int(number) for number in _NUMBER.findall(body))
            else:
                assert response.status == 410, (response.status, body)
                editions = frozenset()
            answers.append(Seen(name, asked, there, editions))
        connection.close()


def _states(printed: str) -> list[State]:
    lines = [json.loads(line) for line in printed.splitlines()]
    ends = [line["committed"] for line in lines[1:]] + [float("inf")]
    return [State(line["shown"], line["begun"], until) for line, until in zip(lines, ends, strict=True)]


def _lateness(seen: Seen, states: list[State]) -> float:
    """By how many seconds what was seen had been over when it was asked for; 0 when it was right."""
    edition = next(iter(seen.editions), None)
    if seen.asked < states[0].until:
        return 0.0  # before the first change
    possible = [state for state in states if state.edition == edition and state.since <= seen.there]
    assert possible, f"{seen} was never true"
    return max(0.0, seen.asked - max(state.until for state in possible))
