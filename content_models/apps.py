from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentModelsConfig(AppConfig):
    name = "content_models"
    verbose_name = _("Isi")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from content_models import checks  # noqa: F401, PLC0415  registers the system checks
