"""The front page of an agency's profile website."""

from typing import Any

from api.published.rows import card_row
from api.published.sources import page_source
from api.representations.content import text
from api.representations.others import cards_of_type, count_children, sources_of_children
from api.representations.represent import represents
from content_models.models import AgencyPage
from content_models.models.lines import split_lines

LATEST = 3


@represents(AgencyPage, card=("abbreviation", "kind", "has_site", "duties", "site"))
def agency(page: AgencyPage) -> dict[str, Any]:
    sections = _sections(page)
    latest = {"agency": page.slug, "order": "-sort_date", "limit": LATEST}
    return {
        "abbreviation": page.abbreviation,
        "kind": page.kind,
        "duties": text(page.duties),
        "aliases": split_lines(page.other_names),
        "accent": page.accent,
        "legacy_host": text(page.legacy_host),
        "has_site": page.has_site,
        "contact": {"address": text(page.address), "phone": text(page.phone), "email": text(page.email)},
        "sections": sections,
        "site": {
            "accent": page.accent,
            "sections": [{"title": section["title"], "path": section["path"]} for section in sections],
        },
        "services": [card_row(card) for card in cards_of_type("service", agency=page.slug)],
        "news": cards_of_type("news", **latest),
        "announcements": cards_of_type("announcement", **latest),
        "events": cards_of_type("event", **latest),
        "places": cards_of_type("place", agency=page.slug),
    }


def _sections(page: AgencyPage) -> list[dict[str, Any]]:
    """The shelves and pages directly below; an empty shelf is left out, so that its tab disappears."""
    if not page.pk:
        return []
    below = sources_of_children(page_source(page.pk))
    counts = count_children([source for source, _card in below])
    sections = [
        {
            "slug": card["slug"],
            "title": card["title"],
            "path": card["path"],
            "type": card["type"],
            "count": counts.get(source, 0),
        }
        for source, card in below
    ]
    return [section for section in sections if section["type"] != "list" or section["count"]]
