"""The search as data, for whoever searches without us: the portal in a browser without a connection."""

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, When

from api.published.models import PublishedDocument, PublishedTerm, Status
from api.search import rules
from api.search.entries import Entry, entry_of
from api.search.index import TYPES

SMALL, FULL = "small", "full"
SIZES = (SMALL, FULL)
SMALL_TYPES = ("service", "agency", "field", "platform")
MOST_DOCUMENTS = {SMALL: 500, FULL: 2000}
"""A phone loads this over a slow network: of a larger city it gets a part that says that it is one."""
MOST_TEXT = 1000
"""Characters of long text a document."""


def searchable(size: str) -> dict[str, Any]:
    """Rules, vocabulary and documents; the small one without long texts and news. Two queries.

    `complete` is false when there are more documents than these: what is not among them may still exist.
    """
    bodies = list(_bodies(size))
    return {
        "complete": len(bodies) <= MOST_DOCUMENTS[size],
        "rules": {name.lower(): value for name, value in vars(rules).items() if name.isupper()},
        "vocabulary": [
            list(row)
            for row in PublishedTerm.objects.order_by("term", "pk").values_list("term", "kind", "means")
        ],
        "documents": [_document(json.loads(bytes(body)), size) for body in bodies[: MOST_DOCUMENTS[size]]],
    }


def _bodies(size: str) -> Iterable[Any]:
    """One more than are shown, if there are more; of many, services and who offers them come first."""
    types = SMALL_TYPES if size == SMALL else TYPES
    live = PublishedDocument.objects.filter(status=Status.LIVE, audience="public", type__in=types)
    is_other = Case(When(type__in=SMALL_TYPES, then=0), default=1)
    in_order = live.order_by(is_other, Case(When(type="service", then=1), default=0), "path")
    return in_order.values_list("body", flat=True)[: MOST_DOCUMENTS[size] + 1]


def _document(body: dict[str, Any], size: str) -> dict[str, Any]:
    entry: Entry = entry_of(body)
    return {
        "type": entry.type,
        "path": body["path"],
        "title": entry.title,
        "summary": entry.summary,
        "names": [list(name) for name in entry.names],
        "owner": [list(owner) for owner in entry.owner],
        "text": entry.text[:MOST_TEXT] if size == FULL else "",
        "quick_exit": entry.quick_exit,
        "provenance": body["provenance"],
    }
