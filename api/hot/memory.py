"""Answers in memory: bounded in bytes, the least recently asked go first."""

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from api.hot.question import Question
from api.hot.whole import Whole

_LARGEST_PART = 8
"""An answer larger than this part of the memory is not kept: it would drive out too many others."""


class Memory:
    """A map from questions to whole answers. Every method may be called by several threads at once."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._answers: OrderedDict[Question, Whole] = OrderedDict()
        self._by_path: dict[str, set[Question]] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._answers)

    def get(self, question: Question) -> Whole | None:
        """The answer, which becomes the most recently asked."""
        with self._lock:
            whole = self._answers.get(question)
            if whole is not None:
                self._answers.move_to_end(question)
            return whole

    def put(self, question: Question, whole: Whole) -> None:
        """Keep it; those that nobody asked for longest go."""
        size = _size(question, whole)
        if size > self.most_bytes // _LARGEST_PART:
            return
        with self._lock:
            self._forget(question)
            self._answers[question] = whole
            self.bytes += size
            if whole.until:
                self._by_path.setdefault(whole.until, set()).add(question)
            while self.bytes > self.most_bytes:
                self._forget(next(iter(self._answers)))

    def drop(self, paths: Iterable[str]) -> None:
        """Forget what depends on the documents of these portal paths."""
        with self._lock:
            for path in paths:
                for question in list(self._by_path.get(path, ())):
                    self._forget(question)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._answers.clear()
            self._by_path.clear()
            self.bytes = 0

    def _forget(self, question: Question) -> None:
        whole = self._answers.pop(question, None)
        if whole is None:
            return
        self.bytes -= _size(question, whole)
        if whole.until and (same := self._by_path.get(whole.until)):
            same.discard(question)
            if not same:
                del self._by_path[whole.until]


def _size(question: Question, whole: Whole) -> int:
    """Characters of an address can take more than a byte, and the index holds the path once more."""
    return whole.size + 2 * sum(map(len, question)) + 2 * len(whole.until or "")
