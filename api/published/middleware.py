"""One transaction for every unsafe request. Wagtail's publishing view has several, and between them work gets lost."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from api.published import change_log
from api.published.errors import CannotPublishError

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
SERVER_ERROR = 500


def reads_only(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a view that changes nothing although it is sent something: it waits for no writer and holds none up."""
    view.reads_only = True  # type: ignore[attr-defined]
    return view


class WriteTransactionMiddleware:
    """Runs POST, PUT, PATCH and DELETE in one transaction that a server error rolls back.

    Reads stay in autocommit: on SQLite a read inside a transaction would take the write lock and editors would wait
    for each other.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS or getattr(resolve(request.path_info).func, "reads_only", False):
            return self.get_response(request)
        with change_log.numbering():
            response = self.get_response(request)
            if response.status_code >= SERVER_ERROR:
                transaction.set_rollback(True)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """What an editor can mend is a message on the page they came from, and nothing of the attempt stays."""
        if isinstance(exception, CannotPublishError):
            message = str(exception)
        elif isinstance(exception, ProtectedError):
            message = _(
                "Tidak bisa dihapus: masih dipakai halaman lain. Pindahkan atau ubah halaman itu dulu."
            )
        else:
            return None
        if request.method in SAFE_METHODS or not hasattr(request, "user"):
            return None
        transaction.set_rollback(True)
        messages.error(request, message)
        return HttpResponseRedirect(_back(request))


def _back(request: HttpRequest) -> str:
    referrer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(referrer, allowed_hosts={request.get_host()}):
        return referrer
    return reverse("wagtailadmin_home")
