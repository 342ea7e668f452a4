from typing import Any

from django.core.management.base import BaseCommand

from api.published.schedule import publish_due


class Command(BaseCommand):
    help = "Publish and expire what is scheduled until now."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write(f"{publish_due()} done.")
