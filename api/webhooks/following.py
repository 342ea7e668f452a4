"""From the change log to deliveries. Cursor and delivery move in one transaction: none is missed or made twice."""

from datetime import datetime, timedelta

from django.db import transaction

from api.feed.cursor import Cursor
from api.feed.scope import Scope
from api.published.change_log import last_sequence
from api.published.models import Change, PublishedDocument
from api.webhooks import payload
from api.webhooks.models import Delivery, DeliveryState, Webhook
from api.webhooks.payload import Entry

GATHER = timedelta(seconds=5)
"""So long a change waits for others; a publication and what is made again because of it are one call."""

MOST_DOCUMENTS = 100
"""In one call. The rest follows in the next one."""

MOST_WAITING = 50
"""Deliveries of one webhook under way. Beyond, changes wait in the log, where they cost nothing."""

_MOST_READ = 1000


def follow(now: datetime) -> int:
    """Make the deliveries that are due of all webhooks; how many. Two queries when there is nothing to do."""
    last = last_sequence()
    behind = Webhook.objects.filter(disabled_at=None, cursor__lt=last).exclude(salt="")
    return sum(_follow(pk, now) for pk in behind.values_list("pk", flat=True))


def send_test(webhook: Webhook, now: datetime) -> Delivery:
    """Queue a call without a change; it is tried once."""
    return Delivery.objects.create(
        webhook=webhook, is_test=True, body=payload.test(now), created_at=now, next_try_at=now
    )


def _follow(pk: int, now: datetime) -> int:
    made = 0
    while _follow_once(pk, now):
        made += 1
    return made


def _follow_once(pk: int, now: datetime) -> bool:
    """One delivery at the most; True when it was made."""
    with transaction.atomic():
        webhook = Webhook.objects.select_for_update().filter(pk=pk, disabled_at=None).first()
        if webhook is None:
            return False
        waiting = webhook.deliveries.filter(state=DeliveryState.WAITING, is_test=False).count()
        if waiting >= MOST_WAITING:
            return False
        changes = list(Change.objects.filter(sequence__gt=webhook.cursor).order_by("sequence")[:_MOST_READ])
        if not changes:
            return False
        scope = _scope_of(webhook)
        entries, last = _gathered(changes, scope)
        if entries and not _is_ripe(changes, scope, entries, now):
            return False
        webhook.cursor = last.sequence or 0
        webhook.save(update_fields=["cursor"])
        if entries:
            Delivery.objects.create(
                webhook=webhook,
                body=payload.changed(entries, str(Cursor.behind(last)), now),
                changes=len(entries),
                created_at=now,
                next_try_at=now,
            )
        return bool(entries) or len(changes) == _MOST_READ


def _is_ripe(changes: list[Change], scope: Scope, entries: list[Entry], now: datetime) -> bool:
    """A full call waits for nobody; else the first change that matters has to be old enough."""
    if len(entries) >= MOST_DOCUMENTS:
        return True
    first = next(change for change in changes if scope.concerns(change))
    return first.created_at <= now - GATHER


def _gathered(changes: list[Change], scope: Scope) -> tuple[list[Entry], Change]:
    """What became of each document, and the last change up to which everything is in it."""
    entries: dict[str, Entry] = {}
    last = changes[0]
    for change in changes:
        if scope.concerns(change):
            key = str(change.document_id)
            if key not in entries and len(entries) == MOST_DOCUMENTS:
                break
            entries[key] = payload.entry_of(change, scope, entries.pop(key, None))
        last = change
    return list(entries.values()), last


def _scope_of(webhook: Webhook) -> Scope:
    """The feed's own scope, so that both tell the same."""
    return Scope(
        types=tuple(webhook.types),
        agencies=_slugs(webhook.agencies),
        fields=_slugs(webhook.service_fields),
    )


def _slugs(ids: list[str]) -> tuple[str, ...]:
    """By which they are known now. Of what is nowhere any more the identifiers stay: empty would be everything."""
    if not ids:
        return ()
    return tuple(PublishedDocument.objects.filter(pk__in=ids).values_list("slug", flat=True)) or tuple(ids)
