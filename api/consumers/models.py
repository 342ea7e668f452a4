"""The register of consumers, and their keys. Of a key only a digest is kept."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

DIGEST_LENGTH = 64
BEGINNING_LENGTH = 12


class Consumer(models.Model):
    """A site or program that reads the API. Nobody has to register; who does can get a key and webhooks."""

    name = models.CharField(
        _("nama"), max_length=120, unique=True, help_text=_("Situs atau program yang membaca API.")
    )
    contact = models.EmailField(
        _("surel penanggung jawab"),
        help_text=_(
            "Ke sini kami menulis bila ada yang berubah atau tidak sampai. Alamat jabatan, bukan pribadi."
        ),
    )
    purpose = models.TextField(_("tujuan"), help_text=_("Untuk apa datanya dipakai."))
    fields_used = models.TextField(
        _("data yang dipakai"),
        blank=True,
        help_text=_(
            "Alamat dan kunci JSON yang dibaca, supaya kami tahu siapa yang terkena bila ada yang berubah."
        ),
    )
    created_at = models.DateTimeField(_("didaftarkan"), auto_now_add=True)

    class Meta:
        verbose_name = _("pengguna API")
        verbose_name_plural = _("pengguna API")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    def last_used_on(self) -> date | None:
        """The last day on which any of its keys was used."""
        days = [key.last_used_on for key in self.keys.all() if key.last_used_on]
        return max(days, default=None)

    last_used_on.short_description = _("terakhir memakai kunci")  # type: ignore[attr-defined]


class ApiKey(models.Model):
    """One key. `digest` is the SHA-256 of it in hex, `beginning` its first letters, by which people know it.

    It is good through the day `expires_on` unless it was revoked before.
    """

    consumer = models.ForeignKey(Consumer, on_delete=models.CASCADE, related_name="keys")
    beginning = models.CharField(max_length=BEGINNING_LENGTH)
    digest = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_on = models.DateField()
    revoked_at = models.DateTimeField(null=True)
    last_used_on = models.DateField(null=True)

    class Meta:
        ordering: ClassVar = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"{self.beginning}…"

    @property
    def is_good(self) -> bool:
        """Whether it opens anything today."""
        return self.revoked_at is None and self.expires_on >= timezone.localdate()
