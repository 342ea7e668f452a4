"""`GET search?q=`: rows of every type, best first, each with the reason why it was found."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from api.http import json_answer
from api.schema.operations import Operation, Parameter, cached
from api.schema.parameters import PAGING, TEXT_LENGTH, fields, several
from api.schema.shapes import choice, ref, refs
from api.search.answer import SEARCH_ROW_KEYS, counts, near, rows
from api.search.export import FULL, SIZES, SMALL, searchable
from api.search.index import TYPES, live_index
from api.search.query import find
from api.views.pagination import paginate
from api.views.parameters import choices, sparse
from api.views.public import PublicView

QUESTION = Parameter(
    "q",
    "Kata yang dicari, dengan bahasa sehari-hari.",
    {"type": "string", "minLength": 1, "maxLength": TEXT_LENGTH},
    required=True,
    example="akta kelahiran",
)
TYPE = several("type", "Hanya dokumen bertipe ini.", TYPES, default=list(TYPES))
FIELDS = fields(SEARCH_ROW_KEYS)

SIZE = Parameter(
    "size",
    "small: judul, ringkasan dan nama layanan, bidang dan perangkat daerah. full: semua tipe, dengan teks panjang.",
    {**choice(SIZES), "default": SMALL},
)


class SearchView(PublicView):
    """Documents that answer a question in everyday words. Two queries: change log, rows."""

    operation: ClassVar = Operation(
        "search",
        "Pencarian",
        "Cari dokumen, yang paling cocok dulu",
        cached("Satu halaman jawaban.", {"anyOf": refs("SearchResults", "SparseSearchResults")}),
        "Bahasa sehari-hari, salah ketik, setengah kata, singkatan dan nama aplikasi lama dimengerti. "
        "Bila belum ada jawaban, `count` 0 dan `nearest` memberi jalan lain. Paling banyak 200 jawaban.",
        (QUESTION, TYPE, FIELDS, *PAGING),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        question = request.GET["q"]
        found = find(live_index.view(), question, choices(request.GET, TYPE))
        frame, hits = paginate(request, found.hits)
        frame |= {
            "counts": counts(found),
            "suggestion": found.plan.suggestion,
            "nearest": None if found.hits else near(found, question),
        }
        frame["results"] = sparse(rows(found, hits) if hits else [], choices(request.GET, FIELDS))
        return json_answer(request, frame)


class SearchDataView(PublicView):
    """What a browser needs to search by itself. Two queries: vocabulary, documents."""

    operation: ClassVar = Operation(
        "readSearchData",
        "Pencarian",
        "Pencarian sebagai data, untuk mencari tanpa jaringan",
        cached("Aturan, kosakata dan dokumen.", ref("SearchData")),
        parameters=(SIZE,),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = choices(request.GET, SIZE) if SIZE.name in request.GET else [SMALL]
        return json_answer(request, searchable(FULL if FULL in asked else SMALL))
