"""What a call says: that documents changed, and where to read them. Never what is in them."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from api.feed.entries import entry
from api.feed.scope import Scope
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


def entry_of(change: Change, scope: Scope, before: Entry | None) -> Entry:
    """The change as the feed tells it, together with those of the same document before it in the same call.

    A document that moved and was published after that has moved; from where is what the receiver still has.
    """
    said = entry(change, scope)
    del said["reason"]
    if before and before.op == Operation.MOVE and said["op"] != Operation.WITHDRAW:
        said |= {"op": str(Operation.MOVE), "previous_path": before.previous_path}
    return Entry(**said)


def changed(entries: list[Entry], following: str, now: datetime) -> str:
    """The body; `following` is the cursor after which the feed goes on."""
    return _body(CHANGED, now, {"changes": [asdict(entry) for entry in entries], "next": following})


def test(now: datetime) -> str:
    """A call without a change."""
    return _body(TEST, now, {"changes": [], "next": None})


def _body(kind: str, now: datetime, data: object) -> str:
    moment = now.astimezone(UTC).isoformat(timespec="seconds")
    return json.dumps(
        {"type": kind, "timestamp": moment, "data": data}, ensure_ascii=False, separators=(",", ":")
    )
