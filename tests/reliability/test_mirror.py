"""A mirror that is killed and cut off while editors do everything, and is equal to the last byte in the end."""

import json
import random
import sqlite3
import subprocess
import sys
import time
import uuid
from collections import Counter

import pytest

from tests.reliability.inside import rows, waiting
from tests.reliability.process import Process
from tests.reliability.reader import eventually
from tests.support.content import ROOT
from tests.support.cutter import Cutter
from tests.support.mirror import Mirror

WRITERS = 4


@pytest.mark.timeout(600)
def test_a_mirror_that_is_cut_off_again_and_again_is_equal_in_the_end(running_server, tmp_path, figures):
    _feed(running_server, tmp_path, figures, changes=60)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_mirror_that_is_cut_off_during_two_thousand_changes_is_equal_in_the_end(
    running_server, tmp_path, figures
):
    _feed(running_server, tmp_path, figures, changes=2000)


def test_a_damaged_mirror_finds_what_is_wrong_and_repairs_only_that(running_server, tmp_path):
    mirror = Mirror(running_server.url, tmp_path / "mirror.db")
    mirror.start()
    (stale, *_), (lost, *_), *_ = whole = sorted(mirror.documents())
    _damage(tmp_path / "mirror.db", stale=stale, lost=lost)

    found = mirror.check()
    mirror.repair()

    assert (found["stale"], found["missing"], len(found["remove"])) == ([stale], [lost], 1)
    assert sorted(mirror.documents()) == whole
    assert mirror.starts == 1


def _feed(server, folder, figures, *, changes):
    file = folder / "mirror.db"
    before = _last(server.content)
    with Cutter(server.port, one_in=5, most_bytes=200_000) as line:
        writers = [
            Process(server.content, "tests.reliability.feeder", str(number), str(changes // WRITERS))
            for number in range(WRITERS)
        ]
        kills = _mirror_under_fire(line.url, file, writers)
    done = sum((Counter(_counts(writer)) for writer in writers), Counter())
    eventually(lambda: waiting(server.content) == 0, within=300)

    mirror = Mirror(server.url, file)
    resumed_at = mirror.cursor
    while mirror.follow(limit=1000):
        pass

    assert sum(done.values()) == changes // WRITERS * WRITERS
    assert kills > 0
    assert resumed_at is not None
    assert mirror.check() == {"stale": [], "missing": [], "remove": []}
    assert mirror.documents() == _published(server.content)
    assert mirror.starts == 1, "it should have gone on from its cursor"
    assert "are right" in server.content.manage("verify_published")
    figures(
        f"{sum(done.values())} transactions ({dict(done)}), {_last(server.content) - before} changes, "
        f"mirror killed {kills} times, {line.cuts} connections cut: "
        f"{len(mirror.documents())} documents equal byte for byte"
    )


def _mirror_under_fire(url, file, writers):
    """Kill the mirror again and again while there is something to follow; returns how often."""
    kills = 0
    while any(writer.is_running for writer in writers):
        mirror = subprocess.Popen(
            [sys.executable, "-m", "tests.support.mirror", url, str(file)],
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(random.uniform(0.3, 4))
        assert mirror.poll() is None, "the mirror gave up by itself"
        mirror.kill()
        mirror.wait()
        kills += 1
    return kills


def _last(content):
    return rows(content, "SELECT last_sequence FROM published_changecounter")[0][0]


def _counts(writer):
    return json.loads(writer.check().splitlines()[-1])


def _published(content):
    found = rows(
        content, "SELECT id, path, etag, body FROM published_publisheddocument WHERE status = 'live'"
    )
    return {(_uuid(id_), path, etag, bytes(body)) for id_, path, etag, body in found}


def _uuid(said):
    """PostgreSQL has identifiers, SQLite their 32 digits."""
    return str(said if isinstance(said, uuid.UUID) else uuid.UUID(said))


def _damage(file, *, stale, lost):
    with sqlite3.connect(file) as database:
        database.execute("UPDATE document SET etag = ? WHERE id = ?", ["0" * 64, stale])
        database.execute("DELETE FROM document WHERE id = ?", [lost])
        database.execute(
            "INSERT INTO document VALUES ('00000000-0000-0000-0000-000000000000', '/x', ?, '')", ["0" * 64]
        )
    database.close()
