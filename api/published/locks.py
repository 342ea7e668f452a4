"""Two renderings of one source must not overlap: the later one has to read what the earlier one committed."""

import hashlib

from django.db import connection


def lock_source(source: str) -> None:
    """Hold `source` until the end of the transaction. SQLite has one writer anyway: its transactions are IMMEDIATE."""
    if not writers_overlap():
        return
    number = int.from_bytes(hashlib.sha256(source.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def writers_overlap() -> bool:
    """Whether two transactions can write at the same time, each blind to what the other has not yet committed."""
    return connection.vendor != "sqlite"
