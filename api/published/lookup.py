"""One document of the read model for a reader: one query.

It is written out, because to compose it for each reader would cost ten times what it costs to run it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from api.published.models import PublishedDocument, Status

_TABLE = PublishedDocument._meta.db_table
_SELECT = f"""
    SELECT d.status, d.path, d.type, d.slug, d.agency, d.etag, d.compressed,
           CASE WHEN length(d.compressed) = 0 THEN d.body END, d.reason, d.alternatives,
           m.status, m.path, m.type, m.slug, m.agency, m.etag, NULL, NULL, m.reason, m.alternatives
    FROM {_TABLE} d LEFT JOIN {_TABLE} m ON m.id = d.moved_to_id
"""  # noqa: S608 our own table
_BY_PATH = f"{_SELECT} WHERE d.path = %s"
_BY_SLUG = f"{_SELECT} WHERE d.type = %s AND d.slug = %s ORDER BY d.status, d.path LIMIT 1"
_BY_SLUG_AND_AGENCY = (
    f"{_SELECT} WHERE d.type = %s AND d.slug = %s AND d.agency = %s ORDER BY d.status, d.path LIMIT 1"
)
_SEVERAL_BY_SLUG = f"{_SELECT} WHERE d.type = %s AND d.slug = %s ORDER BY d.status, d.path LIMIT 2"
_WIDTH = 10


@dataclass(frozen=True, slots=True)
class Found:
    """What an address has: a live document, where it moved (`moved_to`), or why it is gone.

    `compressed` is the body as brotli. Documents of a release before that form was kept have it in `plain` instead.
    """

    status: str
    path: str
    type: str
    slug: str
    agency: str
    etag: str
    compressed: bytes
    plain: bytes
    reason: str
    alternatives: list[dict[str, Any]]
    moved_to: "Found | None" = None


def by_path(path: str) -> Found | None:
    """The row of a portal path."""
    return next(iter(_read(_BY_PATH, path)), None)


def by_slug(type_: str, slug: str) -> Found | None:
    """The row of a type with this slug; live before moved before withdrawn."""
    return next(iter(_read(_BY_SLUG, type_, slug)), None)


def several_by_slug(type_: str, slug: str, agency: str = "") -> list[Found]:
    """The first two of them, or the first of one agency."""
    return _read(_BY_SLUG_AND_AGENCY, type_, slug, agency) if agency else _read(_SEVERAL_BY_SLUG, type_, slug)


def _read(sql: str, *parameters: str) -> list[Found]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows = cursor.fetchall()
    return [_found(row[:_WIDTH], _found(row[_WIDTH:]) if row[_WIDTH] else None) for row in rows]


def _found(columns: Sequence[Any], moved_to: Found | None = None) -> Found:
    status, path, type_, slug, agency, etag, compressed, plain, reason, alternatives = columns
    # Only what is gone has alternatives; of what is live nobody asks.
    ways_on = json.loads(alternatives) if status != Status.LIVE else []
    bodies = (bytes(compressed or b""), bytes(plain or b""))
    return Found(status, path, type_, slug, agency, etag, *bodies, reason, ways_on, moved_to)
