"""Two tables. They have no column for a sender, so none can be kept."""

from typing import ClassVar

from django.db import models

from api.published.models import PATH_LENGTH

COMMENT_LENGTH = 1000


class Feedback(models.Model):
    """One answer about one address. The comment was redacted before it came here."""

    path = models.CharField(max_length=PATH_LENGTH, db_index=True)
    helpful = models.BooleanField()
    comment = models.CharField(max_length=COMMENT_LENGTH, blank=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        ordering: ClassVar = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"{self.path}: {'ya' if self.helpful else 'tidak'}"


QUESTION_LENGTH = 120


class UnmetQuestion(models.Model):
    """A question to the search that helped nobody so far, redacted: how often it had no answer, or none was opened."""

    question = models.CharField(max_length=QUESTION_LENGTH, unique=True)
    without_answer = models.PositiveIntegerField(default=0)
    without_opening = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering: ClassVar = ["-without_answer", "-without_opening", "question"]

    def __str__(self) -> str:
        return f"{self.question}: {self.without_answer}, {self.without_opening}"
