"""What the tests of the prerendered portal share."""

import fcntl
import shutil
import subprocess
import sys
import time

import pytest

from tests.support.content import ROOT

PRERENDERER = ROOT / "frontend" / "dist-prerender" / "main.js"


class Prerenderer:
    """The program at work on a running server, with a folder of its own."""

    def __init__(self, server, out):
        self.server, self.out = server, out
        self.log_file = out.parent / "prerender.log"
        self._process = None

    def start(self):
        with self.log_file.open("ab") as log:
            self._process = subprocess.Popen(self._command("--follow"), cwd=ROOT, stdout=log, stderr=log)

    def run(self, *arguments):
        done = subprocess.run(
            self._command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def kill(self):
        if self._process:
            self._process.kill()
            self._process.wait()

    def page(self, path):
        return self.out / path.strip("/") / "index.html"

    def wait_until(self, holds, seconds=20):
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, self.log_file.read_text() if self.log_file.exists() else ""
            time.sleep(0.01)

    def wait_until_current(self):
        self.wait_until((self.out / ".prerender" / "state.json").exists, 60)

    def _command(self, *arguments):
        api = f"http://127.0.0.1:{self.server.port}"
        return ["node", str(PRERENDERER), "--api", api, "--out", str(self.out), *arguments]


def build_portal():
    """Build it unless that was done already; one process of the run at a time."""
    if shutil.which("npm") is None:
        pytest.skip("npm is missing")
    with (ROOT / "node_modules" / ".portal-build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run([sys.executable, "scripts/build_portal.py"], cwd=ROOT, check=True, timeout=300)
    assert PRERENDERER.exists()


@pytest.fixture(scope="session")
def built_portal():
    build_portal()


@pytest.fixture
def prerenderer(built_portal, running_server):
    """Not yet started; writes to the folder that the server reads."""
    made = Prerenderer(running_server, running_server.content.folder / "portal")
    yield made
    made.kill()
