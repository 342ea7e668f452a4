"""`GET search?q=`: rows of every type, best first."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from api.http import json_answer
from api.published.models import PublishedDocument
from api.published.rows import ROW_KEYS, card_row
from api.schema.operations import Operation, Parameter, list_answers
from api.schema.parameters import PAGING, TEXT_LENGTH, fields, several
from api.search.query import find
from api.views.pagination import paginate
from api.views.parameters import choices, sparse
from api.views.public import PublicView

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
QUESTION = Parameter(
    "q",
    "Kata yang dicari, dengan bahasa sehari-hari.",
    {"type": "string", "minLength": 1, "maxLength": TEXT_LENGTH},
    required=True,
    example="akta kelahiran",
)
TYPE = several("type", "Hanya dokumen bertipe ini.", TYPES, default=list(TYPES))
FIELDS = fields(ROW_KEYS)


class SearchView(PublicView):
    """Documents that answer a question in everyday words. Three queries: vocabulary, matches, rows."""

    operation: ClassVar = Operation(
        "search",
        "Pencarian",
        "Cari dokumen, yang paling cocok dulu",
        list_answers("SearchResults"),
        parameters=(QUESTION, TYPE, FIELDS, *PAGING),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        frame, ids = paginate(request, find(request.GET["q"], choices(request.GET, TYPE)))
        cards = dict(
            PublishedDocument.objects.filter(pk__in=ids, card__isnull=False).values_list("pk", "card")
        )
        rows = [card_row(card) for pk in ids if (card := cards.get(pk))]
        frame["results"] = sparse(rows, choices(request.GET, FIELDS))
        return json_answer(request, frame)
