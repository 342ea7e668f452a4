"""`python -m cms.run`: everything on one machine. `make run` calls it once the environment is there.

Prepares (portal build, database, sample content, demo accounts), starts the web server, the preview server and the
prerenderer, says where they are, and stops all when asked to or when one of them dies. Addresses and the rest come
from the environment, by the names in `cms/settings/env.py`. It imports no Django: it only starts programs and watches
them.
"""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
STARTED_WITHIN_SECONDS = 60
STOPPED_WITHIN_SECONDS = 10
BLOCKING_THREADS = "4"
"""For each worker: so many editors can wait for the database and readers still get their answers."""


class CannotRunError(Exception):
    """Why it does not start or go on, in a sentence for the person at the terminal."""


@dataclass(frozen=True)
class Place:
    """Where it runs and what it is called there."""

    host: str
    port: int
    preview_port: int
    var_dir: Path
    official: bool

    @classmethod
    def from_environment(cls) -> "Place":
        """Read the environment; complain about a port that is no number."""
        port = _port("PORT", 8000)
        return cls(
            host=os.environ.get("HOST") or "127.0.0.1",
            port=port,
            preview_port=_port("PREVIEW_PORT", port + 1),
            var_dir=Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve(),
            official=os.environ.get("SITE_MODE") == "official",
        )

    @property
    def workers(self) -> str:
        """Processes of the web server: two, so that the work for one editor does not stop all readers."""
        return os.environ.get("WORKERS") or str(min(2, os.cpu_count() or 1))

    @property
    def public_url(self) -> str:
        """What a person types to see the portal."""
        return os.environ.get("PUBLIC_BASE_URL") or f"http://localhost:{self.port}"

    @property
    def admin_url(self) -> str:
        """What an editor types."""
        return (os.environ.get("ADMIN_BASE_URL") or self.public_url) + "/admin/"

    @property
    def preview_url(self) -> str:
        """Where drafts are shown."""
        return os.environ.get("PREVIEW_BASE_URL") or f"http://localhost:{self.preview_port}"

    @property
    def local_url(self) -> str:
        """The web server seen from this machine."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104 a name to look up, not to bind
        return f"http://{host}:{self.port}"

    @property
    def health_url(self) -> str:
        """The address that answers once the web server is ready."""
        return f"{self.local_url}/healthz"

    @property
    def portal_dir(self) -> Path:
        """Where the portal's pages are written."""
        return Path(os.environ.get("PORTAL_DIR") or self.var_dir / "portal")

    def environment(self, demo_password: str) -> dict[str, str]:
        """What every program that we start is told."""
        told = {
            "HOST": self.host,
            "PORT": str(self.port),
            "PREVIEW_PORT": str(self.preview_port),
            "VAR_DIR": str(self.var_dir),
            "PORTAL_DIR": str(self.portal_dir),
            "SERVER_THREADS": BLOCKING_THREADS,
            "DJANGO_SETTINGS_MODULE": "cms.settings",
            "PYTHONUNBUFFERED": "1",
        }
        if demo_password:
            told["DEMO_PASSWORD"] = demo_password
        return {**os.environ, **told}


@dataclass
class Programs:
    """The programs we started, each with a process group of its own, so that none outlives us."""

    environment: dict[str, str]
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, name: str, *command: str, embedded: str = "0") -> subprocess.Popen[bytes]:
        """Start a program beside the others; `embedded` ones do the background work too."""
        environment = {**self.environment, "EMBEDDED": embedded}
        self.running[name] = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        return self.running[name]

    def finish(self, name: str, *command: str) -> None:
        """Start a program and wait until it has done its work."""
        if code := self.start(name, *command).wait():
            raise CannotRunError(f"{name} failed (exit code {code}): see above.")
        del self.running[name]

    def complain_if_one_died(self) -> None:
        """A part that is gone means that the whole no longer works."""
        for name, program in self.running.items():
            if program.poll() is not None:
                raise CannotRunError(f"{name} stopped by itself (exit code {program.returncode}).")

    def stop(self) -> None:
        """Ask each to stop, wait a little, and leave nothing of their groups behind."""
        for program in self.running.values():
            if program.poll() is None:
                program.terminate()
        deadline = time.monotonic() + STOPPED_WITHIN_SECONDS
        for program in self.running.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(max(0, deadline - time.monotonic()))
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()


def main() -> int:
    """Run until asked to stop (0) or until something breaks (1)."""
    for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(asked, _stop_asked)
    programs = Programs({})
    try:
        place = Place.from_environment()
        _complain_if_busy(place)
        demo_password = "" if place.official else _demo_password(place)
        programs.environment = place.environment(demo_password)
        _prepare(programs)
        _serve(programs, place)
        print(_welcome(place, demo_password), flush=True)
        while True:
            time.sleep(0.5)
            programs.complain_if_one_died()
    except KeyboardInterrupt:
        return 0
    except CannotRunError as problem:
        print(f"\n{problem}", file=sys.stderr, flush=True)
        return 1
    finally:
        for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(asked, signal.SIG_IGN)
        programs.stop()


def _prepare(programs: Programs) -> None:
    if "FRONTEND_DIST" not in os.environ:
        programs.finish("The portal build", sys.executable, "scripts/build_portal.py")
    programs.finish("Preparing the content", sys.executable, "manage.py", "prepare")


def _serve(programs: Programs, place: Place) -> None:
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", place.host]
    server += ["--no-ws", "--log-level", "error", "--respawn-failed-workers", "--workers-kill-timeout", "5"]
    web = ["--port", str(place.port), "--workers", place.workers, "--blocking-threads", BLOCKING_THREADS]
    web += ["cms.wsgi:application"]
    preview = ["--workers", "1", "--port", str(place.preview_port), "--blocking-threads", "2"]
    preview += ["--factory", "cms.preview_server:application_from_environment"]
    programs.start("The web server", *server, *web, embedded=os.environ.get("EMBEDDED") or "1")
    programs.start("The preview server", *server, *preview)
    deadline = time.monotonic() + STARTED_WITHIN_SECONDS
    while not _answers(place.health_url):
        programs.complain_if_one_died()
        if time.monotonic() > deadline:
            raise CannotRunError(
                f"No healthy answer from {place.health_url} in {STARTED_WITHIN_SECONDS} seconds."
            )
        time.sleep(0.1)
    if command := _prerenderer(place):
        programs.start("The prerenderer", *command)


def _prerenderer(place: Place) -> list[str]:
    """How to start it; nothing where it is not wanted or cannot run: the portal then reads the API itself."""
    program = ROOT / "frontend" / "dist-prerender" / "main.js"
    dist = Path(os.environ.get("FRONTEND_DIST") or ROOT / "frontend" / "dist")
    node = shutil.which("node")
    wanted = os.environ.get("PRERENDER", "1") != "0"
    if not (wanted and node and program.exists() and (dist / ".vite" / "manifest.json").exists()):
        return []
    where = ["--dist", str(dist), "--out", str(place.portal_dir), "--base", place.public_url]
    return [node, str(program), "--api", place.local_url, *where, "--follow"]


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310 our own address
            return True
    except (urllib.error.URLError, OSError):
        return False


def _welcome(place: Place, demo_password: str) -> str:
    lines = [
        "",
        f"  Portal    {place.public_url}/",
        f"  API       {place.public_url}/api/v1/",
        f"  API docs  {place.public_url}/api/v1/docs",
        f"  Admin     {place.admin_url}",
        f"  Preview   {place.preview_url}/_pratinjau  (shown inside the admin)",
        "",
    ]
    if place.official:
        lines.append(
            "  Official mode: no demo accounts. Create yours with `.venv/bin/python manage.py createsuperuser`."
        )
    else:
        lines.append(f"  Sign in as  admin  or  editor-dispendukcapil  with the password  {demo_password}")
    return "\n".join([*lines, "", "  Ctrl-C stops everything.", ""])


def _demo_password(place: Place) -> str:
    """The password asked for, or one made for this machine and kept beside its database."""
    if asked := os.environ.get("DEMO_PASSWORD"):
        return asked
    place.var_dir.mkdir(parents=True, exist_ok=True)
    kept = place.var_dir / "demo_password"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(12))
    return kept.read_text().strip()


def _port(name: str, default: int) -> int:
    text = os.environ.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):  # noqa: PLR2004 the last port there is
        raise CannotRunError(f"{name} must be a port number, not {text!r}.")
    return int(text)


def _complain_if_busy(place: Place) -> None:
    for name, port in (("PORT", place.port), ("PREVIEW_PORT", place.preview_port)):
        family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
        with socket.socket(family) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((place.host, port))
            except OSError as problem:
                raise CannotRunError(
                    f"Port {port} is not free ({problem.strerror}). Choose another: make run {name}={port + 10}"
                ) from problem


def _stop_asked(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
