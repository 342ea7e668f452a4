"""Making deliveries: in a few threads that never touch the database, again and again for a day, and then no more.

One round records what has come back, takes what is due and hands it out; it waits for nobody. A receiver is called by
one thread at a time, and those that fail have half of the threads at most, so that they delay nobody else.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from api.webhooks import notices, signing
from api.webhooks.following import follow
from api.webhooks.models import ERROR_LENGTH, Attempt, Delivery, DeliveryState, Webhook
from api.webhooks.sending import Outcome, send

logger = logging.getLogger(__name__)

THREADS = 8
MOST_FAILING = THREADS // 2
WAITS = tuple(timedelta(seconds=seconds) for seconds in (5, 60, 300, 1800, 3600, 7200, 14400, 21600, 36000))
"""After each failure: ten tries within a day (23 hours and 36 minutes)."""

LASTING = sum(WAITS, timedelta())
"""A webhook without a success for so long is turned off: then the first message that failed has had all its tries."""

_CLAIMED = timedelta(minutes=2)
"""Longer than a call can take. Whoever dies with a delivery in hands leaves it to the next after this."""


class Deliverer:
    """The threads of one process. Several processes may deliver at once: a delivery is claimed before it is sent."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="webhook")
        self._calls: dict[Future[Outcome], tuple[Delivery, datetime]] = {}

    def round(self, now: datetime) -> int:
        """Record, follow the change log, hand out; how many calls are under way after it."""
        self._record_finished(now)
        follow(now)
        for delivery in self._claim(now):
            headers = signing.headers(delivery, now)
            call = self._threads.submit(send, delivery.webhook.url, headers, delivery.body)
            self._calls[call] = (delivery, now)
        return len(self._calls)

    def wait(self, seconds: float | None = None, *, for_all: bool = False) -> None:
        """Until a call comes back, or all do, or the time is over."""
        wait(self._calls, seconds, ALL_COMPLETED if for_all else FIRST_COMPLETED)

    def finish(self, now: datetime) -> None:
        """Make everything that is due, wait for it, and record it."""
        while self.round(now):
            self.wait(for_all=True)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _record_finished(self, now: datetime) -> None:
        for call in [call for call in self._calls if call.done()]:
            delivery, tried_at = self._calls.pop(call)
            notice = record(delivery.pk, tried_at, _outcome(call), now)
            if notice:
                self._threads.submit(notice)

    def _claim(self, now: datetime) -> list[Delivery]:
        """Of each webhook the one that waits longest, unless it is being called already."""
        under_way = {delivery.webhook_id for delivery, _at in self._calls.values()}
        failing = sum(1 for delivery, _at in self._calls.values() if delivery.webhook.failing_since)
        claimed: list[Delivery] = []
        for delivery in _due(now).select_related("webhook"):
            if len(self._calls) + len(claimed) >= THREADS:
                break
            is_failing = delivery.webhook.failing_since is not None
            if delivery.webhook_id in under_way or (is_failing and failing >= MOST_FAILING):
                continue
            if _take(delivery, now):
                claimed.append(delivery)
                under_way.add(delivery.webhook_id)
                failing += is_failing
        return claimed


def _outcome(call: Future[Outcome]) -> Outcome:
    """What came of it. A bug of ours counts as a failure, or the delivery would be tried for ever."""
    try:
        return call.result()
    except Exception as error:
        logger.exception("A webhook call broke off")
        return Outcome(None, type(error).__name__, 0.0)


def record(pk: UUID, tried_at: datetime, outcome: Outcome, now: datetime) -> Callable[[], None] | None:
    """Write down what came of a call. What is to be told to the consumer is returned, to be done without waiting."""
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().filter(pk=pk).first()
        if delivery is None:  # its webhook was deleted meanwhile
            return None
        webhook = Webhook.objects.select_for_update().select_related("consumer").get(pk=delivery.webhook_id)
        Attempt.objects.create(
            delivery=delivery,
            tried_at=tried_at,
            status=outcome.status,
            error=outcome.error[:ERROR_LENGTH],
            seconds=outcome.seconds,
        )
        _next_step(delivery, outcome, now)
        if delivery.is_test:
            return None
        reason = _health(webhook, outcome, now)
    return partial(notices.tell, webhook, reason) if reason else None


def enable(webhook: Webhook, now: datetime) -> None:
    """Turn it on again: what did not arrive is tried anew, and the log is followed from where it was left."""
    with transaction.atomic():
        missing = webhook.deliveries.filter(is_test=False).exclude(state=DeliveryState.DELIVERED)
        missing.update(
            state=DeliveryState.WAITING, tries=0, next_try_at=now, finished_at=None, claimed_until=None
        )
        webhook.failing_since = webhook.disabled_at = None
        webhook.disabled_because = ""
        webhook.save(update_fields=["failing_since", "disabled_at", "disabled_because"])


def disable(webhook: Webhook, reason: str, now: datetime) -> None:
    """Turn it off. Its cursor stays, and so does what waits."""
    webhook.disabled_at = now
    webhook.disabled_because = reason
    webhook.save(update_fields=["disabled_at", "disabled_because"])


def _next_step(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    """Delivered, tried again later, or given up. Another process may have had it in hands and been quicker."""
    if delivery.state != DeliveryState.WAITING:
        return
    delivery.tries += 1
    delivery.claimed_until = None
    delivery.next_try_at = None
    if outcome.is_good:
        delivery.state = DeliveryState.DELIVERED
    elif delivery.is_test or delivery.tries > len(WAITS):
        delivery.state = DeliveryState.FAILED
    else:
        delivery.next_try_at = now + WAITS[delivery.tries - 1]
    if delivery.state != DeliveryState.WAITING:
        delivery.finished_at = now
    delivery.save()


def _health(webhook: Webhook, outcome: Outcome, now: datetime) -> str:
    """Remember since when it fails. Returns why it was turned off, when it was just now."""
    if outcome.is_good:
        if webhook.failing_since:
            webhook.failing_since = None
            webhook.save(update_fields=["failing_since"])
        return ""
    if webhook.failing_since is None:
        webhook.failing_since = now
        webhook.save(update_fields=["failing_since"])
    if webhook.disabled_at:
        return ""
    if outcome.status == HTTPStatus.GONE:
        reason = _("Penerima menjawab 410: alamat ini tidak lagi mau dipanggil.")
    elif now - webhook.failing_since >= LASTING:
        reason = _("Gagal terus selama sehari.")
    else:
        return ""
    disable(webhook, reason, now)
    return reason


def _take(delivery: Delivery, now: datetime) -> bool:
    """Take it before anybody else does; False when somebody was quicker."""
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    waiting = Delivery.objects.filter(free, pk=delivery.pk, state=DeliveryState.WAITING, next_try_at__lte=now)
    return bool(waiting.update(claimed_until=now + _CLAIMED))


def _due(now: datetime) -> QuerySet[Delivery]:
    return (
        Delivery.objects.filter(
            Q(claimed_until=None) | Q(claimed_until__lte=now),
            state=DeliveryState.WAITING,
            next_try_at__lte=now,
            webhook__disabled_at=None,
        )
        .exclude(webhook__salt="")
        .order_by("next_try_at", "pk")
    )
