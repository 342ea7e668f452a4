"""The editors' vocabulary as the search uses it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from api.search.rules import MEANING, MOST_PHRASE
from api.search.text import stem, words

Phrase = tuple[str, ...]

MEANS, LIGHT, IGNORED, OUTSIDE = "means", "light", "ignored", "outside"
_STEPS = 2


@dataclass
class Vocabulary:
    """What words mean; which say little or nothing, and which name what no service is there for.

    A phrase stands without its ignored words: “kerja di luar negeri” is `kerja luar negeri`.
    """

    meanings: dict[str, list[Phrase]] = field(default_factory=dict)
    ignored: set[str] = field(default_factory=set)
    light: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    by_stems: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Any]) -> "Vocabulary":
        """From rows with `term`, `kind` and `means`."""
        vocabulary = cls()
        entries = sorted((row.term, row.kind, row.means) for row in rows)
        vocabulary.ignored = {
            word for term, kind, _means in entries if kind == IGNORED for word in words(term)
        }
        for term, kind, means in entries:
            if kind != IGNORED:
                vocabulary._add(term, kind, means)
        return vocabulary

    def spoken(self, question: str) -> list[str]:
        """The words of a question that say something; all of them when none does."""
        everything = words(question)
        return [word for word in everything if word not in self.ignored and len(word) > 1] or everything

    def longest(self, spoken: list[str]) -> tuple[int, str]:
        """How many of the first words make one entry, and the entry's key; one word when none does."""
        for length in range(min(MOST_PHRASE, len(spoken)), 0, -1):
            key = " ".join(spoken[:length])
            if key in self:
                return length, key
            if (known := self.by_stems.get(_stems(spoken[:length]))) is not None:
                return length, known
        return 1, spoken[0]

    def alternatives(self, key: str) -> dict[Phrase, float]:
        """What an entry means, and what that means in turn, each with how surely."""
        found: dict[Phrase, float] = {}
        level = [tuple(key.split())]
        for step in range(1, _STEPS + 1):
            level = [meaning for phrase in level for meaning in self.meanings.get(" ".join(phrase), [])]
            for phrase in level:
                found.setdefault(phrase, MEANING**step)
        return found

    def single_words(self) -> set[str]:
        """Every single word that has an entry."""
        return {key for key in (*self.meanings, *self.outside, *self.light) if " " not in key}

    def __contains__(self, key: str) -> bool:
        return key in self.meanings or key in self.outside or key in self.light

    def _add(self, term: str, kind: str, means: str) -> None:
        spoken = self.spoken(term)
        if not spoken:
            return
        key = " ".join(spoken)
        if phrases := [tuple(self.spoken(part)) for part in means.split(",") if words(part)]:
            self.meanings[key] = phrases
        if kind == LIGHT:
            self.light.add(key)
        elif kind == OUTSIDE:
            self.outside.add(key)
        if kind != LIGHT:
            self.by_stems.setdefault(_stems(spoken), key)


def _stems(spoken: list[str]) -> str:
    return " ".join(map(stem, spoken))
