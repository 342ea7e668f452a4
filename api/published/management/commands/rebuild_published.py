from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from api.published.repair import rebuild, rebuild_if_code_changed


class Command(BaseCommand):
    help = "Make every published document again from what editors have."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-code-changed", action="store_true", help="only after an upgrade that changed documents"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        looked_at = rebuild_if_code_changed() if options["if_code_changed"] else rebuild()
        self.stdout.write(f"{looked_at} sources looked at.")
