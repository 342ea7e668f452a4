from typing import Any

from django.core.management.base import BaseCommand

from api.published.trimming import trim


class Command(BaseCommand):
    help = "Take changes out of the log that are older than CHANGES_KEPT_DAYS; a live document keeps its last one."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{trim()} changes taken out.")
