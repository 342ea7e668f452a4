"""Pages of a list: `{count, next, previous, results}`."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

from api.errors import BadParameterError
from api.schema.parameters import PAGE, PAGE_SIZE_PARAMETER
from api.views.parameters import number


def paginate(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any]) -> tuple[dict[str, Any], Any]:
    """The frame without its results, and the rows of this page.

    A page beyond the last is an error, not an empty list.
    """
    page = number(request.GET, PAGE)
    size = number(request.GET, PAGE_SIZE_PARAMETER)
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    last = max(1, -(-count // size))
    if page > last:
        raise BadParameterError(PAGE.name, f"Halaman {page} tidak ada. Halaman terakhir: {last}.")
    frame = {
        "count": count,
        "next": _address(request, page + 1) if page < last else None,
        "previous": _address(request, page - 1) if page > 1 else None,
    }
    return frame, rows[(page - 1) * size : page * size]


def _address(request: HttpRequest, page: int) -> str:
    """In the order of the names, so that the answer is the same however its question was written."""
    asked = sorted({**request.GET.dict(), "page": str(page)}.items())
    return request.build_absolute_uri(f"{request.path}?{urlencode(asked, safe=',')}")
