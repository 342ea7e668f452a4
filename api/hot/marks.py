"""What a view says about its answer, in the request's WSGI environment: that it may be kept, and until when."""

from typing import Any

DEPENDS_ON = "kota.hot.depends_on"
FILE = "kota.hot.file"
COUNTERS = "kota.hot.counters"

ANY_CHANGE = ""

FileState = tuple[str, int, int]
"""Name, time of the last change in nanoseconds, and size in bytes."""


def may_be_kept(environ: dict[str, Any], *, until: str = ANY_CHANGE, file: FileState | None = None) -> None:
    """Let the hot layer keep this answer until the document of the portal path `until` changes, or anything does.

    `file`: and until that file is another one.
    """
    environ[DEPENDS_ON] = until
    if file:
        environ[FILE] = file
