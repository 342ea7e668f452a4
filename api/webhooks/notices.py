"""Telling a consumer by mail that we stopped calling them."""

import logging
from smtplib import SMTPException

from django.core.mail import send_mail
from django.utils.translation import gettext as _

from api.webhooks.models import Webhook

logger = logging.getLogger(__name__)


def tell(webhook: Webhook, reason: str) -> None:
    """Write to the contact. A mail that cannot be sent is in the log; the admin says it in any case."""
    subject = _("Webhook dimatikan: %(consumer)s") % {"consumer": webhook.consumer.name}
    text = _(
        "Kami berhenti memanggil %(url)s.\n\nSebabnya: %(reason)s\n\n"
        "Perubahan tetap tercatat. Setelah penerima berfungsi lagi, minta tim kota mengaktifkannya: yang belum sampai "
        "dikirim kembali. Sementara itu perubahan bisa dibaca di /api/v1/changes.\n"
    ) % {"url": webhook.url, "reason": reason}
    try:
        send_mail(subject, text, None, [webhook.consumer.contact])
    except (SMTPException, OSError):
        logger.exception("Could not tell the contact of webhook %s that it was turned off", webhook.pk)
