"""The search as data, for whoever searches without us: the portal in a browser without a connection."""

import json
from typing import Any

from api.published.models import PublishedDocument, PublishedTerm, Status
from api.search import rules
from api.search.entries import Entry, entry_of
from api.search.index import TYPES

SMALL, FULL = "small", "full"
SIZES = (SMALL, FULL)
SMALL_TYPES = ("service", "agency", "field", "platform")


def searchable(size: str) -> dict[str, Any]:
    """Rules, vocabulary and documents; the small one without long texts and news. Two queries."""
    return {
        "rules": {name.lower(): value for name, value in vars(rules).items() if name.isupper()},
        "vocabulary": [
            list(row)
            for row in PublishedTerm.objects.order_by("term", "pk").values_list("term", "kind", "means")
        ],
        "documents": [_document(json.loads(bytes(body)), size) for body in _bodies(size)],
    }


def _bodies(size: str) -> Any:
    types = SMALL_TYPES if size == SMALL else TYPES
    live = PublishedDocument.objects.filter(status=Status.LIVE, audience="public", type__in=types)
    return live.order_by("path").values_list("body", flat=True)


def _document(body: dict[str, Any], size: str) -> dict[str, Any]:
    entry: Entry = entry_of(body)
    return {
        "type": entry.type,
        "path": body["path"],
        "title": entry.title,
        "summary": entry.summary,
        "names": [list(name) for name in entry.names],
        "owner": [list(owner) for owner in entry.owner],
        "text": entry.text if size == FULL else "",
        "quick_exit": entry.quick_exit,
        "provenance": body["provenance"],
    }
