from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsumersConfig(AppConfig):
    name = "api.consumers"
    label = "consumers"
    verbose_name = _("Pengguna API")
    default_auto_field = "django.db.models.BigAutoField"
