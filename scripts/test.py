"""Runs the suite ring by ring and says in one line what it had to leave out.

    python scripts/test.py [--long]

A ring that cannot run here (no PostgreSQL, no browser) is left out with a line that says why; with REQUIRE_ALL=1
that is a failure. PostgreSQL is a throw-away one if its programs are installed; TEST_POSTGRES_URL names another on
which databases may be made. TEST_WORKERS is the number of processes.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from throwaway_postgres import programs_folder, throwaway_postgres

ROOT = Path(__file__).resolve().parents[1]
USUAL_POSTGRES = "postgres://postgres@127.0.0.1:5432/postgres"
REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
LONG = "--long" in sys.argv
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_TESTS_RAN = 5
ON_THE_SHELL = ("test_editor_publishes.py", "test_portal_keyboard.py", "test_portal_tasks.py")
"""What `make test` asks of the bare shell too: the work of editors and citizens. `make test-all` asks everything."""


def main() -> int:
    """Run each ring that can run, all of them even after a failure; 0 only when all is well."""
    with tempfile.TemporaryDirectory(prefix="kota-test-") as shared:  # both rings on SQLite seed once
        results = [front_end(), on_sqlite(shared), on_postgres(), in_a_browser(shared)]
    return 0 if all(results) else 1


def front_end() -> bool:
    """Run the portal's own unit tests."""
    if shutil.which("npm") is None:
        return left_out("front-end tests", "npm is missing")
    announce("front end")
    return run(["npm", "run", "--silent", "test:unit"])


def on_sqlite(shared: str) -> bool:
    """Run everything but the browser on SQLite in memory."""
    announce("SQLite")
    return run(suite("not postgres_only"), TEST_DATABASE_URL="", TEST_SHARED_FOLDER=shared)


def on_postgres() -> bool:
    """Run the same tests on PostgreSQL: the one that is named, one of our own, or the one that answers here."""
    programs = programs_folder()
    if not os.environ.get("TEST_POSTGRES_URL") and programs:
        with throwaway_postgres(programs) as url:
            return on_postgres_at(url)
    url = os.environ.get("TEST_POSTGRES_URL") or USUAL_POSTGRES
    server = urlsplit(url)
    try:
        socket.create_connection((server.hostname or "127.0.0.1", server.port or 5432), timeout=1).close()
    except OSError as problem:
        return left_out("tests on PostgreSQL", f"no server at {server.hostname}:{server.port} ({problem})")
    return on_postgres_at(url)


def on_postgres_at(url: str) -> bool:
    """Each process of the ring makes a database of its own on this server."""
    announce("PostgreSQL")
    return run(suite("not sqlite_only"), TEST_DATABASE_URL=url)


def in_a_browser(shared: str) -> bool:
    """Let a browser use the running product."""
    browser = find_browser()
    if browser is None:
        return left_out(
            "browser tests", "no Chromium here and none could be installed (apt-get install chromium)"
        )
    announce("browser")
    if not run([sys.executable, "scripts/build_portal.py"]):
        return False
    here = {"TEST_DATABASE_URL": "", "TEST_SHARED_FOLDER": shared, "TEST_BROWSER": browser}
    files = run([*pytest(), "tests/browser", *selected("")], **here, TEST_PORTAL="files")
    announce("browser, without the prerenderer")
    modules = ["tests/browser"] if LONG else [f"tests/browser/{name}" for name in ON_THE_SHELL]
    return run([*pytest(), *modules, *selected("")], **here, TEST_PORTAL="shell") and files


def suite(marks: str) -> list[str]:
    """Name the tests of the two database rings."""
    workers = os.environ.get("TEST_WORKERS") or "auto"
    return [*pytest(), "-n", workers, "--dist", "worksteal", "--ignore", "tests/browser", *selected(marks)]


def selected(marks: str) -> list[str]:
    """Leave the long tests for `make test-all`."""
    both = " and ".join(part for part in (marks, "" if LONG else "not long") if part)
    return ["-m", both] if both else []


def pytest() -> list[str]:
    """Use the interpreter that runs this, so that `.venv-newest` tests itself."""
    return [sys.executable, "-m", "pytest", "--quiet"]


def find_browser() -> str | None:
    """Prefer the machine's own Chromium; else the one that Playwright brings, if it can."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    asked = "from playwright.sync_api import sync_playwright as s; p = s().start(); print(p.chromium.executable_path)"
    path = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=False
    ).stdout.strip()
    if path and not Path(path).exists():
        install = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(install, capture_output=True, check=False, timeout=600)
    return path if path and Path(path).exists() else None


def announce(ring: str) -> None:
    """Separate the rings for the eye."""
    print(f"\n=== {ring}", flush=True)


def left_out(what: str, why: str) -> bool:
    """Say so in one line; on a machine that must run all, fail."""
    print(f"\n{'FAILED' if REQUIRE_ALL else 'left out'}: {what}: {why}", flush=True)
    return not REQUIRE_ALL


def run(command: list[str], **environment: str) -> bool:
    """Run one ring in the foreground."""
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode
    if code == NO_TESTS_RAN:
        return left_out(" ".join(command), "no test was found")
    return code == 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started is stopped
    sys.exit(main())
