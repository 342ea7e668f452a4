"""Galleries."""

from typing import Any

from api.representations.content import block_image, content
from api.representations.represent import represents
from content_models.models import GalleryPage


@represents(GalleryPage, card=("taken_on",), sorted_by="taken_on")
def gallery(page: GalleryPage) -> dict[str, Any]:
    return {
        "taken_on": page.taken_on.isoformat() if page.taken_on else None,
        "images": [found for block in page.images if (found := block_image(block.value))],
        "content": content(page.content),
    }
