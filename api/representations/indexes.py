"""Lists of an agency site, and the directory of agencies."""

from typing import Any

from api.published.sources import page_source
from api.representations.others import cards_of_type, children, count_children
from api.representations.represent import represents
from content_models.models import (
    AgencyDirectoryPage,
    AnnouncementIndexPage,
    DocumentIndexPage,
    EventIndexPage,
    GalleryIndexPage,
    IndexPage,
    NewsIndexPage,
    PlaceIndexPage,
    ServiceIndexPage,
)

MAX_ITEMS = 200
"""A list page stays light on a cheap phone; `count` says how many there are and the API's lists have the rest."""

_ORDER = {"news": "-sort_date", "announcement": "-sort_date", "event": "-sort_date", "gallery": "-sort_date"}


@represents(
    AnnouncementIndexPage,
    DocumentIndexPage,
    EventIndexPage,
    GalleryIndexPage,
    NewsIndexPage,
    PlaceIndexPage,
    ServiceIndexPage,
)
def index(page: IndexPage) -> dict[str, Any]:
    source = page_source(page.pk) if page.pk else ""
    return {
        "lists": page.lists,
        "content": [],
        "items": children(source, order=_ORDER.get(page.lists, "sort_title"), limit=MAX_ITEMS)
        if source
        else [],
        "count": count_children([source]).get(source, 0) if source else 0,
    }


@represents(AgencyDirectoryPage)
def directory(_page: AgencyDirectoryPage) -> dict[str, Any]:
    agencies = [{key: card[key] for key in card if key != "site"} for card in cards_of_type("agency")]
    return {"lists": "agency", "content": [], "items": agencies, "count": len(agencies)}
