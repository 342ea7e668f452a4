"""The application register and the figures counted from it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.views import APIView

from api.http import json_answer
from api.published.ledger import count
from api.published.models import PublishedApplication
from api.views.lists import PROVENANCES, check_slugs
from api.views.pagination import PAGE_PARAMETERS, paginate
from api.views.parameters import choices, known_only, sparse

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
CODES = {
    "first_class": ("administrasi", "publik"),
    "group": (
        "kesehatan",
        "pendidikan",
        "kemiskinan",
        "pengaduan",
        "perizinan",
        "publik-lain",
        "administrasi",
        "situs-profil",
    ),
    "status": ("aktif", "nonaktif"),
    "provenance": PROVENANCES,
}
ORDERINGS = ("code", "-code", "name", "-name")


class ApplicationListView(APIView):
    """The register, columns and codes as in its file, with the portal path where each task is now."""

    def get(self, request: HttpRequest) -> HttpResponse:
        query = request.GET
        known_only(query, (*CODES, "agency", "ordering", "fields", *PAGE_PARAMETERS))
        rows = PublishedApplication.objects.all()
        for column, codes in CODES.items():
            if asked := choices(query, column, codes):
                rows = rows.filter(**{f"{column}__in": asked})
        if "agency" in query:
            agencies = query["agency"].split(",")
            check_slugs({"agency": agencies})
            rows = rows.filter(agency__in=agencies)
        keys = choices(query, "fields", COLUMNS)
        ordering = (choices(query, "ordering", ORDERINGS) or ["code"])[0]
        frame, found = paginate(request, rows.order_by(ordering, "code").values(*COLUMNS))
        frame["results"] = sparse([_with_id(row) for row in found], keys)
        return json_answer(request, frame)


class ConsolidationView(APIView):
    """Every figure of the plan with its number, and under `provenance` how many of its rows have a source."""

    def get(self, request: HttpRequest) -> HttpResponse:
        known_only(request.GET, ())
        figures, provenance = count(PublishedApplication.objects.all())
        return json_answer(request, {**figures, "provenance": provenance})


def _with_id(row: dict[str, Any]) -> dict[str, Any]:
    return {"id": row["code"], **{key: (value or None) for key, value in row.items()}}


