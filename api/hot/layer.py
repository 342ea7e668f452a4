"""The hot layer itself: a WSGI application around another one."""

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.db import DatabaseError, InterfaceError

from api.hot.flights import Flights
from api.hot.marks import COUNTERS
from api.hot.memory import Memory
from api.hot.question import Question, asked_by_anyone, question_of
from api.hot.watch import Changes
from api.hot.whole import Application, StartResponse, Whole, ask

LOOK_SECONDS = 0.1
"""How old the last look at the change log may be. With the time to look and to answer it stays below 250 ms."""

_WITHOUT_DATABASE_SECONDS = 1.0
_FOR_DOCUMENTS = 0.75
"""The part of the memory for what depends on one document. Searches can be made up without end: they have the rest."""

_MEGABYTE = 1024 * 1024


class HotLayer:
    """Answers repeated public GET and HEAD requests from memory, asks `readers` for new ones; all else is `everyone`'s.

    `look` says what changed since it was asked last (`ChangeWatch.look`). With 0 megabytes nothing is kept.
    """

    def __init__(
        self,
        everyone: Application,
        readers: Application,
        look: Callable[[], Changes | None],
        megabytes: float,
    ) -> None:
        self._everyone = everyone
        self._readers = readers
        self._is_on = megabytes > 0
        self._look = look
        self._documents = Memory(int(megabytes * _MEGABYTE * _FOR_DOCUMENTS))
        self._others = Memory(int(megabytes * _MEGABYTE * (1 - _FOR_DOCUMENTS)))
        self._flights = Flights()
        self._looking = threading.Lock()
        self._looked_at = self._failed_at = float("-inf")
        self._epoch = 0
        self._hits = self._misses = self._shared = self._changes = 0

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        question = question_of(environ) if environ["REQUEST_METHOD"] in {"GET", "HEAD"} else None
        if question is None:
            environ[COUNTERS] = self.counters if self._is_on else None
            return self._everyone(environ, start_response)
        if not (self._is_on and self._knows_what_changed()):
            return self._readers(environ, start_response)
        whole = self._documents.get(question) or self._others.get(question)
        if whole is not None and whole.is_of_its_file():
            self._hits += 1
        else:
            whole = self._ask(question, environ)
        return whole.respond(environ, start_response)

    def counters(self) -> dict[str, int]:
        """What this process has done since its start, and what it holds. Approximate while others count too."""
        return {
            "hits": self._hits,
            "misses": self._misses,
            "shared": self._shared,
            "changes": self._changes,
            "answers": len(self._documents) + len(self._others),
            "bytes": self._documents.bytes + self._others.bytes,
            "most_bytes": self._documents.most_bytes + self._others.most_bytes,
        }

    def _ask(self, question: Question, environ: dict[str, Any]) -> Whole:
        epoch = self._epoch
        whole, mine = self._flights.fly(
            question, lambda: ask(self._readers, asked_by_anyone(environ, question))
        )
        if mine:
            self._misses += 1
            self._keep(question, whole, epoch)
        else:
            self._shared += 1
        return whole

    def _keep(self, question: Question, whole: Whole, epoch: int) -> None:
        if not whole.may_be_kept:
            return
        memory = self._documents if whole.until else self._others
        with self._looking:
            # What was asked before a change that we have seen since may be what was before it.
            if epoch == self._epoch:
                memory.put(question, whole)

    def _knows_what_changed(self) -> bool:
        """Look when the last look is too old. False when the database does not answer: then nothing here is sure."""
        if time.monotonic() - self._looked_at <= LOOK_SECONDS:
            return True
        with self._looking:
            now = time.monotonic()
            if now - self._looked_at <= LOOK_SECONDS:
                return True
            if now - self._failed_at <= _WITHOUT_DATABASE_SECONDS:
                return False
            try:
                changes = self._look()
            except (DatabaseError, InterfaceError):
                self._failed_at = now
                return False
            if changes is not None:
                self._forget(changes)
            self._looked_at = now
        return True

    def _forget(self, changes: Changes) -> None:
        self._epoch += 1
        self._changes += 1
        self._others.clear()
        if changes.paths is None:
            self._documents.clear()
        else:
            self._documents.drop(changes.paths)
