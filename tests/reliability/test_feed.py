"""Several writers and one reader: the reader of the feed sees every number once, in order, whatever commits when."""

import pytest

from tests.reliability.inside import rows, waiting
from tests.reliability.process import Process
from tests.reliability.reader import eventually, follow, read

WRITERS = ("satu", "dua", "tiga", "empat")


@pytest.mark.timeout(600)
def test_four_writers_publish_and_the_feed_skips_nothing(running_server, figures):
    _write_and_read(running_server, figures, times=8)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_four_writers_publish_for_long_and_the_feed_skips_nothing(running_server, figures):
    _write_and_read(running_server, figures, times=60)


def _write_and_read(server, figures, *, times):
    Process(server.content, "tests.reliability.make_pages", *WRITERS).check()
    eventually(lambda: waiting(server.content) == 0, within=120)
    start = follow(server, 0)[-1]

    writers = [Process(server.content, "tests.reliability.writer", name, str(times)) for name in WRITERS]
    cursor, seen, polls = start, [start], 0
    while (
        seen[-1] < (last := _last(server))
        or any(writer.is_running for writer in writers)
        or waiting(server.content)
    ):
        page = read(server, f"changes?after={cursor}&limit={5 + polls % 20}")
        seen += [entry["sequence"] for entry in page["results"]]
        cursor = page["next"]
        polls += 1
    committed = [int(writer.check()) for writer in writers]

    assert seen == list(range(start, last + 1))
    assert follow(server, start) == seen[1:]
    assert rows(server.content, "SELECT count(*) FROM published_change WHERE sequence IS NULL") == [(0,)]
    assert "are right" in server.content.manage("verify_published")
    figures(
        f"{sum(committed)} transactions of 4 writers, {len(seen) - 1} changes, {polls} polls: 0 skipped, 0 twice"
    )


def _last(server):
    return rows(server.content, "SELECT last_sequence FROM published_changecounter")[0][0]
