"""System checks that hold the conventions of page types."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page

from content_models.models.base import BasePage


@register()
def every_page_type_extends_base_page(**_kwargs: Any) -> list[CheckMessage]:
    """A page type outside `BasePage` would have no origin, audience or portal address."""
    return [
        Error(f"{model.__name__} must extend BasePage.", obj=model, id="content_models.E001")
        for model in apps.get_app_config("content_models").get_models()
        if issubclass(model, Page) and not issubclass(model, BasePage)
    ]
