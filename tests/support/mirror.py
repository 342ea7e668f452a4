"""A complete mirror of the public API in one file, by HTTP alone: `python -m tests.support.mirror <url> <file>`.

It starts from the snapshot, follows the feed and checks itself. What it applies and the cursor behind it are one
transaction, so that it can be stopped anywhere and goes on from there.
"""

import gzip
import hashlib
import http.client
import json
import sqlite3
import sys
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

INTERRUPTED = (OSError, EOFError, ValueError, http.client.HTTPException, zlib.error)
"""What a connection that breaks in the middle looks like: a refused one, half a gzip, half a line of JSON."""

_PATIENCE_SECONDS = 60
_TRY_AGAIN_SECONDS = 0.2
_AT_ONCE = 10_000
_BY_ID_AT_ONCE = 50


class Mirror:
    """The documents of the API at `url`, kept in an SQLite file."""

    def __init__(self, url: str, file: Path) -> None:
        self._api = f"{url}/api/v1"
        self._db = sqlite3.connect(file, timeout=30, isolation_level=None)
        self._db.executescript(
            "CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, path TEXT, etag TEXT, body BLOB);"
            "CREATE TABLE IF NOT EXISTS place (cursor TEXT, starts INTEGER);"
        )

    @property
    def cursor(self) -> str | None:
        """Where the feed goes on; None before the first snapshot."""
        row = self._db.execute("SELECT cursor FROM place").fetchone()
        return row[0] if row else None

    @property
    def starts(self) -> int:
        """How often it took everything anew."""
        return self._db.execute("SELECT coalesce(max(starts), 0) FROM place").fetchone()[0]

    def documents(self) -> set[tuple[str, str, str, bytes]]:
        """All that it holds: id, path, ETag, bytes."""
        return set(self._db.execute("SELECT id, path, etag, body FROM document"))

    def start(self) -> None:
        """Take everything. A snapshot without its last line was cut off, and nothing of it is kept."""
        with self._transaction():
            starts = self.starts + 1
            self._db.execute("DELETE FROM document")
            self._db.execute("DELETE FROM place")
            self._db.execute("INSERT INTO place VALUES (?, ?)", [self._take_snapshot({}), starts])

    def follow(self, *, wait: int = 0, limit: int = 50) -> bool:
        """Apply the next changes, if there are any; start over when the feed no longer knows our cursor."""
        if self.cursor is None:
            self.start()
            return True
        asked = {"after": self.cursor, "include": "body", "limit": limit, "wait": wait}
        try:
            page, headers = self._ask(f"changes?{urlencode(asked)}")
        except urllib.error.HTTPError as error:
            if error.code != HTTPStatus.GONE:
                raise
            self.start()
            return True
        with self._transaction():
            for entry in page["results"]:
                self._delete(entry["id"])
                if entry["body"]:
                    self._keep(entry["id"], entry["etag"], entry["body"])
            self._db.execute("UPDATE place SET cursor = ?", [page["next"]])
        time.sleep(int(headers.get("Retry-After") or 0))
        return bool(page["results"])

    def check(self) -> dict[str, list[str]]:
        """What is not as published, by the API's own comparison."""
        found: dict[str, list[str]] = {"stale": [], "missing": [], "remove": []}
        items = self._db.execute("SELECT id, etag FROM document ORDER BY id").fetchall()
        bounds = [None, *(id_ for id_, _etag in items[_AT_ONCE::_AT_ONCE]), None]
        for first, end in pairwise(bounds):
            held = {
                id_: etag for id_, etag in items if (not first or id_ >= first) and (not end or id_ <= end)
            }
            body = json.dumps({"items": held, "id_from": first, "id_to": end}).encode()
            for kind, ids in self._ask("changes/check", body)[0].items():
                found[kind] += ids
        return found

    def repair(self) -> None:
        """Make right what `check` found, and nothing else."""
        found = self.check()
        wanted = found["stale"] + found["missing"]
        with self._transaction():
            for id_ in [*found["remove"], *found["stale"]]:
                self._delete(id_)
            for at in range(0, len(wanted), _BY_ID_AT_ONCE):
                self._take_snapshot({"id": ",".join(wanted[at : at + _BY_ID_AT_ONCE])})

    def _take_snapshot(self, parameters: dict[str, str]) -> str:
        for line in self._lines(f"snapshot?{urlencode(parameters)}"):
            if "next" in line:
                return str(line["next"])
            self._keep(line["id"], line["etag"], line["body"])
        raise EOFError("The snapshot was cut off")

    def _keep(self, id_: str, etag: str, document: dict[str, Any]) -> None:
        body = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
        assert hashlib.sha256(body).hexdigest() == etag, f"{document['path']} is not what its ETag says"
        self._db.execute("INSERT INTO document VALUES (?, ?, ?, ?)", [id_, document["path"], etag, body])

    def _delete(self, id_: str) -> None:
        self._db.execute("DELETE FROM document WHERE id = ?", [id_])

    def _transaction(self) -> sqlite3.Connection:
        self._db.execute("BEGIN IMMEDIATE")
        return self._db

    def _ask(self, address: str, body: bytes | None = None) -> tuple[Any, Any]:
        with self._open(address, body) as response:
            return json.loads(gzip.decompress(response.read())), response.headers

    def _lines(self, address: str) -> Iterator[dict[str, Any]]:
        with self._open(address) as response, gzip.GzipFile(fileobj=response) as text:
            yield from map(json.loads, text)

    def _open(self, address: str, body: bytes | None = None) -> Any:
        headers = {"Accept-Encoding": "gzip", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self._api}/{address}", body, headers)
        return urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS)


def main(url: str, file: str) -> None:
    """Follow for ever; whatever breaks off is asked again."""
    mirror = Mirror(url, Path(file))
    while True:
        try:
            mirror.follow(wait=5)
        except INTERRUPTED as error:
            sys.stderr.write(f"{type(error).__name__}\n")
            time.sleep(_TRY_AGAIN_SECONDS)


if __name__ == "__main__":
    main(*sys.argv[1:])
