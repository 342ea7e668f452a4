"""The change log is kept for a time, and of each live document its last change for ever.

So whoever starts at the beginning of the feed still gets everything that is published, and whoever comes back within
`CHANGES_KEPT_DAYS` learns of every withdrawal. An older cursor is refused: what it has not seen may be gone.
"""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from api.published.models import Change, ChangeCounter, Heartbeat, Operation

JOB = "trim_changes"
_EVERY = timedelta(hours=1)
_AT_ONCE = 2000


def trim() -> int:
    """Take out what is too old: superseded changes, and withdrawals. Returns how many."""
    removed = 0
    while some := _trim_some():
        removed += some
    return removed


def trim_if_due() -> int:
    """`trim`, when the last time is an hour ago."""
    now = timezone.now()
    if Heartbeat.objects.filter(name=JOB, beat_at__gt=now - _EVERY).exists():
        return 0
    removed = trim()
    Heartbeat.objects.update_or_create(name=JOB, defaults={"beat_at": now})
    return removed


def _trim_some() -> int:
    with transaction.atomic():
        old = list(_too_old().order_by("sequence").values_list("pk", "sequence")[:_AT_ONCE])
        if not old:
            return 0
        Change.objects.filter(pk__in=[pk for pk, _sequence in old]).delete()
        # Last, because it takes the lock that every writer needs for its commit.
        ChangeCounter.objects.filter(trimmed_until__lt=old[-1][1]).update(trimmed_until=old[-1][1])
        return len(old)


def _too_old() -> QuerySet[Change]:
    """All but the newest change of all, by which those who are up to date are recognised."""
    newer = Change.objects.filter(document_id=OuterRef("document_id"), sequence__gt=OuterRef("sequence"))
    newest = ChangeCounter.objects.values("last_sequence")[:1]
    return (
        Change.objects.filter(created_at__lt=timezone.now() - timedelta(days=settings.CHANGES_KEPT_DAYS))
        .filter(sequence__lt=newest)
        .filter(Q(op=Operation.WITHDRAW) | Exists(newer))
    )
