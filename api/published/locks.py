"""Two renderings of one source must not overlap: the later one has to read what the earlier one committed."""

import hashlib

from django.db import connection


def lock_source(source: str) -> None:
    """Hold `source` until the end of the transaction. SQLite has one writer anyway (its transactions are IMMEDIATE)."""
    if connection.vendor != "postgresql":
        return
    number = int.from_bytes(hashlib.sha256(source.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
