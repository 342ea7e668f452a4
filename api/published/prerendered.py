"""Pages that the prerenderer wrote on this machine: a withdrawn one is gone before its editor reads that it is.

The prerenderer follows the feed a moment later. Lest it bring back a page that it is writing right now, the page leaves
a tombstone before its files go, temporary ones too; `frontend/prerender/files.ts` looks for it as its last act.
"""

import contextlib
import hashlib
import logging
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction

logger = logging.getLogger(__name__)

OWN_FOLDER = ".prerender"
FILES = ("index.html", "index.json", ".index.html.tmp", ".index.json.tmp")
ASSETS = "assets"


def remove_on_commit(path: str) -> None:
    """Remove the files of a portal address when the change that withdraws it is certain."""
    if settings.PORTAL_DIR:
        transaction.on_commit(partial(remove, Path(settings.PORTAL_DIR), path), robust=True)


def remove(portal: Path, path: str) -> None:
    """Remove them now. An address that can be no folder inside `portal` has none."""
    folder = folder_of(portal, path)
    if folder is None or not portal.is_dir():
        return
    tombstone = portal / OWN_FOLDER / "withdrawn" / hashlib.sha256(path.encode()).hexdigest()
    try:
        tombstone.parent.mkdir(parents=True, exist_ok=True)
        tombstone.touch()
    except OSError:
        logger.exception("No tombstone for %s", path)
    for name in FILES:
        try:
            (folder / name).unlink(missing_ok=True)
        except NotADirectoryError:
            return
        except OSError:
            logger.exception("%s of %s could not be removed", name, path)
    with contextlib.suppress(OSError):
        folder.rmdir()


def folder_of(portal: Path, path: str) -> Path | None:
    """The folder of a portal address, never outside `portal`, through no link, and none of the prerenderer's own."""
    parts = [] if path == "/" else path[1:].split("/")
    if not path.startswith("/") or "\x00" in path or "\\" in path or parts[:1] == [ASSETS]:
        return None
    if any(not part or part.startswith(".") for part in parts):
        return None
    folder = portal.joinpath(*parts)
    return folder if folder.resolve().is_relative_to(portal.resolve()) else None
