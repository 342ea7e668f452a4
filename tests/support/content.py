"""Content for servers under test: migrated and seeded once per run, then copied, never shared by two servers."""

import fcntl
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "sandi-uji-coba-42"


@dataclass(frozen=True)
class Content:
    """A database and a folder of media, and the environment in which the product works on them."""

    folder: Path

    @property
    def database_url(self) -> str:
        """SQLite inside the folder, or a database of its own on the server that this run tests."""
        server = postgres_server()
        if server:
            return urlsplit(server)._replace(path=f"/{self._database_name}").geturl()
        return f"sqlite:///{self.folder / 'db.sqlite3'}"

    @property
    def environment(self) -> dict[str, str]:
        """What the product sees of this machine: little, so that no test depends on who runs it."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return {
            **kept,
            "DATABASE_URL": self.database_url,
            "DEMO_PASSWORD": PASSWORD,
            "DJANGO_SETTINGS_MODULE": "cms.settings",
            "PYTHONUNBUFFERED": "1",
            "SECRET_KEY": "only-for-tests-" * 4,
            "VAR_DIR": str(self.folder),
        }

    def create(self) -> "Content":
        """Make an empty place."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if postgres_server():
            _on_postgres(f'CREATE DATABASE "{self._database_name}"')
        return self

    def copy_to(self, folder: Path) -> "Content":
        """Make a place that starts out the same. No process may be using this one."""
        copy = Content(folder)
        folder.mkdir(parents=True)
        if postgres_server():
            _on_postgres(f'CREATE DATABASE "{copy._database_name}" TEMPLATE "{self._database_name}"')
        for file in self.folder.glob("db.sqlite3*"):
            shutil.copy2(file, folder)
        if (self.folder / "media").exists():
            shutil.copytree(self.folder / "media", folder / "media")
        for shared in ("static", "static.stamp"):
            (folder / shared).symlink_to(self.folder / shared)
        return copy

    def drop(self) -> None:
        """Delete it; a PostgreSQL database goes even when a killed server left connections."""
        if postgres_server():
            _on_postgres(f'DROP DATABASE IF EXISTS "{self._database_name}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)

    def manage(self, *arguments: str) -> str:
        """Run a management command on it; what it printed, or a failure that shows it."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        assert done.returncode == 0, f"manage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        return done.stdout

    @property
    def _database_name(self) -> str:
        return f"{run_prefix()}{self.folder.name}"


def run_prefix() -> str:
    """How the databases of this run begin; every process of the run agrees, and no other run."""
    return f"kota_test_{os.environ['TEST_RUN_ID']}_"


def postgres_server() -> str:
    """The PostgreSQL server that this run tests, or nothing when it tests SQLite."""
    url = os.environ.get("TEST_DATABASE_URL", "")
    return url if url.startswith("postgres") else ""


def drop_databases_of_this_run() -> None:
    """Leave nothing on the server, whatever was interrupted."""
    if not postgres_server():
        return
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        mine = "select datname from pg_database where starts_with(datname, %s)"
        for (name,) in connection.execute(mine, [run_prefix()]).fetchall():
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def once_per_run(folder: Path, make: Callable[[], object]) -> None:
    """Let one of the run's processes `make` something; the others wait until it is there, or fail as it did."""
    folder.mkdir(parents=True, exist_ok=True)
    outcome = folder / "outcome"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not outcome.exists():
            outcome.write_text(_attempt(make))
        assert not outcome.read_text(), outcome.read_text()


def _attempt(make: Callable[[], object]) -> str:
    """Nothing when it went well, else what went wrong."""
    try:
        make()
    except Exception:  # noqa: BLE001 told to every test that needs it
        return traceback.format_exc()
    return ""


def _on_postgres(statement: str) -> None:
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        connection.execute(statement)
