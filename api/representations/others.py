"""How a rendering sees other documents: only as they are published, and never without being recorded.

Nothing that readers may not see can be embedded, because nothing else is in the read model.
"""

from typing import Any

from django.db.models import Count

from api.published.keys import children_key, document_key, ref_key, ref_of_card, site_key, type_key
from api.published.models import PublishedDocument, Status
from api.published.rows import card_row
from api.representations.uses import uses

Card = dict[str, Any]


def reference(source: str) -> dict[str, str] | None:
    """`{slug, title, path}` of a published document, or None."""
    uses(ref_key(source))
    return ref_of_card(_live().filter(source=source).values_list("card", flat=True).first())


def site(agency_source: str) -> dict[str, Any] | None:
    """The look and the tabs of an agency's profile website, for every page in it; None while it is not published."""
    uses(site_key(agency_source))
    card = _live().filter(source=agency_source).values_list("card", flat=True).first()
    return card["site"] if card else None


def references(sources: list[str]) -> list[dict[str, str]]:
    """The references of those of `sources` that are published, in their order."""
    for source in sources:
        uses(ref_key(source))
    found = dict(_live().filter(source__in=sources).values_list("source", "card"))
    return [ref for source in sources if (ref := ref_of_card(found.get(source)))]


def cards(sources: list[str]) -> list[Card]:
    """The cards of those of `sources` that are published, in their order."""
    for source in sources:
        uses(document_key(source))
    found = dict(_live().filter(source__in=sources).values_list("source", "card"))
    return [found[source] for source in sources if source in found]


def rows(sources: list[str]) -> list[Card]:
    return [card_row(card) for card in cards(sources)]


def cards_of_type(
    type_: str, *, agency: str = "", field: str = "", order: str = "sort_title", limit: int | None = None
) -> list[Card]:
    """Cards of all published documents of a type, in the city or in one agency or field."""
    uses(type_key(type_, agency=agency, field=field))
    documents = _live().filter(type=type_)
    if agency:
        documents = documents.filter(agency=agency)
    if field:
        documents = documents.filter(field=field)
    return list(documents.order_by(order, "id").values_list("card", flat=True)[:limit])


def children(source: str, *, order: str = "position", limit: int | None = None) -> list[Card]:
    """Cards of the published documents directly below a source."""
    uses(children_key(source))
    documents = _live().filter(parent=source).order_by(order, "id")
    return list(documents.values_list("card", flat=True)[:limit])


def sources_of_children(source: str) -> list[tuple[str, Card]]:
    """The same as `children`, each with its source."""
    uses(children_key(source))
    return list(_live().filter(parent=source).order_by("position", "id").values_list("source", "card"))


def count_children(sources: list[str]) -> dict[str, int]:
    """How many published documents stand directly below each source."""
    for source in sources:
        uses(children_key(source))
    counted = _live().filter(parent__in=sources).values("parent").annotate(n=Count("pk"))
    return {row["parent"]: row["n"] for row in counted}


def count_by(column: str, type_: str) -> dict[str, int]:
    """How many published documents of a type there are by the value of one facet column."""
    uses(type_key(type_))
    counted = _live().filter(type=type_).values(column).annotate(n=Count("pk"))
    return {row[column]: row["n"] for row in counted}


def _live() -> Any:
    return PublishedDocument.objects.filter(status=Status.LIVE)
