"""News and announcements of an agency."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content_models.blocks import ContentBlock, FileBlock
from content_models.models.base import BasePage


class NewsPage(BasePage):
    document_type = "news"

    published_on = models.DateField(_("tanggal"), default=timezone.localdate)
    category = models.CharField(_("kategori"), max_length=80, blank=True)
    author_label = models.CharField(
        _("penulis"), max_length=120, blank=True, help_text=_("Nama bagian, misalnya “Humas Dinkes”.")
    )
    image = models.ForeignKey(
        "content_models.CityImage",
        verbose_name=_("gambar utama"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.NewsIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        FieldPanel("category"),
        FieldPanel("author_label"),
        FieldPanel("image"),
        FieldPanel("content"),
    ]

    class Meta:
        verbose_name = _("berita")
        verbose_name_plural = _("berita")


class AnnouncementPage(BasePage):
    document_type = "announcement"

    published_on = models.DateField(_("tanggal"), default=timezone.localdate)
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)
    files = StreamField(
        blocks.StreamBlock([("file", FileBlock())], required=False), verbose_name=_("lampiran"), blank=True
    )

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.AnnouncementIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        FieldPanel("valid_until"),
        FieldPanel("content"),
        FieldPanel("files"),
    ]

    class Meta:
        verbose_name = _("pengumuman")
        verbose_name_plural = _("pengumuman")


NewsPage.edit_handler = NewsPage.tabs()
AnnouncementPage.edit_handler = AnnouncementPage.tabs()
