"""`make run` writes the portal's pages too, and takes its prerenderer along when it stops."""

import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.support.content import ROOT
from tests.support.server import free_port

pytestmark = [pytest.mark.sqlite_only, pytest.mark.timeout(180)]


def test_it_writes_the_pages_and_shows_them(fresh_content, built_portal, tmp_path):
    port = free_port()
    environment = {**fresh_content.environment, "PORT": str(port), "PREVIEW_PORT": str(free_port())}
    with (tmp_path / "run.log").open("w") as log:
        running = subprocess.Popen(
            [sys.executable, "-m", "cms.run"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    try:
        wait_until((fresh_content.folder / "portal" / ".prerender" / "state.json").exists, running)
        html = urllib.request.urlopen(f"http://localhost:{port}/wargaku").read().decode()
    finally:
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 0

    assert 'id="seed"' in html
    assert re.search(r"<h1[^>]*>Wargaku", html)
    assert f'<link rel="canonical" href="http://localhost:{port}/wargaku">' in html
    assert subprocess.run(["pgrep", "-f", str(fresh_content.folder)], check=False).returncode == 1


def wait_until(holds, process, seconds=120):
    deadline = time.monotonic() + seconds
    while not holds():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.1)
