"""What readers say about a page, for whoever may edit that page. A report: nothing in it can be changed."""

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies.pages import PagePermissionPolicy

from api.feedback.keeping import KEPT_DAYS
from api.feedback.models import Feedback
from api.published.models import PublishedDocument

ROWS = 50
NAME = "feedback_report"


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("reports/umpan-balik/", report, name=NAME)]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return MenuItem("Umpan balik warga", reverse(NAME), icon_name="comment", order=900)


@require_admin_access
def report(request: HttpRequest) -> HttpResponse:
    documents = _documents_of(request.user)
    titles = {document["path"]: document for document in documents}
    answers = Feedback.objects.filter(path__in=titles)
    page = Paginator(answers, ROWS).get_page(request.GET.get("p"))
    rows = [(answer, titles[answer.path]) for answer in page]
    counts = {
        "yes": answers.filter(helpful=True).count(),
        "no": answers.filter(helpful=False).count(),
    }
    context = {"rows": rows, "page": page, "counts": counts, "kept_days": KEPT_DAYS}
    return render(request, "feedback/report.html", context)


def _documents_of(user: Any) -> list[dict[str, Any]]:
    """Path, title and page of every document whose page this user may edit; all of them for an administrator."""
    documents = PublishedDocument.objects.order_by().values("path", "title", "source")
    if not user.is_superuser:
        pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        sources = {f"page:{pk}" for pk in pages.values_list("pk", flat=True)}
        return [_with_page(row) for row in documents if row["source"] in sources]
    return [_with_page(row) for row in documents]


def _with_page(row: Mapping[str, Any]) -> dict[str, Any]:
    kind, _, key = row["source"].partition(":")
    return {**row, "page": int(key) if kind == "page" and key.isdigit() else None}
