"""An event on an agency's agenda."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.fields import StreamField

from content_models.blocks import ContentBlock
from content_models.models.base import BasePage


class EventPage(BasePage):
    document_type = "event"

    starts_at = models.DateTimeField(_("mulai"))
    ends_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    location = models.CharField(_("lokasi"), max_length=200, blank=True)
    place = models.ForeignKey(
        "content_models.PlacePage",
        verbose_name=_("tempat"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    content = StreamField(ContentBlock(), verbose_name=_("isi"), blank=True)

    is_creatable = True
    parent_page_types: ClassVar = ["content_models.EventIndexPage"]
    subpage_types: ClassVar = []
    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("starts_at"),
        FieldPanel("ends_at"),
        FieldPanel("location"),
        PageChooserPanel("place"),
        FieldPanel("content"),
    ]

    class Meta:
        verbose_name = _("agenda")
        verbose_name_plural = _("agenda")

    def clean(self) -> None:
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": _("Waktu selesai lebih awal daripada waktu mulai.")})


EventPage.edit_handler = EventPage.tabs()
