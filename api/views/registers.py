"""The application register and the figures counted from it."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse

from api.http import json_answer
from api.published.ledger import count
from api.published.models import PublishedApplication
from api.schema.operations import Operation, cached, list_answers
from api.schema.parameters import AGENCY, PAGING, PROVENANCE, fields, ordering, several
from api.schema.shapes import ref
from api.schema.vocabulary import FIRST_CLASSES, GROUPS, STATUSES
from api.views.lists import check_slugs
from api.views.pagination import paginate
from api.views.parameters import choices, sparse, values
from api.views.public import PublicView

COLUMNS = (
    "code",
    "name",
    "first_class",
    "group",
    "status",
    "agency",
    "successor_service",
    "legacy_url",
    "provenance",
    "path",
)
CODED = (
    several("first_class", "Golongan pertama menurut artikel.", FIRST_CLASSES),
    several("group", "Kelompok.", GROUPS),
    several("status", "Status.", STATUSES),
    PROVENANCE,
)
ORDERING = ordering(("code", "name"), "code")
FIELDS = fields(COLUMNS)


class ApplicationListView(PublicView):
    """The register, columns and codes as in its file, with the portal path where each task is now."""

    operation: ClassVar = Operation(
        "listApplications",
        "Register",
        "Register aplikasi lama",
        list_answers("ApplicationList"),
        "Kolom dan kode seperti di berkas register; `path` alamat portal tempat tugasnya sekarang.",
        (*CODED, AGENCY, ORDERING, FIELDS, *PAGING),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        query = request.GET
        rows = PublishedApplication.objects.all()
        for column in CODED:
            if asked := choices(query, column):
                rows = rows.filter(**{f"{column.name}__in": asked})
        if agencies := values(query, AGENCY):
            check_slugs({AGENCY.name: agencies})
            rows = rows.filter(agency__in=agencies)
        frame, found = paginate(request, rows.order_by(*choices(query, ORDERING), "code").values(*COLUMNS))
        frame["results"] = sparse([_with_id(row) for row in found], choices(query, FIELDS))
        return json_answer(request, frame)


class ConsolidationView(PublicView):
    """Every figure of the plan with its number, and under `provenance` how many of its rows have a source."""

    operation: ClassVar = Operation(
        "readConsolidation",
        "Register",
        "Angka rencana, dihitung dari register",
        cached("Setiap angka, dan asal baris di baliknya.", ref("ConsolidationFigures")),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        figures, provenance = count(PublishedApplication.objects.all())
        return json_answer(request, {**figures, "provenance": provenance})


def _with_id(row: dict[str, Any]) -> dict[str, Any]:
    return {"id": row["code"], **{key: (value or None) for key, value in row.items()}}
