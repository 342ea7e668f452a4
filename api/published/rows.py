"""Rows: what every list shows of a document."""

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
)


def card_row(card: dict[str, Any]) -> dict[str, Any]:
    """The row of a card: the keys that every list has."""
    return {key: card[key] for key in ROW_KEYS}
