"""Counting questions that the search did not meet."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from api.feedback.keeping import KEPT_DAYS
from api.feedback.models import QUESTION_LENGTH, UnmetQuestion
from api.feedback.redaction import redact

NO_ANSWER, NOT_OPENED = "no_answer", "not_opened"
OUTCOMES = {NO_ANSWER: "without_answer", NOT_OPENED: "without_opening"}
MOST_KEPT = 5000
"""Nobody acts on more, and a flood of nonsense ends here."""


def count_unmet(question: str, outcome: str) -> None:
    """Count a question; the same in other letters or spaces is the same. A new one is not kept when there are many."""
    kept = " ".join(redact(question).casefold().split())[:QUESTION_LENGTH].strip()
    column = OUTCOMES[outcome]
    with transaction.atomic():
        if not UnmetQuestion.objects.filter(question=kept).exists():
            if not kept or UnmetQuestion.objects.count() >= MOST_KEPT:
                return
            UnmetQuestion.objects.get_or_create(question=kept)
        UnmetQuestion.objects.filter(question=kept).update(
            **{column: F(column) + 1, "asked_at": timezone.now()}
        )


def forget_old_questions() -> int:
    """Delete what nobody asked for 90 days; asks first, so that a round with nothing to do writes nothing."""
    old = UnmetQuestion.objects.filter(asked_at__lt=timezone.now() - timedelta(days=KEPT_DAYS))
    return old.delete()[0] if old.exists() else 0
