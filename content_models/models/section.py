"""Free pages of an agency site (profil, struktur, tanya jawab …) and its page of officials."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from content_models.blocks import ContentBlock, OfficialBlock
from content_models.models.base import BasePage


class SectionPage(BasePage):
    document_type = "section"

    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.AgencyPage", "content_models.SectionPage"]
    subpage_types: ClassVar = ["content_models.SectionPage", "content_models.OfficialsPage"]
    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("content")]

    class Meta:
        verbose_name = _("halaman")
        verbose_name_plural = _("halaman")


class OfficialsPage(BasePage):
    document_type = "officials"

    officials = StreamField(
        blocks.StreamBlock([("official", OfficialBlock(label=_("Pejabat"), icon="user"))], required=False),
        verbose_name=_("pejabat"),
        blank=True,
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.AgencyPage", "content_models.SectionPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("officials"), FieldPanel("content")]

    class Meta:
        verbose_name = _("halaman pejabat")
        verbose_name_plural = _("halaman pejabat")


SectionPage.edit_handler = SectionPage.tabs()
OfficialsPage.edit_handler = OfficialsPage.tabs()
