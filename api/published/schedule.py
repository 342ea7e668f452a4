"""What the clock does: scheduled go-live, expiry, alerts that begin or end. One bad page never blocks the others."""

import logging
from collections.abc import Callable, Iterator
from functools import partial

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page, Revision

from api.published import change_log
from api.published.alerts import publish_alert
from api.published.errors import CannotPublishError
from api.published.models import Heartbeat, PublicationFailure
from api.published.sources import PAGE, page_source
from content_models.models import Alert

logger = logging.getLogger(__name__)

SCHEDULER = "scheduler"


def publish_due() -> int:
    """Do everything whose time has come, each in its own transaction. Returns how much was done."""
    done = sum(_attempt(*job) for job in _jobs())
    Heartbeat.objects.update_or_create(name=SCHEDULER, defaults={"beat_at": timezone.now()})
    return done


def _jobs() -> Iterator[tuple[str, str, Callable[[], object]]]:
    """What is due, each as source, name of the action, and the action itself."""
    now = timezone.now()
    # The same questions as Wagtail's publish_scheduled, whose own loop has no transaction and stops at an error.
    for page in Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at"):
        yield page_source(page.pk), "expire", partial(_expire, page)
    for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at"):
        yield f"{PAGE}:{revision.object_id}", "publish", partial(_go_live, revision)
    for alert in Alert.objects.all():
        if alert.shown != alert.is_current(now):
            yield f"alert:{alert.pk}", "alert", partial(publish_alert, alert)


def _expire(page: Page) -> None:
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _go_live(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def _attempt(source: str, action: str, job: Callable[[], object]) -> int:
    try:
        with change_log.numbering():
            job()
            PublicationFailure.objects.filter(source=source, action=action).delete()
    except (CannotPublishError, ValidationError) as error:
        _remember(
            source, action, "; ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        )
    except Exception as error:
        logger.exception("Scheduled %s of %s failed", action, source)
        _remember(source, action, f"{type(error).__name__}: {error}")
    else:
        return 1
    return 0


def _remember(source: str, action: str, message: str) -> None:
    PublicationFailure.objects.update_or_create(source=source, action=action, defaults={"message": message})
