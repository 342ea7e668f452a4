"""The background of the one-machine product: one thread that does what is due and what a crash left behind.

Every worker process of the server starts one, and the one that holds the lock does the work. When its process ends,
the system gives the lock back and another goes on.
"""

import fcntl
import logging
import threading
from pathlib import Path
from typing import TextIO

from django.conf import settings
from django.db import close_old_connections

from api.feedback.keeping import forget_old_feedback
from api.feedback.unmet import forget_old_questions
from api.preview.tokens import forget_old_previews
from api.published import outbox, schedule, trimming
from api.webhooks import worker as webhooks
from api.webhooks.keeping import forget_old_deliveries

logger = logging.getLogger(__name__)

ROUND_SECONDS = 5.0


def start() -> threading.Thread:
    """Run rounds until the process ends. The outbox is drained first: whatever was committed gets done."""
    thread = threading.Thread(target=_run, name="scheduler", daemon=True)
    thread.start()
    return thread


def run_once() -> None:
    """One round: leftovers, what the clock says, previews, answers, changes and deliveries whose time is over."""
    outbox.drain()
    schedule.publish_due()
    forget_old_previews()
    forget_old_feedback()
    forget_old_questions()
    trimming.trim_if_due()
    forget_old_deliveries()


def _run() -> None:
    stop = threading.Event()
    lock = (Path(settings.VAR_DIR) / "background.lock").open("w")
    while not _is_ours(lock):
        stop.wait(ROUND_SECONDS)
    webhooks.start()
    while True:
        close_old_connections()
        try:
            run_once()
        except Exception:  # a thread that ends here would be missed by nobody for days
            logger.exception("A background round failed; the next one tries again")
        close_old_connections()
        stop.wait(ROUND_SECONDS)


def _is_ours(lock: TextIO) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
