"""Rows: what every list shows of a document."""

from collections.abc import Iterable
from typing import Any

ROW_KEYS = (
    "id",
    "type",
    "slug",
    "title",
    "summary",
    "path",
    "platform",
    "field",
    "agency",
    "updated_at",
    "provenance",
    "quick_exit",
)


def card_row(card: dict[str, Any]) -> dict[str, Any]:
    """The row of a card: the keys that every list has."""
    return {key: card[key] for key in ROW_KEYS}


_WEAKEST_FIRST = ("sample", "source_seen", "agency")


def weakest_provenance(rows: Iterable[dict[str, Any]]) -> str:
    """Return the origin of a list: it is only as sure as the least sure of its rows. A list of nothing is a sample."""
    origins = {row["provenance"] for row in rows}
    return next((origin for origin in _WEAKEST_FIRST if origin in origins), "sample")
