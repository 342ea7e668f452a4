"""Portal addresses that list: all services, and the search page."""

import hashlib
import json
from typing import Any

from api.published.keys import VOCABULARY
from api.published.models import PublishedTerm
from api.published.rows import weakest_provenance
from api.published.sources import PortalPage
from api.representations.others import cards_of_type
from api.representations.represent import represents_portal
from api.representations.uses import uses


@represents_portal("/layanan")
def all_services(_page: PortalPage) -> dict[str, Any]:
    services = cards_of_type("service")
    return {
        "type": "list",
        "title": "Semua layanan",
        "summary": "Layanan kota menurut abjad dan menurut perangkat daerah.",
        "provenance": weakest_provenance(services),
        "lists": "service",
        "content": [],
        "items": services,
        "count": len(services),
    }


@represents_portal("/cari")
def search(_page: PortalPage) -> dict[str, Any]:
    popular = [row for home in cards_of_type("home") for row in home["popular"]]
    return {
        "type": "search",
        "provenance": weakest_provenance(popular),
        "title": "Cari",
        "summary": "Cari layanan, perangkat daerah, dan kabar kota.",
        "hints": popular,
        "vocabulary": _vocabulary_digest(),
    }


def _vocabulary_digest() -> str:
    """Another after each change of the vocabulary, so that whoever follows the feed knows to fetch it anew."""
    uses(VOCABULARY)
    terms = PublishedTerm.objects.order_by("term", "pk").values_list("term", "kind", "means")
    return hashlib.sha256(json.dumps(list(terms)).encode()).hexdigest()[:16]
