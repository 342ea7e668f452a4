"""City-wide alerts (peringatan)."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from content_models.blocks import SHORT_RICH_TEXT_FEATURES
from content_models.models.choices import AlertLevel, Provenance


class Alert(models.Model):
    """Shown on the home page between its two moments; the scheduler keeps `shown` in step with the clock."""

    level = models.CharField(
        _("tingkat"), max_length=8, choices=AlertLevel.choices, default=AlertLevel.NOTICE
    )
    title = models.CharField(_("judul"), max_length=120)
    text = RichTextField(_("isi"), blank=True, features=SHORT_RICH_TEXT_FEATURES)
    url = models.URLField(_("tautan"), blank=True)
    starts_at = models.DateTimeField(_("tampil sejak"), default=timezone.now)
    ends_at = models.DateTimeField(_("tampil sampai"), null=True, blank=True)
    provenance = models.CharField(
        _("asal isi"), max_length=16, choices=Provenance.choices, default=Provenance.AGENCY
    )
    shown = models.BooleanField(default=False, editable=False)

    panels: ClassVar = [
        FieldPanel("level"),
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("url"),
        FieldPanel("starts_at"),
        FieldPanel("ends_at"),
        FieldPanel("provenance"),
    ]

    class Meta:
        verbose_name = _("peringatan")
        verbose_name_plural = _("peringatan")
        ordering = ("-starts_at",)

    def __str__(self) -> str:
        return self.title

    def is_current(self, now: datetime) -> bool:
        return self.starts_at <= now and (self.ends_at is None or now < self.ends_at)
