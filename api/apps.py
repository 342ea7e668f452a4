from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "api"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect what editors do to the read model."""
        from api.consumers.models import Consumer  # noqa: PLC0415
        from api.published import receivers  # noqa: PLC0415
        from api.representations import load  # noqa: PLC0415
        from api.webhooks.models import Webhook  # noqa: PLC0415
        from content_models.provisioning import city_team_manages  # noqa: PLC0415

        load()
        receivers.connect()
        city_team_manages(Consumer, Webhook)
