"""Platforms and their fields."""

from typing import Any

from api.published.rows import card_row
from api.published.sources import page_source
from api.representations.content import content, text
from api.representations.others import cards, cards_of_type, count_by, sources_of_children
from api.representations.represent import represents
from content_models.models import FieldPage, PlatformPage


@represents(PlatformPage)
def platform(page: PlatformPage) -> dict[str, Any]:
    fields = field_cards(page_source(page.pk)) if page.pk else []
    featured = cards([page_source(featured.page_id) for featured in page.featured.all()])
    return {
        "content": content(page.content),
        "fields": fields,
        "featured": [{**card_row(card), **_way_in(card)} for card in featured],
        "service_count": sum(field["service_count"] for field in fields),
    }


@represents(FieldPage, card=("icon",))
def field(page: FieldPage) -> dict[str, Any]:
    services = [
        card
        for card in cards_of_type("service", field=page.slug)
        if card["path"].startswith(f"/{page.platform_slug}/")
    ]
    return {
        "content": content(page.content),
        "icon": text(page.icon),
        "services": [_short(card) for card in services],
    }


def field_cards(platform_source: str) -> list[dict[str, Any]]:
    """The fields of a platform in the editors' order; a field without a service is not shown."""
    counts = count_by("field", "service")
    found = [
        {
            **{key: card[key] for key in ("slug", "title", "path", "summary", "icon")},
            "service_count": counts.get(card["slug"], 0),
        }
        for _source, card in sources_of_children(platform_source)
    ]
    return [card for card in found if card["service_count"]]


def _short(card: dict[str, Any]) -> dict[str, Any]:
    facts = {"fee": card["fee"], "processing_time": card["processing_time"]}
    return {**card_row(card), **facts, **_way_in(card)}


def _way_in(card: dict[str, Any]) -> dict[str, Any]:
    """What staff need of a service without opening it: where to sign in, and who helps when that fails.

    A card that an earlier release made may lack one; whoever shows it is made again when the card is.
    """
    return {key: card.get(key) for key in ("action", "helpdesk")}
