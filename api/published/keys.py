"""Dependency keys: names for what a rendering can use. Touching a key makes its users again."""

from typing import Any

from api.published.models import PublishedDocument


def document_key(source: str) -> str:
    """The card of one document."""
    return f"document:{source}"


def children_key(source: str) -> str:
    """Which documents stand directly below a source, and in which order."""
    return f"children:{source}"


def type_key(type_: str, *, agency: str = "", field: str = "") -> str:
    """Which documents of a type there are, in the city or in one agency or field."""
    return f"type:{type_}:agency={agency}:field={field}"


def image_key(image_id: int) -> str:
    return f"image:{image_id}"


def file_key(file_id: int) -> str:
    return f"file:{file_id}"


APPLICATIONS = "applications"
ALERTS = "alerts"
VOCABULARY = "vocabulary"


REF_KEYS = ("slug", "title", "path", "abbreviation")
"""What a reference shows of a document: far less than its card, and far more stable."""


def ref_key(source: str) -> str:
    """The reference (slug, title, path) of one document."""
    return f"ref:{source}"


def site_key(agency_source: str) -> str:
    """The look and the tabs of an agency's profile website."""
    return f"site:{agency_source}"


def ref_of_card(card: dict[str, Any] | None) -> dict[str, Any] | None:
    """The reference that a card holds: `{slug, title, path}`, and `abbreviation` for an agency."""
    return {key: card[key] for key in REF_KEYS if key in card} if card else None


def successor_key(service_slug: str) -> str:
    """The register rows that lead to a service."""
    return f"{APPLICATIONS}:successor={service_slug}"


def keys_of(document: PublishedDocument) -> set[str]:
    """Every key that a change of this document's card, or its coming or going, touches; `ref_key` is apart."""
    keys = {document_key(document.source), type_key(document.type)}
    if document.parent:
        keys.add(children_key(document.parent))
    if document.agency:
        keys.add(type_key(document.type, agency=document.agency))
    if document.field:
        keys.add(type_key(document.type, field=document.field))
    return keys
