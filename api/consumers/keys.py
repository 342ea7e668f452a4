"""Keys: made once, known again by their digest, and never written down.

A key has 256 bits of chance, so that its plain SHA-256 gives nothing away: there is no list of likely keys to try.
"""

import hashlib
import logging
import secrets
import threading
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from api.consumers.models import BEGINNING_LENGTH, ApiKey, Consumer

logger = logging.getLogger(__name__)

PREFIX = "kota_"
"""By it a key is recognised where it should not be, as in a repository."""

FRESH_SECONDS = 10.0
"""A revoked key opens for so much longer at the most."""

_UNKNOWN_FRESH_SECONDS = 1.0
"""A new key opens after so long at the most; one that is wrong is not looked up more often either."""


class KeysUnavailableError(Exception):
    """The database does not say which keys there are."""


def make_key(consumer: Consumer, expires_on: date) -> tuple[ApiKey, str]:
    """A new key, and its text, which nobody can read again."""
    text = PREFIX + secrets.token_urlsafe(32)
    key = consumer.keys.create(
        beginning=text[:BEGINNING_LENGTH], digest=digest_of(text), expires_on=expires_on
    )
    return key, text


def revoke(key: ApiKey) -> None:
    """Close it for good."""
    key.revoked_at = timezone.now()
    key.save(update_fields=["revoked_at"])


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def in_a_thread(work: Callable[[], None]) -> None:
    """Without making anyone wait who reads."""
    threading.Thread(target=work, name="key-used", daemon=True).start()


class KeyRing:
    """The good keys in the memory of this process: a digest leads to the key's number and the end of its time.

    Looks into the database when its last look is `FRESH_SECONDS` old, and notes once a day that a key was used, by
    `aside`.
    """

    def __init__(self, aside: Callable[[Callable[[], None]], None] = in_a_thread) -> None:
        self._aside = aside
        self._lock = threading.Lock()
        self._keys: dict[str, tuple[int, float]] | None = None
        self._looked_at = float("-inf")
        self._noted: dict[int, date] = {}

    def find(self, text: str) -> int | None:
        """The number of a good key; None for any other. Raises `KeysUnavailableError`."""
        digest = digest_of(text)
        found = self._current(FRESH_SECONDS).get(digest)
        if found is None:
            found = self._current(_UNKNOWN_FRESH_SECONDS).get(digest)
        if found is None or found[1] <= time.time():
            return None
        self._note_use(found[0])
        return found[0]

    def _current(self, fresh_seconds: float) -> dict[str, tuple[int, float]]:
        if time.monotonic() - self._looked_at > fresh_seconds:
            with self._lock:
                if time.monotonic() - self._looked_at > fresh_seconds:
                    self._look()
        if self._keys is None:
            raise KeysUnavailableError
        return self._keys

    def _look(self) -> None:
        """Read all good keys with one query. Without a database those known so far stay good."""
        self._looked_at = time.monotonic()
        good = ApiKey.objects.filter(revoked_at=None, expires_on__gte=timezone.localdate())
        try:
            rows = list(good.values_list("digest", "pk", "expires_on"))
        except (DatabaseError, InterfaceError):
            logger.warning("Could not read the keys of the API")
            connection.close()
            return
        self._keys = {digest: (pk, _end_of(day)) for digest, pk, day in rows}

    def _note_use(self, pk: int) -> None:
        today = timezone.localdate()
        if self._noted.get(pk) == today:
            return
        self._noted[pk] = today
        self._aside(lambda: self._write_use(pk, today))

    def _write_use(self, pk: int, today: date) -> None:
        try:
            ApiKey.objects.filter(pk=pk).exclude(last_used_on=today).update(last_used_on=today)
        except (DatabaseError, InterfaceError):
            logger.warning("Could not note the use of key %s; the next use tries again", pk)
            self._noted.pop(pk, None)
        finally:
            if self._aside is in_a_thread:
                connection.close()


def _end_of(day: date) -> float:
    """The first moment after that day in Surabaya, in seconds of the clock."""
    midnight = datetime.combine(day + timedelta(days=1), datetime.min.time())
    return timezone.make_aware(midnight).timestamp()
