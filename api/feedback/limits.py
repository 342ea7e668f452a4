"""How often one address may answer. Kept in this process only, under a salted hash that dies with it."""

import hashlib
import secrets
import threading
import time
from collections import deque

ANSWERS = 6
WINDOW_SECONDS = 600.0
MOST_SENDERS = 10_000


class Limiter:
    """At most `answers` within `window` seconds for each sender; the sender itself is never kept."""

    def __init__(self, answers: int = ANSWERS, window: float = WINDOW_SECONDS) -> None:
        self.answers = answers
        self.window = window
        self._salt = secrets.token_bytes(16)
        self._times: dict[bytes, deque[float]] = {}
        self._lock = threading.Lock()

    def seconds_to_wait(self, sender: str, now: float | None = None) -> int:
        """0 and counted when the sender may answer now; else how long to wait."""
        now = time.monotonic() if now is None else now
        key = hashlib.blake2b(sender.encode(), key=self._salt, digest_size=16).digest()
        with self._lock:
            if len(self._times) >= MOST_SENDERS:
                self._forget_old(now)
            times = self._times.setdefault(key, deque())
            while times and now - times[0] >= self.window:
                times.popleft()
            if len(times) >= self.answers:
                return max(1, int(self.window - (now - times[0])) + 1)
            times.append(now)
        return 0

    def _forget_old(self, now: float) -> None:
        """Drop senders of whom nothing counts any more; when all still count, all are dropped: memory has an end."""
        alive = {key: times for key, times in self._times.items() if times and now - times[-1] < self.window}
        self._times = alive if len(alive) < MOST_SENDERS else {}


limiter = Limiter()
