"""The shelves of an agency site: each holds pages of one type and shows them as a list."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from content_models.models.base import BasePage


class IndexPage(BasePage):
    """Abstract. `lists` is the document type of the pages below."""

    document_type = "list"
    lists: ClassVar[str]

    parent_page_types: ClassVar = ["content_models.AgencyPage"]
    max_count_per_parent = 1

    class Meta:
        abstract = True


class NewsIndexPage(IndexPage):
    lists = "news"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.NewsPage"]

    class Meta:
        verbose_name = _("daftar berita")


class AnnouncementIndexPage(IndexPage):
    lists = "announcement"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.AnnouncementPage"]

    class Meta:
        verbose_name = _("daftar pengumuman")


class EventIndexPage(IndexPage):
    lists = "event"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.EventPage"]

    class Meta:
        verbose_name = _("daftar agenda")


class DocumentIndexPage(IndexPage):
    lists = "document"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.DocumentPage"]

    class Meta:
        verbose_name = _("daftar dokumen")


class GalleryIndexPage(IndexPage):
    lists = "gallery"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.GalleryPage"]

    class Meta:
        verbose_name = _("daftar galeri")


class PlaceIndexPage(IndexPage):
    lists = "place"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.PlacePage"]

    class Meta:
        verbose_name = _("daftar tempat")


class ServiceIndexPage(IndexPage):
    lists = "service"
    is_creatable = True
    subpage_types: ClassVar = ["content_models.ServicePage"]

    class Meta:
        verbose_name = _("daftar layanan")


INDEX_PAGES: tuple[type[IndexPage], ...] = (
    NewsIndexPage,
    AnnouncementIndexPage,
    EventIndexPage,
    DocumentIndexPage,
    GalleryIndexPage,
    PlaceIndexPage,
    ServiceIndexPage,
)

for _index in INDEX_PAGES:
    _index.edit_handler = _index.tabs()
