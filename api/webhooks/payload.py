"""What a call says: that documents changed, and where to read them. Never what is in them."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from api.published.models import Change, Operation

CHANGED, TEST = "documents.changed", "webhook.test"


@dataclass(frozen=True)
class Entry:
    """What became of one document, however many changes that were; keys as in the feed."""

    sequence: int
    op: str
    id: str
    path: str
    previous_path: str | None
    type: str
    etag: str | None


def entry_of(change: Change, before: Entry | None) -> Entry:
    """The change, together with those of the same document before it in the same call.

    A document that moved and was published after that has moved; from where is what the receiver still has.
    """
    moved = change.op != Operation.WITHDRAW and before is not None and before.op == Operation.MOVE
    earlier = before.previous_path if before else None
    return Entry(
        sequence=change.sequence or 0,
        op=Operation.MOVE if moved else Operation(change.op).value,
        id=str(change.document_id),
        path=change.path,
        previous_path=earlier or change.previous_path or None,
        type=change.type,
        etag=change.etag or None,
    )


def changed(entries: list[Entry], following: int, now: datetime) -> str:
    """The body; `following` is the cursor after which the feed goes on."""
    return _body(CHANGED, now, {"changes": [asdict(entry) for entry in entries], "next": str(following)})


def test(now: datetime) -> str:
    """A call without a change."""
    return _body(TEST, now, {"changes": [], "next": None})


def _body(kind: str, now: datetime, data: object) -> str:
    moment = now.astimezone(UTC).isoformat(timespec="seconds")
    return json.dumps(
        {"type": kind, "timestamp": moment, "data": data}, ensure_ascii=False, separators=(",", ":")
    )
