from typing import Any

from django.core.management.base import BaseCommand

from content_models.seed.sow import sow


class Command(BaseCommand):
    help = "Make the sample content that was never made. Keeps what editors changed, moved or deleted."

    def handle(self, *_args: Any, **options: Any) -> None:
        made = sow()
        if made or options["verbosity"] > 1:
            self.stdout.write(f"Sample content: {made} items made.")
