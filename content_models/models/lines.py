"""A list that an editor types as lines: the easiest form to paste, reorder and compare."""

from typing import Any

from django.db import models
from django.forms import Textarea


def split_lines(text: str) -> list[str]:
    """The non-empty lines of a text, each without surrounding space.

    >>> split_lines(" KTP \\n\\nKK")
    ['KTP', 'KK']
    """
    return [line.strip() for line in text.splitlines() if line.strip()]


class LinesField(models.TextField):
    """Text of which every line is one item."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"widget": Textarea(attrs={"rows": 5}), **kwargs})
