"""Waiting for the next commit: a few requests at a time, without a database connection each.

While somebody waits, one thread of the process looks at the counter of the change log, on a connection of its own.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection

from api.published.connection import own_connection
from api.published.models import ChangeCounter

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.05
PART_OF_THE_THREADS = 4
"""One thread in so many may wait; the others answer everybody else."""

Look = Callable[[], int]


class WaitingRoom:
    """`seats` requests wait here at the same time; for others there is no room.

    `open_look` gives a function that reads the number of the newest change, and one that ends it.
    """

    def __init__(self, seats: int, open_look: Callable[[], tuple[Look, Callable[[], None]]]) -> None:
        self._free = threading.BoundedSemaphore(seats)
        self._open_look = open_look
        self._news = threading.Condition()
        self._waiting = 0
        self._newest = 0
        self._is_blind = False
        self._watcher: threading.Thread | None = None

    @contextmanager
    def seat(self) -> Iterator[bool]:
        """Take a seat, or False: there is none left."""
        has_seat = self._free.acquire(blocking=False)
        try:
            yield has_seat
        finally:
            if has_seat:
                self._free.release()

    def wait_beyond(self, sequence: int, seconds: float) -> bool:
        """Wait for a change with a higher number. False when the time is over, or the database does not tell."""
        with self._news:
            self._waiting += 1
            self._see_to_a_watcher()
            try:
                self._news.wait_for(lambda: self._is_blind or self._newest > sequence, seconds)
                return self._newest > sequence
            finally:
                self._waiting -= 1

    def _see_to_a_watcher(self) -> None:
        if self._watcher is None:
            self._newest, self._is_blind = 0, False
            self._watcher = threading.Thread(target=self._watch, name="feed", daemon=True)
            self._watcher.start()

    def _watch(self) -> None:
        look, close = self._open_look()
        try:
            while self._tell(look()):
                time.sleep(LOOK_SECONDS)
        except (DatabaseError, InterfaceError):
            logger.warning("Nobody can wait for changes: the database did not answer", exc_info=True)
        finally:
            self._leave()
            close()

    def _tell(self, newest: int) -> bool:
        """False when nobody waits any more."""
        with self._news:
            if newest != self._newest:
                self._newest = newest
                self._news.notify_all()
            if not self._waiting:
                self._watcher = None
            return self._watcher is not None

    def _leave(self) -> None:
        """Whoever still waits is not kept in the dark."""
        with self._news:
            if self._watcher is threading.current_thread():
                self._watcher, self._is_blind = None, True
                self._news.notify_all()


def leave_the_database() -> None:
    """Give this thread's connection back for the time of waiting; the next query opens another."""
    if not connection.in_atomic_block:
        connection.close()


def _open_look() -> tuple[Look, Callable[[], None]]:
    own = own_connection()

    def look() -> int:
        with own.cursor() as cursor:
            cursor.execute(f"SELECT last_sequence FROM {ChangeCounter._meta.db_table}")  # noqa: S608 our own table
            row = cursor.fetchone()
        return row[0] if row else 0

    return look, own.close


waiting_room = WaitingRoom(max(1, settings.SERVER_THREADS // PART_OF_THE_THREADS), _open_look)
