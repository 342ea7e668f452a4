"""The seam between editing and reading: each signal calls one service function and holds no logic.

Which signals lie, and what each event sends, is written in docs/events.md.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from api.published import alerts, publishing, registers
from api.published.keys import file_key, image_key
from api.published.sources import page_source
from api.published.visibility import DELETED
from content_models.models import Alert, Application, BasePage, CityImage, SearchTerm


def connect() -> None:
    """Connect every receiver. Called once, when the apps are ready."""
    page_published.connect(on_page_published)
    page_unpublished.connect(on_page_unpublished)
    post_page_move.connect(on_page_moved)
    post_save.connect(on_page_saved)
    pre_delete.connect(on_page_delete)
    for privacy_signal in (post_save, post_delete):
        privacy_signal.connect(on_privacy_changed, sender=PageViewRestriction)
    for model, receiver in (
        (CityImage, on_image_changed),
        (get_document_model(), on_file_changed),
        (Alert, on_alert_changed),
    ):
        post_save.connect(receiver, sender=model)
        post_delete.connect(receiver, sender=model)
    post_save.connect(on_application_saved, sender=Application)
    post_delete.connect(on_application_deleted, sender=Application)
    post_save.connect(on_term_saved, sender=SearchTerm)
    post_delete.connect(on_term_deleted, sender=SearchTerm)


def on_page_published(instance: Page, **_kwargs: Any) -> None:
    """Also sent for a page that is only scheduled (`live` is False), and for copies; the service function looks."""
    publishing.synchronise(page_source(instance.pk))


def on_page_unpublished(instance: Page, **_kwargs: Any) -> None:
    """While a page is deleted this comes when its row still says live, so the withdrawal is said, not derived."""
    publishing.withdraw_unpublished(instance)


def on_page_moved(instance: Page, **kwargs: Any) -> None:
    publishing.move(instance, kwargs["parent_page_before"], kwargs["parent_page_after"])


def on_page_saved(
    sender: type, instance: Any, created: bool, raw: bool = False, update_fields: Any = None, **_kwargs: Any
) -> None:
    """Drafts too. A save of named fields is Wagtail keeping its books, and changes nothing that readers get."""
    if issubclass(sender, BasePage) and not raw and update_fields is None:
        publishing.page_saved(instance, created=created)


def on_page_delete(sender: type, instance: Any, **_kwargs: Any) -> None:
    if issubclass(sender, BasePage):
        publishing.withdraw(page_source(instance.pk), DELETED)


def on_privacy_changed(instance: PageViewRestriction, **_kwargs: Any) -> None:
    publishing.synchronise_subtree(instance.page)


def on_image_changed(instance: CityImage, **_kwargs: Any) -> None:
    publishing.touch(image_key(instance.pk))


def on_file_changed(instance: Any, **_kwargs: Any) -> None:
    publishing.touch(file_key(instance.pk))


def on_alert_changed(instance: Alert, **_kwargs: Any) -> None:
    alerts.publish_alert(instance)


def on_application_saved(instance: Application, **_kwargs: Any) -> None:
    registers.publish_application(instance)


def on_application_deleted(instance: Application, **_kwargs: Any) -> None:
    registers.withdraw_application(instance.code)


def on_term_saved(instance: SearchTerm, **_kwargs: Any) -> None:
    registers.publish_term(instance)


def on_term_deleted(instance: SearchTerm, **_kwargs: Any) -> None:
    registers.withdraw_term(instance.pk)
