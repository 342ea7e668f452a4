"""Single flight: of those who ask the same at the same time, one asks the application and the others get its answer."""

import threading
import time
from collections.abc import Callable

from api.hot.question import Question
from api.hot.whole import Whole

_JOIN_SECONDS = 0.1
"""Who comes later starts anew: the answer under way may have been read before the last change."""

_PATIENCE_SECONDS = 10.0


class _Flight:
    def __init__(self) -> None:
        self.started = time.monotonic()
        self.landed = threading.Event()
        self.whole: Whole | None = None


class Flights:
    """Questions that are being asked."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[Question, _Flight] = {}

    def fly(self, question: Question, ask: Callable[[], Whole]) -> tuple[Whole, bool]:
        """The answer, and whether this caller asked for it himself. Who waited in vain asks himself, too."""
        flight, mine = self._board(question)
        if not mine:
            flight.landed.wait(_PATIENCE_SECONDS)
            return (flight.whole, False) if flight.whole else (ask(), True)
        try:
            flight.whole = ask()
            return flight.whole, True
        finally:
            with self._lock:
                if self._under_way.get(question) is flight:
                    del self._under_way[question]
            flight.landed.set()

    def _board(self, question: Question) -> tuple[_Flight, bool]:
        with self._lock:
            flight = self._under_way.get(question)
            if flight and time.monotonic() - flight.started < _JOIN_SECONDS:
                return flight, False
            flight = self._under_way[question] = _Flight()
            return flight, True
