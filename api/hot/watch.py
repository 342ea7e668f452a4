"""What changed since the last look: one tiny query on a connection of its own."""

from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, InterfaceError
from django.db.backends.base.base import BaseDatabaseWrapper

from api.published.connection import own_connection
from api.published.models import Change, ChangeCounter

MOST_PATHS = 1000


@dataclass(frozen=True)
class Changes:
    """Portal paths whose documents are others now; None when there are too many to name."""

    paths: frozenset[str] | None


EVERYTHING = Changes(None)


class ChangeWatch:
    """Reads the change log. Not for several threads at once: the layer looks under a lock."""

    def __init__(self) -> None:
        self._connection: BaseDatabaseWrapper | None = None
        self._seen: tuple[int, int] | None = None

    def look(self) -> Changes | None:
        """What changed since the last look, None when nothing did. A database that does not answer raises its error."""
        try:
            return self._look()
        except (DatabaseError, InterfaceError):
            self._seen = None
            self._close()
            raise

    def _look(self) -> Changes | None:
        rows = self._rows(f"SELECT last_sequence, other_changes FROM {ChangeCounter._meta.db_table}")  # noqa: S608 our own table
        now = rows[0] if rows else (0, 0)
        before, self._seen = self._seen, now
        if now == before:
            return None
        # Smaller than before: another database came in its place.
        if before is None or now < before or now[0] - before[0] > MOST_PATHS:
            return EVERYTHING
        if now[0] == before[0]:
            return Changes(frozenset())
        changed = self._rows(
            f"SELECT path, previous_path FROM {Change._meta.db_table} WHERE sequence > %s AND sequence <= %s",  # noqa: S608 our own table
            [before[0], now[0]],
        )
        return Changes(frozenset(path for row in changed for path in row if path))

    def _rows(self, sql: str, parameters: list[Any] | None = None) -> list[Any]:
        if self._connection is None:
            self._connection = own_connection()
        with self._connection.cursor() as cursor:
            cursor.execute(sql, parameters or [])
            return [tuple(row) for row in cursor.fetchall()]

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
