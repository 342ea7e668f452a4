"""How often one may ask: a quota for a window of time, counted in the memory of this process.

What clients are told follows draft-ietf-httpapi-ratelimit-headers-10 (September 2025): `RateLimit-Policy` names the
quota (`q`) and the window in seconds (`w`), `RateLimit` what remains (`r`) and in how many seconds it begins anew
(`t`).
"""

import math
import re
import threading
import time
from dataclasses import dataclass
from functools import cached_property

MOST_SENDERS = 50_000
MORE_WITH_KEY = 10

_WRITTEN = re.compile(r"([1-9]\d{0,8})/([1-9]\d{0,5})\Z", re.ASCII)


@dataclass(frozen=True)
class Quota:
    """So many requests in so many seconds; `name` is what the headers call it."""

    name: str
    requests: int
    seconds: int

    @classmethod
    def parse(cls, name: str, text: str) -> "Quota | None":
        """`600/60` is 600 requests in 60 seconds; empty is no limit. Raises ValueError for anything else."""
        if not text:
            return None
        if not (found := _WRITTEN.match(text)):
            raise ValueError(f"A limit is written as requests/seconds, like 600/60, not {text!r}.")
        return cls(name, int(found[1]), int(found[2]))

    @cached_property
    def policy(self) -> str:
        """The value of `RateLimit-Policy`."""
        return f'"{self.name}";q={self.requests};w={self.seconds}'


def quotas(anyone: str, with_key: str) -> tuple[Quota | None, Quota | None]:
    """The quota of an address and that of a key, as the settings write them; a key has ten times as much by default."""
    for_anyone = Quota.parse("address", anyone)
    for_keys = Quota.parse("key", with_key)
    if for_anyone and not for_keys:
        for_keys = Quota("key", for_anyone.requests * MORE_WITH_KEY, for_anyone.seconds)
    return for_anyone, for_keys


Standing = tuple[bool, int, int]
"""How a sender stands: whether this request is within the quota, what remains, in how many seconds it begins anew.

A plain tuple: one is made for each request, and anything more costs as much as the counting.
"""


class _Window:
    __slots__ = ("ends_at", "used")

    def __init__(self, ends_at: float) -> None:
        self.used = 0
        self.ends_at = ends_at


class Counter:
    """Counts for one quota. A sender's window begins with their first request. For several threads at once."""

    def __init__(self, quota: Quota) -> None:
        self.quota = quota
        self._most = quota.requests
        self._windows: dict[str | int, _Window] = {}
        self._lock = threading.Lock()

    def take(self, sender: str | int, now: float | None = None) -> Standing:
        """Count one request, unless nothing remains."""
        if now is None:
            now = time.monotonic()
        with self._lock:
            window = self._windows.get(sender)
            if window is None or window.ends_at <= now:
                window = self._begin(sender, now)
            if window.used >= self._most:
                return False, 0, math.ceil(window.ends_at - now)
            window.used += 1
            return True, self._most - window.used, math.ceil(window.ends_at - now)

    def give_back(self, sender: str | int, now: float | None = None) -> Standing:
        """Take back the one that was counted."""
        if now is None:
            now = time.monotonic()
        with self._lock:
            window = self._windows.get(sender)
            if window is None or window.ends_at <= now:
                window = self._begin(sender, now)
            if window.used:
                window.used -= 1
            return True, self._most - window.used, math.ceil(window.ends_at - now)

    def _begin(self, sender: str | int, now: float) -> _Window:
        if len(self._windows) >= MOST_SENDERS:
            self._forget(now)
        window = self._windows[sender] = _Window(now + self.quota.seconds)
        return window

    def _forget(self, now: float) -> None:
        """Drop windows that are over; when all go on, all are dropped: memory has an end."""
        alive = {sender: window for sender, window in self._windows.items() if window.ends_at > now}
        self._windows = alive if len(alive) < MOST_SENDERS else {}
