"""The real product in processes of its own: for what only a server can show (browsers, kills, concurrent writers)."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import SystemRandom
from typing import Self

from tests.support.content import ROOT, Content

STARTED_WITHIN_SECONDS = 60
STOPPED_WITHIN_SECONDS = 15
THREADS = "8"


def free_port() -> int:
    """Pick a port that nobody holds, outside the range from which the system hands out its own."""
    while True:
        port = SystemRandom().randrange(20000, 30000)
        with socket.socket() as trial, contextlib.suppress(OSError):
            trial.bind(("127.0.0.1", port))
            return port


@dataclass
class RunningServer:
    """granian with `cms.wsgi` on a free port, working on `content`; with a preview server when asked for.

    After `stop()` or `kill()`, `start()` goes on with the same content, as a machine does after a power cut.
    """

    content: Content
    settings: Mapping[str, str] = field(default_factory=dict)
    preview: bool = False
    workers: int = 1
    application: str = "cms.wsgi:application"
    port: int = field(default_factory=free_port)
    preview_port: int = field(default_factory=free_port)
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list, init=False)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://localhost:{self.port}"

    @property
    def preview_url(self) -> str:
        """The address of its preview origin."""
        return f"http://localhost:{self.preview_port}"

    @property
    def pid(self) -> int:
        """The process that started the workers."""
        return self._processes[0].pid

    @property
    def environment(self) -> dict[str, str]:
        """As for any command on this content, with what makes it a server."""
        ports = {"PORT": str(self.port), "PREVIEW_PORT": str(self.preview_port)}
        server = {"EMBEDDED": "1", "SERVER_THREADS": THREADS, **ports}
        return {**self.content.environment, **server, **self.settings}

    @property
    def log(self) -> str:
        """What its processes have written so far."""
        file = self.content.folder / "server.log"
        return file.read_text(errors="replace") if file.exists() else ""

    def start(self) -> None:
        """Start it and wait until it is healthy."""
        self._spawn("--port", str(self.port), "--workers", str(self.workers), self.application)
        if self.preview:
            preview = "cms.preview_server:application_from_environment"
            self._spawn("--port", str(self.preview_port), "--factory", preview)
        self._wait_until_healthy()

    def stop(self) -> None:
        """Stop it as a person would; whatever does not listen is killed."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(STOPPED_WITHIN_SECONDS)
        self.kill()

    def kill(self) -> None:
        """Take the power away: all its processes at once, with no chance to tidy up."""
        for process in self._processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self._processes.clear()

    def _spawn(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--no-ws"]
        with (self.content.folder / "server.log").open("ab") as log:
            process = subprocess.Popen(
                [*command, "--blocking-threads", THREADS, "--log-level", "warning", *arguments],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._processes.append(process)

    def _wait_until_healthy(self) -> None:
        deadline = time.monotonic() + STARTED_WITHIN_SECONDS
        while not self._is_healthy():
            gone = any(process.poll() is not None for process in self._processes)
            if gone or time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"The server did not become healthy:\n{self.log}")
            time.sleep(0.05)

    def _is_healthy(self) -> bool:
        addresses = [f"{self.url}/healthz", *([f"{self.preview_url}/_pratinjau"] if self.preview else [])]
        try:
            for address in addresses:
                urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            return False
        return True
