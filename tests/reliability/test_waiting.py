"""Long polls of the feed on the real server: woken by any process, few at a time, and a burden to nobody."""

import json
import sqlite3
import threading
import time
import urllib.request
from dataclasses import dataclass

import pytest

from tests.reliability.inside import rows
from tests.reliability.process import Process
from tests.reliability.reader import read
from tests.support.content import postgres_server
from tests.support.server import THREADS

SEATS = int(THREADS) // 4


@dataclass(frozen=True)
class Answer:
    """What a long poll was told, when it was there, and how long it took."""

    page: dict
    retry_after: str | None
    there: float
    seconds: float


def wait_for_changes(server, cursor, seconds):
    started = time.monotonic()
    address = f"{server.url}/api/v1/changes?after={cursor}&limit=1000&wait={seconds}"
    with urllib.request.urlopen(address, timeout=60) as response:
        page = json.load(response)
    there = time.monotonic()
    return Answer(page, response.headers["Retry-After"], there, there - started)


@pytest.fixture
def cursor(running_server):
    with urllib.request.urlopen(
        urllib.request.Request(f"{running_server.url}/api/v1/snapshot", method="HEAD")
    ) as head:
        return head.headers["X-Next-Cursor"]


def test_who_waits_is_told_of_each_commit_of_another_process_at_once(running_server, cursor):
    changer = Process(running_server.content, "tests.reliability.changer", "1", TASK_BACKEND="database")
    answers = []
    while changer.is_running:
        answer = wait_for_changes(running_server, cursor, 2)
        cursor = answer.page["next"]
        answers += [answer] if answer.page["results"] else []
    commits = [json.loads(line)["committed"] for line in changer.check().splitlines()]

    late = [min(answer.there - at for answer in answers if answer.there >= at) for at in commits]

    assert len(commits) > 5
    assert max(late) < 1


def test_a_quarter_of_the_threads_may_wait_and_readers_do_not_notice(running_server, cursor, figures):
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(wait_for_changes(running_server, cursor, 4)))
        for _ in range(6 * SEATS)
    ]
    for thread in threads:
        thread.start()
    time.sleep(1.5)

    at_once = list(answers)
    started = time.monotonic()
    read(running_server, "documents/")
    assert time.monotonic() - started < 2
    assert _nobody_holds_the_database(running_server.content)
    for thread in threads:
        thread.join()

    assert len(at_once) == len(threads) - SEATS
    assert {answer.retry_after for answer in at_once} == {"2"}
    waited = [answer for answer in answers if answer not in at_once]
    assert {answer.retry_after for answer in waited} == {None}
    assert min(answer.seconds for answer in waited) >= 4
    assert {json.dumps(answer.page) for answer in answers} == {json.dumps({"results": [], "next": cursor})}


def _nobody_holds_the_database(content):
    """No transaction is open: on PostgreSQL none is idle, on SQLite the log can be put away, which any reader would
    prevent."""
    if postgres_server():
        idle = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'"
        return rows(content, idle) == [(0,)]
    database = sqlite3.connect(content.folder / "db.sqlite3", timeout=5)
    try:
        (is_busy, *_rest) = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not is_busy
    finally:
        database.close()
