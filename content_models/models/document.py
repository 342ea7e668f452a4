"""A public-information document of an agency (PPID)."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content_models.blocks import ContentBlock
from content_models.models.base import BasePage
from content_models.models.choices import InformationClass


class DocumentPage(BasePage):
    document_type = "document"

    information_class = models.CharField(
        _("kelas informasi"), max_length=16, choices=InformationClass.choices
    )
    year = models.PositiveSmallIntegerField(
        _("tahun"), null=True, blank=True, validators=[MinValueValidator(1945), MaxValueValidator(2100)]
    )
    file = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("berkas"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    external_url = models.URLField(_("atau alamat luar"), blank=True)
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.DocumentIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("information_class"),
        FieldPanel("year"),
        FieldPanel("file"),
        FieldPanel("external_url"),
        FieldPanel("content"),
    ]

    class Meta:
        verbose_name = _("dokumen informasi publik")
        verbose_name_plural = _("dokumen informasi publik")


DocumentPage.edit_handler = DocumentPage.tabs()
