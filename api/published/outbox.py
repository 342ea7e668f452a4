"""The outbox: work that follows from a commit, written in the same transaction and done after it."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import TypeVar

from django.db import connection, models, transaction
from django.utils import timezone

from api.published import change_log
from api.published.models import DocumentDependency, OutboxEntry

logger = logging.getLogger(__name__)

MAX_BACKOFF_SECONDS = 600
_PARAMETERS = 500
Item = TypeVar("Item")

_postponed: ContextVar[bool] = ContextVar("drain_postponed", default=False)


def add(*, sources: Iterable[str] = (), keys: Iterable[str] = ()) -> None:
    """Queue sources to be made again, and keys whose users are; wake the drain after the commit."""
    entries = [OutboxEntry(source=source) for source in sources] + [OutboxEntry(key=key) for key in keys]
    if not entries:
        return
    OutboxEntry.objects.bulk_create(entries)
    if not _postponed.get():
        _wake_after_commit()


@contextmanager
def postponed() -> Iterator[None]:
    """Within it commits leave their work in the outbox and wake nobody; at its end the drain is woken once.

    For many publications in a row: what depends on all of them is made once and not once for each. A crash in between
    loses nothing, the next start drains.
    """
    token = _postponed.set(True)
    try:
        yield
    finally:
        _postponed.reset(token)
        _wake_after_commit()


def drain() -> int:
    """Do all the work that is due; a bad source is put off and never blocks others. Returns how many were made."""
    made = 0
    left_to_others: set[str] = set()
    while True:
        _expand_keys()
        due = OutboxEntry.objects.filter(key="", available_at__lte=timezone.now())
        entry = due.exclude(source__in=left_to_others).order_by("available_at", "pk").first()
        if entry is None:
            return made
        if _make(entry.source):
            made += 1
        else:  # put off, or in the hands of another drain, which looks again before it ends
            left_to_others.add(entry.source)


def _wake_after_commit() -> None:
    transaction.on_commit(_wake, robust=True)  # a drain that cannot start now starts with the next round


def _wake() -> None:
    from api.published.tasks import drain_outbox  # noqa: PLC0415  the task calls back into this module

    drain_outbox.enqueue()


def _expand_keys() -> None:
    """Turn touched keys into the sources that used them. Done after the commit, so newly recorded uses are seen."""
    with transaction.atomic():
        entries = list(_claimable().exclude(key=""))
        keys = sorted({entry.key for entry in entries})
        sources: set[str] = set()
        for some in _in_parts(keys):
            users = DocumentDependency.objects.filter(key__in=some)
            sources |= set(users.values_list("document__source", flat=True))
        OutboxEntry.objects.bulk_create([OutboxEntry(source=source) for source in sorted(sources)])
        for some_pks in _in_parts([entry.pk for entry in entries]):
            OutboxEntry.objects.filter(pk__in=some_pks).delete()


def _in_parts(items: list[Item]) -> Iterator[list[Item]]:
    """No more at once than a statement may have parameters."""
    for start in range(0, len(items), _PARAMETERS):
        yield items[start : start + _PARAMETERS]


def _make(source: str) -> bool:
    from api.published.publishing import synchronise  # noqa: PLC0415  publishing queues into this module

    try:
        with change_log.numbering():
            claimed = [entry.pk for entry in _claimable().filter(source=source)]
            if not claimed:
                return False
            OutboxEntry.objects.filter(pk__in=claimed).delete()
            synchronise(source)
    except Exception as error:  # whatever one source does, the others go on; its row keeps the reason
        logger.exception("Could not make %s", source)
        _put_off(source, error)
        return False
    return True


def _put_off(source: str, error: Exception) -> None:
    with transaction.atomic():
        for entry in _claimable().filter(source=source):
            entry.attempts += 1
            entry.last_error = f"{type(error).__name__}: {error}"
            entry.available_at = timezone.now() + timedelta(
                seconds=min(2**entry.attempts, MAX_BACKOFF_SECONDS)
            )
            entry.save()


def _claimable() -> models.QuerySet[OutboxEntry]:
    """Rows that no other drain holds."""
    entries = OutboxEntry.objects.order_by("pk")
    if connection.features.has_select_for_update_skip_locked:
        return entries.select_for_update(skip_locked=True)
    return entries
