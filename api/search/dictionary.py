"""The words that the index knows: how one begins, and which one was meant by a slip of the finger."""

from bisect import bisect_left
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from api.search import rules
from api.search.text import stem

_LAST = "\uffff"


class Dictionary:
    """Words with the number of documents that have them."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts
        self._sorted = sorted(counts)
        self._stems = {stem(word) for word in counts}
        self._by_length: dict[int, list[str]] = {}
        for word in self._sorted:
            self._by_length.setdefault(len(word), []).append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def has_stem(self, word_stem: str) -> bool:
        return word_stem in self._stems

    def beginning(self, typed: str) -> list[str]:
        """The commonest words that begin so, without the word itself."""
        if len(typed) < rules.SHORTEST_BEGINNING:
            return []
        first, last = bisect_left(self._sorted, typed), bisect_left(self._sorted, typed + _LAST)
        found = [word for word in self._sorted[first:last] if word != typed]
        return sorted(found, key=lambda word: (-self._counts[word], word))[: rules.MOST_BEGINNINGS]

    def near(self, typed: str, others: Iterable[str]) -> list[tuple[str, int]]:
        """Words that differ by the fewest slips, with their number: a letter more, less, another, or two swapped."""
        if len(typed) < rules.SHORTEST_CORRECTED or not typed.isalpha():
            return []
        most = 2 if len(typed) >= rules.TWO_ERRORS_FROM else 1
        lengths = range(max(rules.SHORTEST_BEGINNING, len(typed) - most), len(typed) + most + 1)
        choices = {word for length in lengths for word in self._by_length.get(length, [])}
        choices |= {word for word in others if len(word) in lengths}
        found = process.extract(typed, list(choices), scorer=OSA.distance, score_cutoff=most, limit=None)
        if not found:
            return []
        fewest = min(distance for _word, distance, _index in found)
        close = [word for word, distance, _index in found if distance == fewest]
        close.sort(
            key=lambda word: (
                sorted(word) != sorted(typed),
                word[0] != typed[0],
                -self._counts.get(word, 0),
                word,
            )
        )
        return [(word, int(fewest)) for word in close[: rules.MOST_CORRECTIONS]]

    def halves(self, typed: str) -> tuple[str, str] | None:
        """Two known words that were written as one: `mediacenter`."""
        cuts = range(3, len(typed) - 2)
        known = [(typed[:cut], typed[cut:]) for cut in cuts if typed[:cut] in self and typed[cut:] in self]
        return max(known, key=lambda pair: min(map(len, pair)), default=None)
