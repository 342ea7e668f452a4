"""Storing an answer, and deleting it when its time is over."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from api.feedback.models import COMMENT_LENGTH, Feedback
from api.feedback.redaction import redact

KEPT_DAYS = 90


def store(path: str, *, helpful: bool, comment: str) -> Feedback:
    redacted = redact(comment.strip())[:COMMENT_LENGTH]
    return Feedback.objects.create(path=path, helpful=helpful, comment=redacted)


def forget_old_feedback() -> int:
    """Delete what is older than 90 days; asks first, so that a round with nothing to do writes nothing."""
    old = Feedback.objects.filter(created_at__lt=timezone.now() - timedelta(days=KEPT_DAYS))
    if not old.exists():
        return 0
    with transaction.atomic():
        return old.delete()[0]
