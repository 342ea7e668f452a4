"""`GET search?q=`: rows of every type, best first."""

from django.http import HttpRequest, HttpResponse
from rest_framework.views import APIView

from api.errors import BadParameterError
from api.http import json_answer
from api.published.models import PublishedDocument
from api.published.rows import ROW_KEYS, card_row
from api.search.query import find
from api.views.pagination import PAGE_PARAMETERS, paginate
from api.views.parameters import choices, known_only, sparse

TYPES = (
    "agency",
    "announcement",
    "document",
    "event",
    "field",
    "gallery",
    "news",
    "officials",
    "place",
    "platform",
    "section",
    "service",
)


class SearchView(APIView):
    """Documents that answer a question in everyday words. Three queries: vocabulary, matches, rows."""

    def get(self, request: HttpRequest) -> HttpResponse:
        known_only(request.GET, ("q", "type", "fields", *PAGE_PARAMETERS))
        if not request.GET.get("q", "").strip():
            raise BadParameterError("q", "Parameter q wajib diisi dengan kata yang dicari.")
        types = choices(request.GET, "type", TYPES) or list(TYPES)
        keys = choices(request.GET, "fields", ROW_KEYS)
        frame, ids = paginate(request, find(request.GET["q"], types))
        cards = dict(PublishedDocument.objects.filter(pk__in=ids).values_list("pk", "card"))
        frame["results"] = sparse([card_row(cards[pk]) for pk in ids if pk in cards], keys)
        return json_answer(request, frame)
