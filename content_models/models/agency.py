"""The directory of agencies and the front page of each agency's profile website."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList

from content_models.models.base import BasePage
from content_models.models.choices import Accent, AgencyKind
from content_models.models.lines import LinesField


class AgencyDirectoryPage(BasePage):
    document_type = "list"

    is_creatable = True
    admin_default_ordering = "title"
    max_count = 1
    parent_page_types: ClassVar = ["content_models.HomePage"]
    subpage_types: ClassVar = ["content_models.AgencyPage"]

    class Meta:
        verbose_name = _("daftar perangkat daerah")


class AgencyPage(BasePage):
    """One agency (perangkat daerah). Whoever may edit this subtree owns what is in it."""

    document_type = "agency"

    abbreviation = models.CharField(_("singkatan"), max_length=40)
    kind = models.CharField(_("jenis"), max_length=16, choices=AgencyKind.choices)
    duties = models.CharField(_("tugas dalam satu kalimat"), max_length=300, blank=True)
    other_names = LinesField(
        _("nama lain"),
        blank=True,
        help_text=_("Singkatan atau nama lama, satu per baris. Dipakai pencarian."),
    )
    accent = models.CharField(_("aksen warna"), max_length=16, choices=Accent.choices, default=Accent.KALI)
    has_site = models.BooleanField(
        _("punya situs profil"),
        default=True,
        help_text=_("Tanpa situs, perangkat daerah ini hanya memiliki layanan."),
    )
    legacy_host = models.CharField(_("alamat situs lama"), max_length=120, blank=True)
    alias_hosts = LinesField(_("alamat lama lain"), blank=True, help_text=_("Satu per baris."))
    address = models.TextField(_("alamat kantor"), blank=True)
    phone = models.CharField(_("telepon"), max_length=60, blank=True)
    email = models.EmailField(_("surel"), blank=True)

    is_creatable = True
    admin_default_ordering = "ord"  # the sections in their own order, not by their last change
    parent_page_types: ClassVar = ["content_models.AgencyDirectoryPage"]
    subpage_types: ClassVar = [
        "content_models.SectionPage",
        "content_models.OfficialsPage",
        "content_models.NewsIndexPage",
        "content_models.AnnouncementIndexPage",
        "content_models.EventIndexPage",
        "content_models.DocumentIndexPage",
        "content_models.GalleryIndexPage",
        "content_models.PlaceIndexPage",
        "content_models.ServiceIndexPage",
    ]
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("abbreviation"),
        FieldPanel("kind"),
        FieldPanel("duties"),
        FieldPanel("other_names"),
    ]
    contact_panels: ClassVar = [
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("phone"), FieldPanel("email")], heading=_("Kontak")
        ),
        MultiFieldPanel([FieldPanel("legacy_host"), FieldPanel("alias_hosts")], heading=_("Situs lama")),
        MultiFieldPanel([FieldPanel("has_site"), FieldPanel("accent")], heading=_("Situs profil")),
    ]

    class Meta:
        verbose_name = _("perangkat daerah")
        verbose_name_plural = _("perangkat daerah")


AgencyDirectoryPage.edit_handler = AgencyDirectoryPage.tabs()
AgencyPage.edit_handler = AgencyPage.tabs(ObjectList(AgencyPage.contact_panels, heading=_("Kontak & situs")))
