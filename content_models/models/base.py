"""What every page has: summary, origin, audience, owner, review date, a portal address and a headless preview."""

import secrets
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.models import Page
from wagtail_headless_preview.models import HeadlessMixin, PagePreview

from content_models.addresses import SITE_ROOT_DEPTH, tree_path
from content_models.models.choices import Audience, Provenance

SUMMARY_LENGTH = 240


class BasePage(HeadlessMixin, Page):
    """Abstract parent of every page type. `document_type` is the `type` that readers see."""

    document_type: ClassVar[str]
    max_count_per_parent: ClassVar[int | None]

    summary = models.CharField(
        _("ringkasan"),
        max_length=SUMMARY_LENGTH,
        blank=True,
        help_text=_("Satu kalimat dengan kata sehari-hari. Tampil di daftar dan hasil pencarian."),
    )
    provenance = models.CharField(
        _("asal isi"),
        max_length=16,
        choices=Provenance.choices,
        default=Provenance.AGENCY,
        help_text=_(
            "Pembaca selalu melihat asal ini. Pilih “Dari dinas” hanya bila dinas sendiri menulis atau memeriksanya."
        ),
    )
    audience = models.CharField(
        _("pembaca"),
        max_length=16,
        choices=Audience.choices,
        default=Audience.PUBLIC,
        help_text=_("Isi “Hanya pegawai” tidak pernah tampil di portal, pencarian atau API."),
    )
    responsible_position = models.CharField(
        _("jabatan penanggung jawab"),
        max_length=160,
        blank=True,
        help_text=_("Nama jabatan, bukan nama orang."),
    )
    reviewed_on = models.DateField(_("terakhir diperiksa"), null=True, blank=True)
    review_due_on = models.DateField(_("periksa lagi sebelum"), null=True, blank=True)

    is_creatable = False
    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("summary")]
    promote_panels: ClassVar[list[Panel]] = []
    settings_panels: ClassVar[list[Panel]] = []
    publishing_panels: ClassVar[list[Panel]] = [
        FieldPanel("slug"),
        MultiFieldPanel([FieldPanel("provenance"), FieldPanel("audience")], heading=_("Asal dan pembaca")),
        MultiFieldPanel(
            [FieldPanel("responsible_position"), FieldPanel("reviewed_on"), FieldPanel("review_due_on")],
            heading=_("Penanggung jawab"),
        ),
        PublishingPanel(),
    ]

    class Meta:
        abstract = True

    @classmethod
    def tabs(cls, *middle: ObjectList) -> TabbedInterface:
        """The edit form: Isi first, Terbit last, what the page type adds between them."""
        return TabbedInterface(
            [
                ObjectList(cls.content_panels, heading=_("Isi")),
                *middle,
                ObjectList(cls.publishing_panels, heading=_("Terbit")),
            ]
        )

    @property
    def portal_path(self) -> str:
        """The canonical address of this page on the portal, without host: `/opd/dinkes/profil`."""
        return tree_path(self)

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str] | None:
        """Readers are served by the portal, not by Wagtail, so the address is ours and not a URL pattern's."""
        if self.depth is None or self.depth < SITE_ROOT_DEPTH:
            return None
        roots = self._get_relevant_site_root_paths(request)
        return (roots[0].site_id, settings.PUBLIC_BASE_URL, self.portal_path) if roots else None

    def create_page_preview(self) -> PagePreview:
        """A token of chance: the package's own is the same for all who preview a page in the same second."""
        preview, _created = self.update_page_preview(self.get_preview_signer().sign(secrets.token_urlsafe()))
        return preview

    def get_url(self, request: Any = None, current_site: Any = None) -> str | None:  # noqa: ARG002  Wagtail's signature
        """Always with host: the admin may live on another one than the portal."""
        return self.get_full_url(request)

    url = property(get_url)
