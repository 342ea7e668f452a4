"""Giving rights. Each function can be repeated and never takes a right away."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db.models import Model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page


def may_enter_admin(group: Group) -> None:
    group.permissions.add(_permission("wagtailadmin", "access_admin"))


def may_edit_pages(group: Group, page: Page, actions: Iterable[str]) -> None:
    """On this page and on everything below it."""
    for action in actions:
        GroupPagePermission.objects.get_or_create(
            group=group, page=page, permission=_permission("wagtailcore", f"{action}_page")
        )


def may_use_media(group: Group, collection: Collection, actions: Iterable[str]) -> None:
    """Images and files of this collection and of those below it. Wagtail names these rights after its own models."""
    for action in actions:
        for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document")):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=_permission(app, f"{action}_{model}")
            )


def may_manage(
    group: Group, model: type[Model], actions: Iterable[str] = ("add", "change", "delete", "view")
) -> None:
    name = model._meta.model_name
    group.permissions.add(*(_permission(model._meta.app_label, f"{action}_{name}") for action in actions))


def _permission(app: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app, codename=codename)
