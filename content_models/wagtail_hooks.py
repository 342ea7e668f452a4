"""The seam to Wagtail's admin: each hook calls one function and holds no logic."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet

from content_models.admin.choosers import limit_page_chooser
from content_models.admin.city import CityViewSetGroup
from content_models.admin.menus import shorten_help
from content_models.models import AgencyPage
from content_models.provisioning import provision_agency

register_snippet(CityViewSetGroup)


@hooks.register("construct_page_chooser_queryset")
def limit_choosers(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    return limit_page_chooser(pages, request)


@hooks.register("insert_global_admin_css")
def colours() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("content_models/admin.css"))


@hooks.register("construct_help_menu")
def help_menu(request: HttpRequest, items: list[Any]) -> None:
    shorten_help(request, items)


@hooks.register("after_create_page")
def give_a_new_agency_its_team(_request: HttpRequest, page: Page) -> None:
    if isinstance(page, AgencyPage):
        provision_agency(page)
