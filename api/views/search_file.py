"""`/cari/small.json`: the search as data beside the portal's pages, where a static portal has it as a file."""

from functools import lru_cache

import brotli
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.http import json_answer
from api.search.export import searchable

_QUALITY = 6


@csrf_exempt
def search_file(request: HttpRequest, size: str) -> HttpResponse:
    """The same bytes as `/api/v1/search/data?size=…`, compressed for a browser that takes it."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    response = json_answer(request, searchable(size))
    response["Vary"] = "Accept-Encoding"
    if response.content and "br" in request.headers.get("Accept-Encoding", ""):
        response.content = _compressed(response.content)
        response["Content-Encoding"] = "br"
        response["ETag"] = f'{response["ETag"][:-1]}-br"'
    return response


@lru_cache(maxsize=4)
def _compressed(body: bytes) -> bytes:
    return brotli.compress(body, mode=brotli.MODE_TEXT, quality=_QUALITY)
