from typing import Any

from django.core.management.base import BaseCommand

from api.published import outbox


class Command(BaseCommand):
    help = "Make again what committed changes left to do."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{outbox.drain()} documents made.")
