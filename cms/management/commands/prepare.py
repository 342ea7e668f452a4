"""`manage.py prepare`: what must be true before the server starts, in one process and only where it is not yet so."""

import hashlib
import io
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Migrations, static files, sample content and demo accounts of this machine."""

    help = "Bring the database, the static files and, in demo mode, the sample content up to date."
    requires_system_checks: list[str] = []  # a start-up must be quick; `make lint` runs the checks

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let a test leave out what it does not need."""
        parser.add_argument("--no-static", action="store_true", help="leave the static files alone")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do what is missing, in the order in which one needs the other."""
        call_command("migrate", interactive=False, verbosity=0)
        if not options["no_static"] and _static_files_changed():
            call_command("collectstatic", interactive=False, verbosity=0)
            _keep_static_stamp()
        call_command("rebuild_published", "--if-code-changed", stdout=io.StringIO())
        if settings.SITE_MODE == "demo":
            call_command("seed", verbosity=options["verbosity"], stdout=self.stdout)
            if os.environ.get("DEMO_PASSWORD"):  # `make run` always has one, `make seed` need not
                call_command("create_demo_accounts", verbosity=options["verbosity"], stdout=self.stdout)


def _static_stamp_file() -> Path:
    return Path(settings.VAR_DIR) / "static.stamp"


def _static_files_changed() -> bool:
    kept = _static_stamp_file()
    collected = Path(settings.STATIC_ROOT).is_dir() and kept.exists()
    return not collected or kept.read_text() != _static_stamp()


def _keep_static_stamp() -> None:
    _static_stamp_file().write_text(_static_stamp())


def _static_stamp() -> str:
    """A digest of the name, size and age of every static file there is."""
    stamp = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            stat = Path(storage.path(name)).stat()
            stamp.update(f"{name}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return stamp.hexdigest()
