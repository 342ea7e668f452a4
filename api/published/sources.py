"""Names of what a document is made from, as text that the outbox can hold: `page:12`, `portal:/layanan`."""

import uuid
from dataclasses import dataclass

from wagtail.models import Page

from content_models.models import BasePage

PAGE = "page"
PORTAL = "portal"
_NAMESPACE = uuid.UUID("6f1d0a52-4c0b-4a53-9d6e-6f2f5b6c8d10")


@dataclass(frozen=True)
class PortalPage:
    """An address that no editor's page stands for: all services A–Z, the register, the search page."""

    path: str

    @property
    def source(self) -> str:
        return f"{PORTAL}:{self.path}"


PORTAL_PAGES = tuple(PortalPage(path) for path in ("/layanan", "/transformasi", "/alih", "/cari"))


def page_source(page_id: int) -> str:
    return f"{PAGE}:{page_id}"


def source_of(instance: BasePage | PortalPage) -> str:
    return instance.source if isinstance(instance, PortalPage) else page_source(instance.pk)


def document_id(instance: BasePage | PortalPage) -> uuid.UUID:
    """The stable identifier: the same after a rebuild, a move, or a copy of the database to another machine."""
    if isinstance(instance, PortalPage):
        return uuid.uuid5(_NAMESPACE, instance.source)
    return uuid.uuid5(_NAMESPACE, f"{instance.translation_key}:{instance.locale.language_code}")


def load(source: str) -> BasePage | PortalPage | None:
    """Read what a source names as it is now, or None when it no longer exists."""
    kind, _, name = source.partition(":")
    if kind == PORTAL:
        return next((page for page in PORTAL_PAGES if page.path == name), None)
    page = Page.objects.filter(pk=int(name)).select_related("locale").first()
    return page.specific if page else None
