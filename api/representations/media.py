"""Images and files. Renditions are made here, at publish, and never while somebody reads."""

import mimetypes
from typing import Any

from wagtail.documents.models import AbstractDocument
from wagtail.images.models import SourceImageIOError

from api.published.keys import file_key, image_key
from api.representations.uses import uses
from content_models.models import CityImage

WIDTHS = (360, 720, 1200)


def image(picture: CityImage | None, *, alt: str | None = None) -> dict[str, Any] | None:
    """The image with all its sizes, or None when there is none or its file is gone. `alt` overrides for this place."""
    if picture is None:
        return None
    uses(image_key(picture.pk))
    try:
        renditions = [picture.get_rendition(f"width-{width}|format-webp") for width in WIDTHS]
    except SourceImageIOError:
        return None
    sizes = {rendition.width: rendition for rendition in renditions}
    largest = sizes[max(sizes)]
    return {
        "alt": picture.description if alt is None else alt,
        "caption": picture.caption or None,
        "width": largest.width,
        "height": largest.height,
        "url": largest.url,
        "sources": [
            {"url": size.url, "width": size.width, "height": size.height, "type": "image/webp"}
            for _width, size in sorted(sizes.items())
        ],
    }


def file(document: AbstractDocument | None, *, title: str | None = None) -> dict[str, Any] | None:
    """`{title, url, filename, size, content_type}`; size in bytes."""
    if document is None:
        return None
    uses(file_key(document.pk))
    content_type, _encoding = mimetypes.guess_type(document.filename)
    return {
        "title": title or document.title,
        "url": document.url,
        "filename": document.filename,
        "size": document.get_file_size(),
        "content_type": content_type or "application/octet-stream",
    }
