"""The database: SQLite for one machine, PostgreSQL beyond it. `DATABASE_URL` decides."""

from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_TIMEOUT_SECONDS = 30


def database_from_url(url: str) -> dict[str, Any]:
    """`sqlite:///path` or `postgres://user:password@host:port/name` as a Django database setting.

    >>> database_from_url("postgres://kota@127.0.0.1:5432/kota")["NAME"]
    'kota'
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(parts.path[1:]),
            # To open a file for each request costs a reader more than to read it.
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # IMMEDIATE: a transaction that will write says so at its start, so that two of them queue
                # instead of failing half-way when both try to upgrade their read lock.
                "transaction_mode": "IMMEDIATE",
                "timeout": SQLITE_TIMEOUT_SECONDS,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;",
            },
        }
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ValueError(f"DATABASE_URL must start with sqlite:/// or postgres://, not {parts.scheme!r}.")
