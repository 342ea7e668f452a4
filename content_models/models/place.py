"""A place where a citizen can be helped: address, hours, and whether everyone can get in and be understood."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from content_models.blocks import ContentBlock, OpeningHoursBlock
from content_models.models.base import BasePage
from content_models.models.choices import Access


class PlacePage(BasePage):
    document_type = "place"

    address = models.TextField(_("alamat"), blank=True)
    district = models.CharField(_("kecamatan"), max_length=80, blank=True)
    latitude = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    opening_hours = StreamField(
        blocks.StreamBlock([("hours", OpeningHoursBlock(label=_("Jam buka"), icon="time"))], required=False),
        verbose_name=_("jam buka"),
        blank=True,
    )
    phone = models.CharField(_("telepon"), max_length=60, blank=True)
    wheelchair_access = models.CharField(
        _("akses kursi roda"), max_length=8, choices=Access.choices, blank=True
    )
    sign_language = models.CharField(
        _("juru bahasa isyarat"), max_length=8, choices=Access.choices, blank=True
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.PlaceIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("district"), FieldPanel("phone")], heading=_("Alamat")
        ),
        FieldPanel("opening_hours"),
        MultiFieldPanel([FieldPanel("wheelchair_access"), FieldPanel("sign_language")], heading=_("Akses")),
        MultiFieldPanel([FieldPanel("latitude"), FieldPanel("longitude")], heading=_("Titik peta")),
        FieldPanel("content"),
    ]

    class Meta:
        verbose_name = _("tempat layanan")
        verbose_name_plural = _("tempat layanan")


PlacePage.edit_handler = PlacePage.tabs()
