"""`/cari/small.json`: the search as data beside the portal's pages, where a static portal has it as a file."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.http import json_answer
from api.search.export import searchable


@csrf_exempt
def search_file(request: HttpRequest, size: str) -> HttpResponse:
    """The same as `/api/v1/search/data?size=…`."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    return json_answer(request, searchable(size))
