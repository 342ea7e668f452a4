"""Events."""

from typing import Any

from api.published.sources import page_source
from api.representations.content import content, text
from api.representations.envelope import moment
from api.representations.others import cards
from api.representations.represent import represents
from content_models.models import EventPage


@represents(EventPage, card=("starts_at", "ends_at", "location"), sorted_by="starts_at")
def event(page: EventPage) -> dict[str, Any]:
    places = cards([page_source(page.place_id)]) if page.place_id else []
    return {
        "starts_at": moment(page.starts_at),
        "ends_at": moment(page.ends_at),
        "location": text(page.location),
        "place": places[0] if places else None,
        "content": content(page.content),
    }
