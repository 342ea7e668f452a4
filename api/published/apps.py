from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PublishedConfig(AppConfig):
    name = "api.published"
    label = "published"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        post_migrate.connect(_queue_portal_pages, sender=self)


def _queue_portal_pages(**_kwargs: Any) -> None:
    """Portal addresses that no editor's page stands for have no publish event; a new database queues them once."""
    from api.published import outbox  # noqa: PLC0415  models are not loaded yet when this module is
    from api.published.models import PublishedDocument  # noqa: PLC0415
    from api.published.sources import PORTAL_PAGES  # noqa: PLC0415

    known = set(PublishedDocument.objects.values_list("source", flat=True))
    outbox.add(sources=[page.source for page in PORTAL_PAGES if page.source not in known])
