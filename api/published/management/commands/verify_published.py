from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.published.repair import differences


class Command(BaseCommand):
    help = "Report every published document that differs from what editors have. Fails when there is one."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = list(differences())
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} differences.")
        self.stdout.write("The published documents are right.")
