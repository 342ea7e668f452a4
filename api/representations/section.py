"""Free pages of an agency site, and its officials."""

from typing import Any

from api.published.rows import card_row
from api.published.sources import page_source
from api.representations.content import block_image, content, text
from api.representations.others import children
from api.representations.represent import represents
from content_models.models import OfficialsPage, SectionPage


@represents(SectionPage)
def section(page: SectionPage) -> dict[str, Any]:
    below = children(page_source(page.pk)) if page.pk else []
    return {"content": content(page.content), "children": [card_row(card) for card in below]}


@represents(OfficialsPage)
def officials(page: OfficialsPage) -> dict[str, Any]:
    return {
        "content": content(page.content),
        "officials": [
            {
                "position": block.value["position"],
                "name": text(block.value["name"]),
                "photo": block_image(block.value["photo"]),
            }
            for block in page.officials
        ],
    }
