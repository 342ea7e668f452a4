from typing import Any

from django.core.management.base import BaseCommand

from api.published.background import run_once


class Command(BaseCommand):
    help = (
        "One round of the background, for cron where no server does it: leftovers of the outbox, what is scheduled "
        "until now, drafts, answers and changes whose time is over."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        run_once()
