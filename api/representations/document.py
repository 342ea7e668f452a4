"""Public-information documents (PPID)."""

from typing import Any

from api.representations.content import content, text
from api.representations.media import file
from api.representations.represent import represents
from content_models.models import DocumentPage


@represents(DocumentPage, card=("information_class", "year"))
def document(page: DocumentPage) -> dict[str, Any]:
    return {
        "information_class": page.information_class,
        "year": page.year,
        "file": file(page.file),
        "external_url": text(page.external_url),
        "content": content(page.content),
    }
