"""The two platforms (Wargaku, Kantorku) and their fields. Fields are data: an editor can add one."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from content_models.addresses import field_path
from content_models.blocks import ContentBlock
from content_models.models.base import BasePage


class PlatformPage(BasePage):
    document_type = "platform"

    is_for_staff = models.BooleanField(
        _("untuk pegawai"),
        default=False,
        help_text=_("Rincian layanan di platform pegawai hanya untuk pegawai, kecuali editor membukanya."),
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    admin_default_ordering = "ord"  # the order in which readers see the fields
    parent_page_types: ClassVar = ["content_models.HomePage"]
    subpage_types: ClassVar = ["content_models.FieldPage"]
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("is_for_staff"),
        FieldPanel("content"),
        InlinePanel("featured", heading=_("Layanan yang didahulukan"), label=_("Layanan"), max_num=8),
    ]

    class Meta:
        verbose_name = _("platform")
        verbose_name_plural = _("platform")


class FeaturedService(Orderable):
    """A service that its platform shows first."""

    platform = ParentalKey(PlatformPage, on_delete=models.CASCADE, related_name="featured")
    page = models.ForeignKey("content_models.ServicePage", on_delete=models.CASCADE, related_name="+")

    panels: ClassVar = [PageChooserPanel("page")]


class FieldPage(BasePage):
    """A service field (bidang layanan) below its platform."""

    document_type = "field"

    icon = models.SlugField(
        _("ikon"), max_length=40, blank=True, help_text=_("Nama ikon dari daftar ikon portal.")
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.PlatformPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("icon"), FieldPanel("content")]

    class Meta:
        verbose_name = _("bidang layanan")
        verbose_name_plural = _("bidang layanan")

    def clean(self) -> None:
        """The slug names the field everywhere (`?field=…`), so it is unique across both platforms."""
        super().clean()
        same_slug = FieldPage.objects.filter(slug=self.slug, locale=self.locale_id).exclude(pk=self.pk)
        if same_slug.exists():
            raise ValidationError(
                {"slug": _("Slug “%(slug)s” sudah dipakai bidang lain.") % {"slug": self.slug}}
            )

    @property
    def platform_slug(self) -> str:
        """The slug of the platform above, read from the tree position without a query."""
        return self.url_path.strip("/").split("/")[-2]

    @property
    def portal_path(self) -> str:
        return field_path(self.platform_slug, self.slug)


PlatformPage.edit_handler = PlatformPage.tabs()
FieldPage.edit_handler = FieldPage.tabs()
