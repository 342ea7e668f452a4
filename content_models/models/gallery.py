"""Photographs of an agency."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from content_models.blocks import ContentBlock
from content_models.models.base import BasePage


class GalleryPage(BasePage):
    document_type = "gallery"

    taken_on = models.DateField(_("tanggal foto"), null=True, blank=True)
    images = StreamField(
        blocks.StreamBlock([("image", ImageBlock(label=_("Foto")))], required=False),
        verbose_name=_("foto"),
        blank=True,
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.GalleryIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("taken_on"),
        FieldPanel("images"),
        FieldPanel("content"),
    ]

    class Meta:
        verbose_name = _("galeri")
        verbose_name_plural = _("galeri")


GalleryPage.edit_handler = GalleryPage.tabs()
