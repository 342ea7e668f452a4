"""Lists of documents of one type: rows with filters, an order, and pages."""

from collections.abc import Mapping
from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict

from api.errors import BadParameterError
from api.http import json_answer
from api.published.models import PublishedDocument, Status
from api.published.rows import ROW_KEYS
from api.schema.operations import Operation, Parameter, list_answers
from api.schema.parameters import AGENCY, FIELD, PAGING, PLATFORM, PROVENANCE, UPDATED_SINCE, fields, ordering
from api.views.pagination import paginate
from api.views.parameters import choices, sparse, updated_since, values
from api.views.public import PublicView

FACETS = (PLATFORM, FIELD, AGENCY)
BY_TITLE = {"title": "sort_title", "updated_at": "updated_at"}
BY_DATE = {**BY_TITLE, "published_on": "sort_date"}
AGENCY_KEYS = (*ROW_KEYS, "abbreviation", "kind", "has_site", "duties")
FIELD_KEYS = (*ROW_KEYS, "icon")
NEWS_KEYS = (*ROW_KEYS, "published_on")
PLACE_KEYS = (*ROW_KEYS, "address", "opening_hours", "phone", "wheelchair_access", "sign_language")


class DocumentListView(PublicView):
    """Rows of one type. Two queries, and one more when a facet is asked for."""

    type: ClassVar[str]
    keys: ClassVar[tuple[str, ...]] = ROW_KEYS
    columns: ClassVar[Mapping[str, str]] = BY_TITLE

    def get(self, request: HttpRequest) -> HttpResponse:
        query = request.GET
        keys = choices(query, self.operation["fields"])
        documents = self._filtered(query).order_by(*self._order(query))
        frame, cards = paginate(request, documents.values_list("card", flat=True))
        frame["results"] = sparse([{key: card[key] for key in self.keys} for card in cards], keys)
        return json_answer(request, frame)

    def _filtered(self, query: QueryDict) -> QuerySet[PublishedDocument]:
        documents = PublishedDocument.objects.filter(status=Status.LIVE, type=self.type)
        asked = {facet.name: values(query, facet) for facet in FACETS if facet.name in query}
        check_slugs(asked)
        for facet, slugs in asked.items():
            documents = documents.filter(**{f"{facet}__in": slugs})
        if provenances := choices(query, PROVENANCE):
            documents = documents.filter(provenance__in=provenances)
        if since := updated_since(query):
            documents = documents.filter(updated_at__gte=since)
        return documents

    def _order(self, query: QueryDict) -> list[str]:
        asked = choices(query, self.operation["ordering"])
        signs = [name[: name.startswith("-")] for name in asked]
        columns = [self.columns[name.removeprefix("-")] for name in asked]
        return [*(sign + column for sign, column in zip(signs, columns, strict=True)), "id"]


def check_slugs(asked: Mapping[str, list[str]], *, ever: bool = False) -> None:
    """Refuse a slug that no published platform, field or agency has, or `ever` had. One query for all of them."""
    if not asked:
        return
    slugs = {slug for several in asked.values() for slug in several}
    known = PublishedDocument.objects.filter(type__in=asked, slug__in=slugs)
    found = set((known if ever else known.filter(status=Status.LIVE)).values_list("type", "slug"))
    for facet, several in asked.items():
        for slug in several:
            if (facet, slug) not in found:
                raise BadParameterError(facet, f"Tidak ada {facet} dengan slug {slug[:60]!r}.")


def listing(
    id_: str,
    summary: str,
    component: str,
    *,
    facets: tuple[Parameter, ...] = (),
    columns: Mapping[str, str] = BY_TITLE,
    order: str = "title",
    keys: tuple[str, ...] = ROW_KEYS,
) -> Operation:
    """What a list takes and answers."""
    own = (*facets, PROVENANCE, UPDATED_SINCE, ordering(columns, order), fields(keys))
    return Operation(id_, "Daftar", summary, list_answers(component), parameters=(*own, *PAGING))


class ServiceListView(DocumentListView):
    type = "service"
    operation: ClassVar = listing("listServices", "Layanan", "ServiceList", facets=(PLATFORM, FIELD, AGENCY))


class AgencyListView(DocumentListView):
    type = "agency"
    keys = AGENCY_KEYS
    operation: ClassVar = listing("listAgencies", "Perangkat daerah", "AgencyList", keys=AGENCY_KEYS)


class FieldListView(DocumentListView):
    type = "field"
    keys = FIELD_KEYS
    operation: ClassVar = listing(
        "listFields", "Bidang layanan", "FieldList", facets=(PLATFORM,), keys=FIELD_KEYS
    )


class NewsListView(DocumentListView):
    type = "news"
    keys = NEWS_KEYS
    columns = BY_DATE
    operation: ClassVar = listing(
        "listNews",
        "Berita, yang terbaru dulu",
        "NewsList",
        facets=(AGENCY,),
        columns=BY_DATE,
        order="-published_on",
        keys=NEWS_KEYS,
    )


class PlaceListView(DocumentListView):
    type = "place"
    keys = PLACE_KEYS
    operation: ClassVar = listing(
        "listPlaces", "Tempat layanan", "PlaceList", facets=(AGENCY,), keys=PLACE_KEYS
    )
