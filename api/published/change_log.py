"""The change log: what was published, moved or withdrawn, numbered in the order in which commits become visible.

A database sequence hands out numbers when asked, not when committed, so a reader at number 12 could later see an 11.
Here changes are written without a number and get theirs as the last act of the transaction, under the lock of the one
counter row, which is held until the commit and for nothing slow.
"""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import F

from api.published.models import Change, ChangeCounter, Operation, PublishedDocument

SCOPE = ("type", "agency", "field")
"""What readers of the feed can follow a part of the documents by."""


@dataclass
class _Transaction:
    """What one numbering transaction has done: documents that did not exist before it, and whether anything else."""

    created: set[uuid.UUID] = field(default_factory=set)
    has_other_changes: bool = False


_current: ContextVar[_Transaction | None] = ContextVar("numbering_transaction", default=None)
"""None outside of `numbering()`."""


@contextmanager
def numbering() -> Iterator[None]:
    """One transaction whose changes are numbered at its end. Nested uses join the outermost."""
    if _current.get() is not None:
        with transaction.atomic():
            yield
        return
    token = _current.set(_Transaction())
    try:
        with transaction.atomic():
            yield
            if not connection.needs_rollback:
                _number_changes()
            # Before the commit, because what runs on commit opens transactions of its own.
            _current.set(None)
    finally:
        _current.reset(token)


def record(
    op: Operation,
    document: PublishedDocument,
    *,
    previous_path: str = "",
    before: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write one change of `document`; `before` has its columns of before the change. Call inside `numbering()`."""
    scope = {name: getattr(document, name) for name in SCOPE}
    Change.objects.create(
        op=op,
        document_id=document.pk,
        path=document.path,
        previous_path=previous_path,
        **scope,
        **{f"previous_{name}": (before or scope)[name] for name in SCOPE},
        etag=document.etag,
        reason=reason,
    )


def record_new(document: PublishedDocument) -> None:
    """Write that a document came to be. Call inside `numbering()`."""
    record(Operation.PUBLISH, document)
    if (current := _current.get()) is not None:
        current.created.add(document.pk)


def record_other() -> None:
    """Say that something else than a document changed for readers: register, vocabulary, a second address, an order.

    It is no entry of the feed, but what keeps answers in memory must know. Call inside `numbering()`.
    """
    if (current := _current.get()) is not None:
        current.has_other_changes = True


def forget_unseen(document: PublishedDocument) -> bool:
    """Delete a document that came to be in this very transaction, with its changes: no reader has ever seen it.

    Copying a private page publishes the copy first and makes it private afterwards; not even its path may be told.
    """
    current = _current.get()
    if current is None or document.pk not in current.created:
        return False
    Change.objects.filter(document_id=document.pk, sequence__isnull=True).delete()
    document.delete()
    return True


def last_sequence() -> int:
    """The number of the newest visible change; 0 when there is none. One query."""
    return ChangeCounter.objects.values_list("last_sequence", flat=True).first() or 0


def _number_changes() -> None:
    # Rows without a number are ours: those of other transactions are not visible before they are numbered.
    unnumbered = list(Change.objects.filter(sequence__isnull=True).order_by("pk"))
    current = _current.get()
    others = int(current is not None and current.has_other_changes)
    if not unnumbered and not others:
        return
    counter, _ = ChangeCounter.objects.get_or_create(pk=1)
    ChangeCounter.objects.filter(pk=counter.pk).update(
        last_sequence=F("last_sequence") + len(unnumbered), other_changes=F("other_changes") + others
    )
    last = ChangeCounter.objects.values_list("last_sequence", flat=True).get(pk=counter.pk)
    for sequence, change in enumerate(unnumbered, start=last - len(unnumbered) + 1):
        change.sequence = sequence
    Change.objects.bulk_update(unnumbered, ["sequence"], batch_size=200)
