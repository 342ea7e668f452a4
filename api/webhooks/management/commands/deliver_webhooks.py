import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from api.webhooks.delivering import Deliverer
from api.webhooks.worker import deliver_until


class Command(BaseCommand):
    help = "Make the webhook deliveries that are due, where no server does it in the background."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--follow", action="store_true", help="go on until stopped")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["follow"]:
            stop = threading.Event()
            for asked in (signal.SIGINT, signal.SIGTERM):
                signal.signal(asked, lambda *_signal: stop.set())
            deliver_until(stop)
        else:
            deliverer = Deliverer()
            deliverer.finish(timezone.now())
            deliverer.close()
