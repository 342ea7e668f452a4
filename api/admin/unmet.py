"""What citizens ask and do not find: a list to act on, with a way to try a new word at once."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem

from api.feedback.keeping import KEPT_DAYS
from api.feedback.models import UnmetQuestion

ROWS = 50
NAME = "unmet_questions"


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("reports/pencarian/", report, name=NAME)]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return MenuItem("Pencarian tanpa hasil", reverse(NAME), icon_name="search", order=910)


@require_admin_access
def report(request: HttpRequest) -> HttpResponse:
    page = Paginator(UnmetQuestion.objects.all(), ROWS).get_page(request.GET.get("p"))
    return render(request, "api/unmet.html", {"page": page, "kept_days": KEPT_DAYS})
