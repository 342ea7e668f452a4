"""One page of answers as readers get it."""

import uuid
from typing import Any

from api.published.models import PublishedDocument, Status
from api.published.rows import ROW_KEYS, card_row
from api.search.engine import Hit
from api.search.explain import highlights, matched
from api.search.index import TYPES, View
from api.search.query import Found, nearest

SEARCH_ROW_KEYS = (*ROW_KEYS, "fee", "highlights", "matched")
COMPLAINT_CHANNEL = "pengaduan aspirasi"
"""The question that the service answers to which a citizen can turn with any other."""
NEAR_SERVICES = 3


def rows(found: Found, hits: list[Hit]) -> list[dict[str, Any]]:
    """The rows of these hits, each saying why it was found. One query, and only what is published is in it."""
    cards = _cards(found.view, hits)
    return [_row(found, hit, card) for hit in hits if (card := cards.get(_pk(found.view, hit)))]


def near(found: Found, question: str) -> dict[str, Any]:
    """Where to go with a question that nothing answers. One query."""
    view = found.view
    services = nearest(view, question, "service", NEAR_SERVICES)
    agency = nearest(view, question, "agency", 1)
    channel = nearest(view, COMPLAINT_CHANNEL, "service", 1)
    cards = _cards(view, [*services, *agency, *channel])

    def plain_rows(hits: list[Hit]) -> list[dict[str, Any]]:
        return [card_row(card) for hit in hits if (card := cards.get(_pk(view, hit)))]

    return {
        "services": plain_rows(services),
        "agency": next(iter(plain_rows(agency)), None),
        "channel": next(iter(plain_rows(channel)), None),
    }


def counts(found: Found) -> dict[str, int]:
    """How many answers of each type there are."""
    return {type_: found.counts.get(type_, 0) for type_ in TYPES}


def _row(found: Found, hit: Hit, card: dict[str, Any]) -> dict[str, Any]:
    entry = found.view.reader.entry(hit)
    reason = matched(found.plan, entry)
    return {
        **card_row(card),
        "fee": card.get("fee"),
        "highlights": highlights(found.plan, entry),
        "matched": {"by": reason.by, "word": reason.word, "text": reason.text or None} if reason else None,
    }


def _cards(view: View, hits: list[Hit]) -> dict[uuid.UUID, dict[str, Any]]:
    live = PublishedDocument.objects.filter(
        pk__in={_pk(view, hit) for hit in hits}, status=Status.LIVE, card__isnull=False
    )
    return {pk: card for pk, card in live.values_list("pk", "card") if card}


def _pk(view: View, hit: Hit) -> uuid.UUID:
    return uuid.UUID(view.documents[hit.number].id)
