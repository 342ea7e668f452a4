"""A place in the change log, as readers keep it: `next` of an answer is `after` of the next question."""

import hashlib
import re
from dataclasses import dataclass
from typing import Self

from api.published.models import Change

LENGTH = 48
PATTERN = r"^[0-9]{1,18}(-[0-9a-f]{8}(-[0-9]{1,18})?)?$"
_FORM = re.compile(PATTERN)


@dataclass(frozen=True)
class Cursor:
    """After change `sequence`.

    `check` recognises that change: after a restore of the database its number may belong to another one; empty when
    it is not known. `trimmed` is how far the log was trimmed when a reader who started at the beginning passed here:
    such a reader may stand where others are too late, until the log is trimmed further.
    """

    sequence: int
    check: str = ""
    trimmed: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raise ValueError for what no answer of ours said."""
        if not _FORM.fullmatch(text) or not text.isascii():
            raise ValueError(text)
        sequence, check, trimmed = [*text.split("-"), "", ""][:3]
        return cls(int(sequence), check, int(trimmed or 0))

    @classmethod
    def behind(cls, change: Change, trimmed: int = 0) -> Self:
        """The place right after a change."""
        return cls(change.sequence or 0, check_of(change), trimmed)

    def __str__(self) -> str:
        parts = [str(self.sequence), self.check, str(self.trimmed) if self.trimmed else ""]
        return "-".join(part for part in parts if part)

    def knows(self, change: Change) -> bool:
        """Whether the change with this number is the one that the reader has seen."""
        return change.sequence == self.sequence and self.check in {"", check_of(change)}


START = Cursor(0)


def check_of(change: Change) -> str:
    """Eight characters by which a change is recognised."""
    said = f"{change.document_id} {change.created_at.timestamp():.6f}"
    return hashlib.sha256(said.encode()).hexdigest()[:8]
