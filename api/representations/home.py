"""The home page."""

from typing import Any

from django.utils import timezone

from api.published.keys import ALERTS
from api.published.rows import card_row
from api.published.sources import page_source
from api.representations.content import text
from api.representations.envelope import moment
from api.representations.others import cards_of_type, rows, sources_of_children
from api.representations.platform import field_cards
from api.representations.represent import represents
from api.representations.rich_text import html
from api.representations.uses import uses
from content_models.models import Alert, HomePage

LATEST_NEWS = 3


@represents(HomePage, card=("popular",))
def home(page: HomePage) -> dict[str, Any]:
    agencies = cards_of_type("agency")
    return {
        "lead": text(page.lead),
        "popular": rows([page_source(popular.page_id) for popular in page.popular.all()]),
        "platforms": _platforms(page),
        "alerts": _alerts(),
        "news": [
            {**card_row(card), "published_on": card["published_on"]}
            for card in cards_of_type("news", order="-sort_date", limit=LATEST_NEWS)
        ],
        "agency_count": len(agencies),
        "site_count": sum(1 for agency in agencies if agency["has_site"]),
    }


def _platforms(page: HomePage) -> list[dict[str, Any]]:
    below = sources_of_children(page_source(page.pk)) if page.pk else []
    platforms = []
    for source, card in below:
        if card["type"] == "platform":
            fields = field_cards(source)
            shown = {key: card[key] for key in ("slug", "title", "path", "summary")}
            platforms.append(
                {**shown, "service_count": sum(field["service_count"] for field in fields), "fields": fields}
            )
    return platforms


def _alerts() -> list[dict[str, Any]]:
    """Alerts of this moment. The scheduler touches `ALERTS` when one begins or ends."""
    uses(ALERTS)
    now = timezone.now()
    return [
        {
            "level": alert.level,
            "title": alert.title,
            "html": html(alert.text),
            "url": text(alert.url),
            "starts_at": moment(alert.starts_at),
            "ends_at": moment(alert.ends_at),
            "provenance": alert.provenance,
        }
        for alert in Alert.objects.order_by("-level", "-starts_at", "pk")
        if alert.is_current(now)
    ]
