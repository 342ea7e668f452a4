"""Places where citizens are helped."""

from typing import Any

from api.published.sources import page_source
from api.representations.content import content, text
from api.representations.others import rows
from api.representations.represent import represents
from content_models.models import PlacePage


@represents(PlacePage, card=("address", "opening_hours", "phone", "wheelchair_access", "sign_language"))
def place(page: PlacePage) -> dict[str, Any]:
    services = (
        page.service_places.order_by("service__title").values_list("service_id", flat=True) if page.pk else []
    )
    return {
        "address": text(page.address),
        "district": text(page.district),
        "latitude": float(page.latitude) if page.latitude is not None else None,
        "longitude": float(page.longitude) if page.longitude is not None else None,
        "opening_hours": [
            {"days": block.value["days"], "hours": block.value["hours"]} for block in page.opening_hours
        ],
        "phone": text(page.phone),
        "wheelchair_access": text(page.wheelchair_access),
        "sign_language": text(page.sign_language),
        "content": content(page.content),
        "services": rows([page_source(pk) for pk in services]),
    }
