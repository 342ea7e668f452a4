"""The one function that turns an instance into a document. Publishing, preview and examples all use it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from api.published.rows import ROW_KEYS
from api.published.sources import PortalPage, page_source
from api.representations.envelope import page_envelope, portal_envelope
from api.representations.uses import recording
from content_models.addresses import tree_path
from content_models.models import BasePage

OwnKeys = Callable[[Any], dict[str, Any]]


@dataclass(frozen=True)
class Representation:
    """A document and what the read model keeps beside it."""

    document: dict[str, Any]
    card: dict[str, Any]
    uses: frozenset[str]
    parent: str = ""
    position: str = ""
    sort_date: datetime | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    other_addresses: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Type:
    own_keys: OwnKeys
    card_keys: tuple[str, ...]
    sorted_by: str | None


@dataclass
class _Registry:
    pages: dict[type[BasePage], _Type] = field(default_factory=dict)
    portal: dict[str, _Type] = field(default_factory=dict)


registry = _Registry()


def represents(
    *models: type[BasePage], card: tuple[str, ...] = (), sorted_by: str | None = None
) -> Callable[[OwnKeys], OwnKeys]:
    """Register a function giving a page type's own keys; `card` names those that lists show beside the row."""

    def register(function: OwnKeys) -> OwnKeys:
        for model in models:
            registry.pages[model] = _Type(function, card, sorted_by)
        return function

    return register


def represents_portal(path: str) -> Callable[[OwnKeys], OwnKeys]:
    """Register a function giving the keys of a portal address that no editor's page stands for."""

    def register(function: OwnKeys) -> OwnKeys:
        registry.portal[path] = _Type(function, (), None)
        return function

    return register


def represent(instance: BasePage | PortalPage) -> Representation:
    """The complete document of an instance as it is in memory, saved or not, and what it used of others."""
    with recording() as keys:
        if isinstance(instance, PortalPage):
            type_ = registry.portal[instance.path]
            document = {**portal_envelope(instance), **type_.own_keys(instance)}
        else:
            type_ = registry.pages[type(instance)]
            document = {**page_envelope(instance), **type_.own_keys(instance)}
    # Only a service can be a page that must leave no trace; its row says so wherever it is shown.
    shown = {"quick_exit": False, **document}
    card = {key: shown[key] for key in (*ROW_KEYS, *type_.card_keys)}
    if isinstance(instance, PortalPage):
        return Representation(document, card, frozenset(keys))
    parent = instance.get_parent()
    return Representation(
        document=document,
        card=card,
        uses=frozenset(keys),
        parent=page_source(parent.pk) if parent and not parent.is_root() else "",
        position=instance.path or "",
        sort_date=_moment(
            getattr(instance, type_.sorted_by) if type_.sorted_by else instance.first_published_at
        ),
        published_at=instance.first_published_at,
        updated_at=instance.last_published_at,
        other_addresses=_other_addresses(instance),
    )


def _other_addresses(page: BasePage) -> tuple[str, ...]:
    by_position = tree_path(page)
    return () if by_position == page.portal_path else (by_position,)


def _moment(value: date | datetime | None) -> datetime | None:
    if value is None or isinstance(value, datetime):
        return value
    return timezone.make_aware(datetime.combine(value, time.min))
