"""The one gate in front of the read model: who may be read by the public."""

from django.utils import timezone

from api.published.sources import PortalPage
from content_models.models import BasePage
from content_models.models.choices import Audience

DELETED = "Halaman ini sudah dihapus."
EXPIRED = "Halaman ini sudah berakhir."
UNPUBLISHED = "Halaman ini sudah tidak terbit."
NOT_PUBLIC = "Halaman ini tidak untuk umum."


def obstacle(instance: BasePage | PortalPage | None) -> str | None:
    """Why this may not be read by the public, in words for readers; None when it may.

    Not live (draft, embargo, expired), for staff only, or behind a privacy setting on itself or on any ancestor. An
    alias shows what its original says, so it is as private as that.
    """
    if instance is None:
        return DELETED
    if isinstance(instance, PortalPage):
        return None
    if not instance.live:
        return EXPIRED if instance.expired else UNPUBLISHED
    if instance.expire_at and instance.expire_at <= timezone.now():
        return EXPIRED
    if instance.audience != Audience.PUBLIC or _is_private(instance):
        return NOT_PUBLIC
    return None


def _is_private(page: BasePage) -> bool:
    shown = [page, page.alias_of] if page.alias_of else [page]
    return any(source.get_view_restrictions().exists() for source in shown)
