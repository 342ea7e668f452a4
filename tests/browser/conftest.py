"""A real browser on the running product: portal, admin and preview, each on its own port.

TEST_PORTAL=shell leaves the prerenderer off: the same tests on the bare shell, which reads the API.
"""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.frontend.conftest import Prerenderer, build_portal
from tests.support.browser import find_browser
from tests.support.server import RunningServer

PORTAL = os.environ.get("TEST_PORTAL", "files")


def pytest_collection_modifyitems(items):
    """A browser on two busy cores needs more patience than a function call."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.timeout(300))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The machine's own Chromium when it has one, quiet: it looks up and downloads nothing by itself."""
    found = find_browser()
    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    own = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **own, "args": [*browser_type_launch_args.get("args", []), *quiet]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, seeded_server):
    """A citizen of Surabaya on a laptop; relative addresses mean the portal."""
    return {
        **browser_context_args,
        "base_url": seeded_server.url,
        "locale": "id-ID",
        "timezone_id": "Asia/Jakarta",
        "viewport": {"width": 1280, "height": 900},
    }


@pytest.fixture(scope="session")
def seeded_server(seeded_content, tmp_path_factory):
    """One product for all browser tests, with its preview origin; a test changes only what it owns."""
    build_portal()
    content = seeded_content.copy_to(tmp_path_factory.mktemp("browser") / "browser")
    with RunningServer(content, preview=True) as server, _prerendering(server):
        yield server
    content.drop()


@contextmanager
def _prerendering(server):
    """Every page as a file, unless the bare shell is looked at."""
    if PORTAL == "shell":
        yield
        return
    prerenderer = Prerenderer(server, server.content.folder / "portal")
    prerenderer.start()
    try:
        prerenderer.wait_until_current()
        yield
    finally:
        prerenderer.kill()


@pytest.fixture(scope="session")
def prerendered_server(seeded_server):
    """For what only pages that are files can do."""
    if PORTAL == "shell":
        pytest.skip("about pages as files; this run looks at the bare shell (TEST_PORTAL=shell)")
    return seeded_server
