"""Delivers until told to stop: a thread of the one-machine product, or the process of `deliver_webhooks --follow`."""

import logging
import threading

from django.db import connections
from django.utils import timezone

from api.webhooks.delivering import Deliverer

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0


def start() -> threading.Thread:
    """Deliver in a thread of its own, so that nothing else waits for a receiver."""
    thread = threading.Thread(target=deliver_until, args=[threading.Event()], name="webhooks", daemon=True)
    thread.start()
    return thread


def deliver_until(stop: threading.Event) -> None:
    """Round after round. Between them no database connection is held."""
    deliverer = Deliverer()
    while not stop.is_set():
        try:
            under_way = deliverer.round(timezone.now())
        except Exception:  # a thread that ends here would be missed by nobody for days
            logger.exception("A round of webhooks failed; the next one tries again")
            under_way = 0
        finally:
            connections.close_all()
        if under_way:
            deliverer.wait(PAUSE_SECONDS)
        stop.wait(PAUSE_SECONDS / 10 if under_way else PAUSE_SECONDS)
    deliverer.close()
