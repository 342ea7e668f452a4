"""Whom we call, what we have to tell them, and how each call went."""

import uuid
from typing import ClassVar
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from api.consumers.models import Consumer
from api.webhooks.addresses import ForbiddenAddressError, check

URL_LENGTH = 500
SALT_LENGTH = 64
ERROR_LENGTH = 200


class Webhook(models.Model):
    """An address of a consumer, and which documents it hears of; an empty list is all of them.

    `agencies` and `service_fields` are the identifiers of their documents, which outlive a new slug.
    `cursor` is the last number of the change log that is in a delivery. The secret is made from `salt` (`signing.py`);
    while `previous_until` lies ahead the one of `previous_salt` signs too. `failing_since` is the first failure since
    the last success.
    """

    consumer = models.ForeignKey(
        Consumer, verbose_name=_("pengguna API"), on_delete=models.CASCADE, related_name="webhooks"
    )
    url = models.CharField(
        _("alamat"),
        max_length=URL_LENGTH,
        help_text=_("Alamat https yang kami panggil bila ada dokumen berubah."),
    )
    types = models.JSONField(_("jenis dokumen"), default=list, blank=True)
    agencies = models.JSONField(_("perangkat daerah"), default=list, blank=True)
    service_fields = models.JSONField(_("bidang"), default=list, blank=True)

    cursor = models.BigIntegerField(default=0, editable=False)
    salt = models.CharField(max_length=SALT_LENGTH, blank=True, editable=False)
    previous_salt = models.CharField(max_length=SALT_LENGTH, blank=True, editable=False)
    previous_until = models.DateTimeField(null=True, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    disabled_at = models.DateTimeField(null=True, editable=False)
    disabled_because = models.CharField(max_length=200, blank=True, editable=False)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhook")
        ordering: ClassVar = ["consumer__name", "id"]

    def __str__(self) -> str:
        return f"{self.consumer} → {urlsplit(self.url).hostname}"

    def clean(self) -> None:
        super().clean()
        try:
            check(self.url)
        except ForbiddenAddressError as error:
            raise ValidationError({"url": str(error)}) from error

    @property
    def state(self) -> str:
        """In words for the city team."""
        if self.disabled_at:
            return str(_("dimatikan"))
        if not self.salt:
            return str(_("belum punya rahasia"))
        return str(_("gagal, dicoba lagi") if self.failing_since else _("aktif"))


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("menunggu")
    DELIVERED = "delivered", _("sampai")
    FAILED = "failed", _("gagal")


class Delivery(models.Model):
    """One message: the same identifier and the same bytes however often it is tried.

    `claimed_until`: until then it is in the hands of one who sends.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    is_test = models.BooleanField(default=False)
    body = models.TextField()
    changes = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=16, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-created_at", "-id"]
        indexes: ClassVar = [
            models.Index(
                fields=["next_try_at"], condition=models.Q(state="waiting"), name="deliveries_to_make"
            ),
            models.Index(fields=["finished_at"], name="deliveries_by_end"),
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def message_id(self) -> str:
        """The `webhook-id` header, by which a receiver knows a message that it has already."""
        return f"msg_{self.id.hex}"


class Attempt(models.Model):
    """One call: the status that came back, or why none did, and how many seconds it took."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    tried_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    error = models.CharField(max_length=ERROR_LENGTH, blank=True)
    seconds = models.FloatField()

    class Meta:
        ordering: ClassVar = ["tried_at", "id"]

    def __str__(self) -> str:
        return f"{self.status or self.error} ({self.seconds:.1f} s)"
