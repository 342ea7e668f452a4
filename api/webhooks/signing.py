"""Secrets and signatures, after Standard Webhooks (standardwebhooks.com).

The database holds no secret but a random number: the secret is made from it with the server's own key. Who reads the
database, or the admin, cannot sign. A new `SECRET_KEY` makes every secret another one.
"""

import base64
import secrets
from datetime import UTC, datetime, timedelta

import standardwebhooks
from django.utils.crypto import salted_hmac

from api.webhooks.models import SALT_LENGTH, Delivery, Webhook

OVERLAP = timedelta(days=1)
"""So long the former secret signs beside a new one."""

_PREFIX = "whsec_"


def renew_secret(webhook: Webhook, now: datetime) -> str:
    """Give it a new secret, and return it as its owner writes it down. It cannot be shown again."""
    if webhook.salt:
        webhook.previous_salt, webhook.previous_until = webhook.salt, now + OVERLAP
    webhook.salt = secrets.token_hex(SALT_LENGTH // 2)
    webhook.save(update_fields=["salt", "previous_salt", "previous_until"])
    return _PREFIX + base64.b64encode(_secret(webhook.salt)).decode()


def headers(delivery: Delivery, now: datetime) -> dict[str, str]:
    """Identifier, time and signatures of one attempt."""
    webhook = delivery.webhook
    salts = [webhook.salt]
    if webhook.previous_salt and webhook.previous_until and now < webhook.previous_until:
        salts.append(webhook.previous_salt)
    now = now.astimezone(UTC)
    signatures = [
        standardwebhooks.Webhook(_secret(salt)).sign(delivery.message_id, now, delivery.body)
        for salt in salts
    ]
    return {
        "webhook-id": delivery.message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(signatures),
    }


def _secret(salt: str) -> bytes:
    return salted_hmac("api.webhooks.secret", salt, algorithm="sha256").digest()
