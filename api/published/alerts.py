"""Alerts begin and end by the clock, between two saves of an editor."""

from django.utils import timezone

from api.published.keys import ALERTS
from api.published.publishing import touch
from content_models.models import Alert


def publish_alert(alert: Alert) -> None:
    """Bring an alert to the home page or take it away, and remember which (`shown`) for the scheduler."""
    Alert.objects.filter(pk=alert.pk).update(shown=alert.is_current(timezone.now()))
    touch(ALERTS)
