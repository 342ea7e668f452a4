"""From the change log to deliveries. Cursor and delivery move in one transaction: none is missed or made twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from api.published.change_log import last_sequence
from api.published.models import Change, Operation, PublishedDocument
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
        wanted = _wanted(webhook, changes)
        entries, last_read = _gathered(wanted, changes)
        if entries and not _is_ripe(wanted[0], entries, now):
            return False
        if not changes:
            return False
        webhook.cursor = last_read
        webhook.save(update_fields=["cursor"])
        if entries:
            Delivery.objects.create(
                webhook=webhook,
                body=payload.changed(entries, last_read, now),
                changes=len(entries),
                created_at=now,
                next_try_at=now,
            )
        return bool(entries) or len(changes) == _MOST_READ


def _is_ripe(first: Change, entries: list[Entry], now: datetime) -> bool:
    return len(entries) >= MOST_DOCUMENTS or first.created_at <= now - GATHER


def _gathered(wanted: Iterable[Change], changes: list[Change]) -> tuple[list[Entry], int]:
    """What became of each document, and the number of the last change that is in it."""
    entries: dict[str, Entry] = {}
    last_read = changes[-1].sequence or 0 if changes else 0
    for change in wanted:
        key = str(change.document_id)
        if key not in entries and len(entries) == MOST_DOCUMENTS:
            last_read = (change.sequence or 1) - 1
            break
        entries[key] = payload.entry_of(change, entries.pop(key, None))
    return list(entries.values()), last_read


def _wanted(webhook: Webhook, changes: list[Change]) -> list[Change]:
    found = [change for change in changes if not webhook.types or change.type in webhook.types]
    if not (webhook.agencies or webhook.service_fields):
        return found
    columns = ("pk", "type", "slug", "agency", "field")
    documents = {
        row[0]: row[1:]
        for row in PublishedDocument.objects.filter(
            pk__in={change.document_id for change in found}
        ).values_list(*columns)
    }
    scope = _Scope(_slugs(webhook.agencies), _slugs(webhook.service_fields))
    return [change for change in found if scope.has(change, documents.get(change.document_id))]


@dataclass(frozen=True)
class _Scope:
    """Slugs of agencies and of fields; None is all of them."""

    agencies: frozenset[str] | None
    fields: frozenset[str] | None

    def has(self, change: Change, document: tuple[str, str, str, str] | None) -> bool:
        """By the agency and the field that the document has by now. One that left no trace was withdrawn: tell it."""
        if document is None:
            return change.op == Operation.WITHDRAW
        kind, slug, agency, field = document
        of_agency = self.agencies is None or (slug if kind == "agency" else agency) in self.agencies
        return of_agency and (self.fields is None or (slug if kind == "field" else field) in self.fields)


def _slugs(ids: list[str]) -> frozenset[str] | None:
    if not ids:
        return None
    return frozenset(PublishedDocument.objects.filter(pk__in=ids).values_list("slug", flat=True))
