"""A PostgreSQL of its own for a test run: in memory where there is room, without waiting for a disk, gone afterwards.

    python scripts/throwaway_postgres.py    starts one, prints its address, stops it on Ctrl-C

Emptying a hundred tables after a test takes seconds on a server that must survive a power cut, and a tenth of one here.
"""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEMORY = Path("/dev/shm")  # noqa: S108 a folder of our own is made in it
PROGRAMS = ("initdb", "postgres", "pg_isready")
ROOM_NEEDED = 2 * 1024**3
UNSAFE_BUT_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
STARTED_WITHIN_SECONDS = 30


def programs_folder() -> Path | None:
    """Where this machine's newest `initdb` and `postgres` are, or nothing when it has none or may not run them."""
    if os.geteuid() == 0 and not _server_user():
        return None
    on_path = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    usable = [folder for folder in (*on_path, *debian) if all((folder / name).exists() for name in PROGRAMS)]
    return usable[-1] if usable else None


@contextlib.contextmanager
def throwaway_postgres(programs: Path) -> Iterator[str]:
    """Run a server and yield its address; whatever happens, it and its files are gone afterwards."""
    as_user = _server_user()
    folder = Path(tempfile.mkdtemp(prefix="kota-postgres-", dir=_roomy_folder()))
    if as_user:
        shutil.chown(folder, **as_user)
    try:
        _initialise(programs, folder, as_user)
        port = _free_port()
        server = _start(programs, folder, port, as_user)
        try:
            _wait_until_ready(programs, port, server, folder)
            yield f"postgres://postgres@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)  # its own word for: drop the connections and stop
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _initialise(programs: Path, folder: Path, as_user: dict[str, Any]) -> None:
    locale = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
    command = [programs / "initdb", "--pgdata", folder / "data", "--username", "postgres", "--auth", "trust"]
    subprocess.run(
        [*command, "--encoding", "UTF8", "--locale", locale, "--no-sync", "--no-instructions"],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **as_user,
    )


def _start(programs: Path, folder: Path, port: int, as_user: dict[str, Any]) -> subprocess.Popen[bytes]:
    options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"]
    settings = [part for option in (*options, *UNSAFE_BUT_QUICK) for part in ("-c", option)]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", *settings],
            cwd=folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **as_user,
        )


def _wait_until_ready(programs: Path, port: int, server: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + STARTED_WITHIN_SECONDS
    asked = [programs / "pg_isready", "--quiet", "--host", "127.0.0.1", "--port", str(port)]
    while subprocess.run(asked, check=False).returncode:
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        time.sleep(0.05)


def _server_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root; as anybody else it runs as who we are."""
    if os.geteuid() != 0:
        return {}
    with contextlib.suppress(KeyError):
        pwd.getpwnam("postgres")
        return {"user": "postgres", "group": "postgres"}
    return {}


def _roomy_folder() -> Path | None:
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM_NEEDED:
        return MEMORY
    return None


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


if __name__ == "__main__":
    found = programs_folder()
    if found is None:
        sys.exit("No PostgreSQL server is installed here (apt-get install postgresql).")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with throwaway_postgres(found) as address, contextlib.suppress(KeyboardInterrupt):
        print(address, flush=True)
        signal.pause()
