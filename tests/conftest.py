"""What every test may ask for. Which database it runs on is decided in `tests/settings.py`."""

import itertools
import os
from pathlib import Path

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from tests.support.content import Content, drop_databases_of_this_run, once_per_run
from tests.support.server import RunningServer

_numbers = itertools.count(1)


def pytest_unconfigure(config):
    """The process that started the others cleans up after them."""
    if not hasattr(config, "workerinput"):
        drop_databases_of_this_run()


def pytest_terminal_summary(terminalreporter):
    """Say what tests have measured: `record_property("figures", "50 kills, 0 lost")`."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties if report.when == "call" else []:
            if name == "figures":
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {value}")


@pytest.fixture(scope="session")
def seeded_content(tmp_path_factory):
    """Migrated and seeded once per run; only to be copied from."""
    folder = _folder_of_this_run(tmp_path_factory) / "template"
    content = Content(folder / "seeded")
    once_per_run(folder, lambda: content.create().manage("prepare"))
    return content


@pytest.fixture
def fresh_content(seeded_content, tmp_path):
    """Seeded content that this test may change as it likes."""
    content = seeded_content.copy_to(tmp_path / _new_name())
    yield content
    content.drop()


@pytest.fixture
def new_server(fresh_content):
    """A function that makes a server on fresh content, not yet started; all of them are stopped afterwards."""
    made = []

    def make(**settings):
        server = RunningServer(fresh_content, settings=settings)
        made.append(server)
        return server

    yield make
    for server in made:
        server.stop()


@pytest.fixture
def running_server(new_server):
    """A server on fresh content that answers."""
    server = new_server()
    server.start()
    return server


def _folder_of_this_run(tmp_path_factory):
    """A folder that all processes of the run share; `make test` names one for all its runs on SQLite."""
    if named := os.environ.get("TEST_SHARED_FOLDER"):
        return Path(named)
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def _new_name():
    return f"{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{next(_numbers)}"


@pytest.fixture
def the_connection_stays():
    """As Django's own test client has it: the end of a request is not the end of the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
