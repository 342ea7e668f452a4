"""A list that an editor types as lines: the easiest form to paste, reorder and compare."""

from typing import Any

from django.db import models
from django.forms import Textarea


def split_lines(text: str) -> list[str]:
    """Return the non-empty lines of a text, each without surrounding space: ` KTP`, ``, `KK` give two."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class LinesField(models.TextField):  # type: ignore[type-arg]  # django-stubs' generics do not exist at run time
    """Text of which every line is one item."""

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        return super().formfield(*args, **{"widget": Textarea(attrs={"rows": 5}), **kwargs})
