"""Drains and editors at the same moment, and a database that hangs up."""

import psycopg
import pytest

from tests.reliability import scenarios
from tests.reliability.editor import Editor, was_published
from tests.reliability.inside import rows, services, waiting
from tests.reliability.process import Process
from tests.reliability.reader import eventually, read
from tests.support.content import postgres_server

pytestmark = pytest.mark.timeout(300)


@pytest.mark.postgres_only
@pytest.mark.parametrize(
    "scenario",
    [
        scenarios.a_source_is_queued_again_while_it_is_made,
        scenarios.a_drain_goes_on_with_others_while_one_source_is_in_other_hands,
        scenarios.a_picture_changes_while_a_page_that_begins_to_show_it_is_made,
        scenarios.two_editors_publish_one_page,
    ],
    ids=lambda scenario: scenario.__name__,
)
def test_nothing_is_lost_when(fresh_content, scenario):
    Process(fresh_content, scenarios.__name__, scenario.__name__, TASK_BACKEND="database").check()


@pytest.mark.postgres_only
def test_the_background_goes_on_when_the_database_has_hung_up(running_server):
    editor = Editor(running_server)
    page, slug = next(iter(services(running_server.content, 1).items()))
    editor.form(page)
    before = _last_round(running_server.content)

    _hang_up(running_server.content)

    eventually(lambda: _last_round(running_server.content) > before, within=60)
    assert was_published(editor.publish(page, fee="Sesudah putus"))
    assert read(running_server, f"services/{slug}")["fee"] == "Sesudah putus"
    eventually(lambda: waiting(running_server.content) == 0, within=60)
    _hang_up(running_server.content)
    assert was_published(editor.publish(page, fee="Sesudah putus lagi"))
    eventually(lambda: waiting(running_server.content) == 0, within=60)


def _hang_up(content):
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [content.database_url.rpartition("/")[2]],
        )


def _last_round(content):
    return rows(content, "SELECT max(beat_at) FROM published_heartbeat WHERE name = 'scheduler'")[0][0]
