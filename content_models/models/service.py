"""A service: the national standard's fourteen components and what a citizen asks besides."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from content_models.addresses import service_path
from content_models.blocks import RICH_TEXT_FEATURES, ChannelBlock, ContentBlock
from content_models.models.base import BasePage
from content_models.models.choices import Audience
from content_models.models.lines import LinesField

DELIVERY_COMPONENTS = (
    "requirements",
    "procedure",
    "processing_time",
    "fee",
    "service_output",
    "complaint_handling",
)
STANDARD_COMPONENTS = (
    "legal_basis",
    "facilities",
    "staff_competence",
    "internal_oversight",
    "staff_count",
    "service_guarantee",
    "safety_guarantee",
    "performance_review",
)
COMPONENTS = DELIVERY_COMPONENTS + STANDARD_COMPONENTS
"""The fourteen components of UU 25/2009 and Permenpan RB 15/2014, by field name."""


def _component(label: Any, help_text: Any = "") -> Any:
    return models.TextField(label, blank=True, help_text=help_text)


class ServicePage(BasePage):
    document_type = "service"

    field = models.ForeignKey(
        "content_models.FieldPage",
        verbose_name=_("bidang layanan"),
        on_delete=models.PROTECT,
        related_name="services",
        help_text=_("Menentukan platform dan alamat layanan ini."),
    )
    applicant = _component(_("siapa yang boleh mengajukan"))
    representative = _component(_("boleh diwakilkan?"))

    requirements = LinesField(_("persyaratan"), blank=True, help_text=_("Satu syarat per baris."))
    procedure = LinesField(_("prosedur"), blank=True, help_text=_("Satu langkah per baris, sesuai urutan."))
    processing_time = models.CharField(_("jangka waktu penyelesaian"), max_length=200, blank=True)
    processing_time_note = models.CharField(_("sumber atau syarat jangka waktu"), max_length=200, blank=True)
    fee = models.CharField(
        _("biaya"),
        max_length=200,
        blank=True,
        help_text=_("Tulis “Gratis” hanya bila ada dasarnya. Kosong berarti belum dicantumkan."),
    )
    fee_note = models.CharField(_("dasar atau syarat biaya"), max_length=200, blank=True)
    total_cost = _component(
        _("biaya seluruhnya"), _("Termasuk meterai, fotokopi, dan biaya lain yang warga keluarkan.")
    )
    service_output = _component(_("produk layanan"), _("Apa yang diterima pemohon."))
    complaint_handling = _component(_("penanganan pengaduan, saran dan masukan"))

    legal_basis = LinesField(_("dasar hukum"), blank=True, help_text=_("Satu peraturan per baris."))
    legal_basis_verified = models.BooleanField(_("dasar hukum sudah dicek ke sumbernya"), default=False)
    facilities = _component(_("sarana, prasarana, fasilitas"))
    staff_competence = _component(_("kompetensi pelaksana"))
    internal_oversight = _component(_("pengawasan internal"))
    staff_count = _component(_("jumlah pelaksana"))
    service_guarantee = _component(_("jaminan pelayanan"))
    safety_guarantee = _component(_("jaminan keamanan dan keselamatan"))
    performance_review = _component(_("evaluasi kinerja pelaksana"))
    decree_number = models.CharField(_("nomor SK standar pelayanan"), max_length=120, blank=True)

    action_label = models.CharField(_("teks tombol utama"), max_length=60, blank=True)
    action_url = models.URLField(_("alamat tombol utama"), blank=True)
    channels = StreamField(
        blocks.StreamBlock([("channel", ChannelBlock(label=_("Saluran"), icon="site"))], required=False),
        verbose_name=_("saluran"),
        blank=True,
    )
    offline_way = _component(_("cara tanpa ponsel"))
    helpdesk_name = models.CharField(_("nama meja bantuan"), max_length=120, blank=True)
    helpdesk_phone = models.CharField(_("telepon bantuan"), max_length=60, blank=True)
    helpdesk_email = models.EmailField(_("surel bantuan"), blank=True)
    helpdesk_url = models.URLField(_("alamat bantuan"), blank=True)

    keywords = LinesField(
        _("kata kunci"), blank=True, help_text=_("Kata yang dipakai warga, satu per baris.")
    )
    former_names = LinesField(
        _("nama lama"), blank=True, help_text=_("Nama aplikasi atau layanan lama, satu per baris.")
    )
    quick_exit = models.BooleanField(
        _("halaman peka"),
        default=False,
        help_text=_(
            "Untuk layanan tentang kekerasan: tombol keluar cepat, tidak disimpan di ponsel, tidak disarankan."
        ),
    )
    details_audience = models.CharField(
        _("pembaca rincian"),
        max_length=16,
        choices=Audience.choices,
        default=Audience.INTERNAL,
        help_text=_(
            "Hanya untuk layanan Kantorku: syarat, prosedur dan lainnya tetap internal kecuali dibuka di sini."
        ),
    )
    staff_instructions = RichTextField(
        _("petunjuk untuk pegawai"),
        blank=True,
        features=RICH_TEXT_FEATURES,
        help_text=_("Tidak pernah tampil di portal atau API."),
    )
    content = StreamField(ContentBlock(), verbose_name=_("keterangan tambahan"), blank=True)
    source_note = models.TextField(
        _("catatan sumber"), blank=True, help_text=_("Untuk editor: dari mana isi ini, apa yang perlu dicek.")
    )

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.ServiceIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        PageChooserPanel("field"),
        FieldPanel("applicant"),
        FieldPanel("representative"),
        FieldPanel("requirements"),
        FieldPanel("procedure"),
        MultiFieldPanel(
            [FieldPanel("processing_time"), FieldPanel("processing_time_note")], heading=_("Waktu")
        ),
        MultiFieldPanel(
            [FieldPanel("fee"), FieldPanel("fee_note"), FieldPanel("total_cost")], heading=_("Biaya")
        ),
        FieldPanel("service_output"),
        FieldPanel("complaint_handling"),
        FieldPanel("content"),
    ]
    place_panels: ClassVar = [
        MultiFieldPanel([FieldPanel("action_label"), FieldPanel("action_url")], heading=_("Tombol utama")),
        FieldPanel("channels"),
        InlinePanel("places", heading=_("Tempat"), label=_("Tempat")),
        FieldPanel("offline_way"),
        MultiFieldPanel(
            [
                FieldPanel("helpdesk_name"),
                FieldPanel("helpdesk_phone"),
                FieldPanel("helpdesk_email"),
                FieldPanel("helpdesk_url"),
            ],
            heading=_("Meja bantuan"),
        ),
        MultiFieldPanel(
            [FieldPanel("keywords"), FieldPanel("former_names")], heading=_("Agar mudah ditemukan")
        ),
        InlinePanel("related", heading=_("Layanan terkait"), label=_("Layanan"), max_num=6),
        FieldPanel("quick_exit"),
    ]
    standard_panels: ClassVar = [
        MultiFieldPanel(
            [FieldPanel("legal_basis"), FieldPanel("legal_basis_verified")], heading=_("Dasar hukum")
        ),
        *(FieldPanel(name) for name in STANDARD_COMPONENTS[1:]),
        FieldPanel("decree_number"),
        MultiFieldPanel(
            [FieldPanel("details_audience"), FieldPanel("staff_instructions")], heading=_("Untuk pegawai")
        ),
        FieldPanel("source_note"),
    ]

    class Meta:
        verbose_name = _("layanan")
        verbose_name_plural = _("layanan")

    @property
    def portal_path(self) -> str:
        return service_path(self.field.platform_slug, self.slug)

    def clean(self) -> None:
        """The slug is unique in the whole city: the address has no agency in it."""
        super().clean()
        if self.alias_of_id:  # leads to the original's address and has none of its own
            return
        same_slug = ServicePage.objects.filter(slug=self.slug, alias_of=None, locale=self.locale_id)
        if same_slug.exclude(pk=self.pk).exists():
            raise ValidationError(
                {
                    "slug": _("Alamat “%(slug)s” sudah dipakai layanan lain. Pilih alamat lain.")
                    % {"slug": self.slug}
                }
            )
        if self.field_id and not self.field.live:
            raise ValidationError(
                {"field": _("Bidang ini belum terbit. Terbitkan bidangnya dulu, atau pilih bidang lain.")}
            )


class ServicePlace(Orderable):
    """A place where this service is given."""

    service = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="places")
    place = models.ForeignKey(
        "content_models.PlacePage",
        verbose_name=_("tempat"),
        on_delete=models.CASCADE,
        related_name="service_places",
    )

    panels: ClassVar = [PageChooserPanel("place")]


class RelatedService(Orderable):
    """Another service that the same citizen is likely to need."""

    service = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="related")
    page = models.ForeignKey(
        ServicePage, verbose_name=_("layanan"), on_delete=models.CASCADE, related_name="+"
    )

    panels: ClassVar = [PageChooserPanel("page")]


ServicePage.edit_handler = ServicePage.tabs(
    ObjectList(ServicePage.place_panels, heading=_("Tempat & saluran")),
    ObjectList(ServicePage.standard_panels, heading=_("Standar")),
)
