from typing import Any

from django.core.management.base import BaseCommand

from api.published.repair import rebuild


class Command(BaseCommand):
    help = "Make every published document again from what editors have."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{rebuild()} sources looked at.")
