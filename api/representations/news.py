"""News and announcements."""

from typing import Any

from api.representations.content import content, text
from api.representations.media import file, image
from api.representations.represent import represents
from content_models.models import AnnouncementPage, NewsPage


@represents(NewsPage, card=("published_on",), sorted_by="published_on")
def news(page: NewsPage) -> dict[str, Any]:
    return {
        "published_on": page.published_on.isoformat(),
        "category": text(page.category),
        "author_label": text(page.author_label),
        "image": image(page.image),
        "content": content(page.content),
    }


@represents(AnnouncementPage, card=("published_on",), sorted_by="published_on")
def announcement(page: AnnouncementPage) -> dict[str, Any]:
    return {
        "published_on": page.published_on.isoformat(),
        "valid_until": page.valid_until.isoformat() if page.valid_until else None,
        "content": content(page.content),
        "files": [
            found for block in page.files if (found := file(block.value["file"], title=block.value["title"]))
        ],
    }
