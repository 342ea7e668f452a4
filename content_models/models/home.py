"""The site root: search, the two platforms, what the city team picks as often sought."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable

from content_models.models.base import BasePage


class HomePage(BasePage):
    document_type = "home"

    lead = models.CharField(_("kalimat pembuka"), max_length=200, blank=True)

    is_creatable = True
    max_count = 1
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["content_models.PlatformPage", "content_models.AgencyDirectoryPage"]
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        InlinePanel("popular", heading=_("Sering dicari, pilihan tim kota"), label=_("Halaman"), max_num=6),
    ]

    class Meta:
        verbose_name = _("beranda")


class PopularPage(Orderable):
    """A page that the city team shows as often sought. A choice of editors, and the portal says so."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="popular")
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("halaman"), on_delete=models.CASCADE, related_name="+"
    )

    panels: ClassVar = [PageChooserPanel("page", ["content_models.ServicePage", "content_models.FieldPage"])]


HomePage.edit_handler = HomePage.tabs()
