"""What every test may ask for. Which database it runs on is decided in `tests/settings.py`."""

import itertools
import os

import pytest

from tests.support.content import Content, drop_databases_of_this_run, once_per_run
from tests.support.server import RunningServer

_numbers = itertools.count(1)


def pytest_unconfigure(config):
    """The process that started the others cleans up after them."""
    if not hasattr(config, "workerinput"):
        drop_databases_of_this_run()


@pytest.fixture(scope="session")
def seeded_content(tmp_path_factory):
    """Migrated and seeded once per run; only to be copied from."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    content = Content(base / "template" / "seeded")
    once_per_run(base / "template", lambda: content.create().manage("prepare"))
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


def _new_name():
    return f"{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{next(_numbers)}"
