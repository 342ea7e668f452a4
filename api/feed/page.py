"""One page of the change log: what comes after a cursor, and the cursor behind it. One query."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet, Subquery

from api.feed.cursor import START, Cursor
from api.feed.scope import Scope
from api.published.models import Change, ChangeCounter

_LAST = ChangeCounter.objects.values("last_sequence")[:1]
_TRIMMED = ChangeCounter.objects.values("trimmed_until")[:1]


class CursorExpiredError(Exception):
    """What came after this cursor cannot be told any more: it is too old, or not of this log."""


@dataclass(frozen=True)
class Page:
    """`changes` in the order of their commits; `next` is where to go on: everything up to there was looked at."""

    changes: list[Change]
    next: Cursor


def read_page(after: Cursor, scope: Scope, limit: int) -> Page:
    """At most `limit` changes after a cursor. Raises `CursorExpiredError`."""
    # Beside them the change at the cursor, the newest of all, and one by which we see that there are more.
    found = list(_from(after, scope)[: limit + 3])
    if not found:
        return _of_empty_log(after)
    trimmed: int = vars(found[0])["trimmed"]
    _refuse_if_expired(after, found[0], trimmed)
    changes = [change for change in found if change.sequence != after.sequence and scope.concerns(change)]
    last = found[-1] if len(changes) <= limit else changes[limit - 1]
    return Page(changes[:limit], _behind(last, after, trimmed))


def newest_cursor() -> Cursor:
    """The place behind everything that is committed."""
    newest = Change.objects.filter(sequence=Subquery(_LAST)).first()
    return Cursor.behind(newest) if newest else START


def _from(after: Cursor, scope: Scope) -> QuerySet[Change]:
    """In whatever scope, the change at the cursor tells that the cursor is of this log, the newest how far it goes.

    One statement sees all of them and the mark of what was trimmed, so they belong together.
    """
    ends = Q(sequence=after.sequence) | Q(sequence=Subquery(_LAST))
    wanted = ends | scope.changes() if scope else Q()
    return (
        Change.objects.filter(wanted, sequence__gte=after.sequence)
        .annotate(trimmed=Subquery(_TRIMMED))
        .order_by("sequence")
    )


def _refuse_if_expired(after: Cursor, first: Change, trimmed: int) -> None:
    if after == START:
        return
    is_too_late = after.sequence < trimmed and after.trimmed != trimmed
    # What was trimmed cannot tell that it is of this log; who stands right behind it has missed nothing.
    is_ours = after.knows(first) or after.sequence == trimmed
    if is_too_late or not is_ours:
        raise CursorExpiredError


def _behind(last: Change, after: Cursor, trimmed: int) -> Cursor:
    if last.sequence == after.sequence:
        return after
    is_among_old = (last.sequence or 0) < trimmed
    return Cursor.behind(last, trimmed if is_among_old else 0)


def _of_empty_log(after: Cursor) -> Page:
    if after != START:
        raise CursorExpiredError
    return Page([], START)
