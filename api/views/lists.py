"""Lists of documents of one type, and the document behind each row."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from rest_framework.views import APIView

from api.errors import BadParameterError
from api.http import json_answer
from api.published.models import SLUG_LENGTH, PublishedDocument, Status
from api.published.rows import ROW_KEYS, card_row
from api.views.documents import document_answer
from api.views.pagination import PAGE_PARAMETERS, paginate
from api.views.parameters import choices, known_only, moment, sparse, text_value

FACETS = ("platform", "field", "agency")
PROVENANCES = ("agency", "source_seen", "sample")
ORDERINGS = {"title": "sort_title", "updated_at": "updated_at"}


class DocumentListView(APIView):
    """Rows of one type with filters. Subclasses say which; two queries, and one more when a facet is asked for."""

    type: ClassVar[str]
    facets: ClassVar[tuple[str, ...]] = ()
    orderings: ClassVar[dict[str, str]] = ORDERINGS
    default_ordering: ClassVar[str] = "title"
    more_keys: ClassVar[tuple[str, ...]] = ()

    def get(self, request: HttpRequest) -> HttpResponse:
        query = request.GET
        known_only(query, self.parameters())
        keys = choices(query, "fields", (*ROW_KEYS, *self.more_keys))
        documents = self._filtered(query).order_by(*self._ordering(query))
        frame, cards = paginate(request, documents.values_list("card", flat=True))
        frame["results"] = sparse([self._row(card) for card in cards], keys)
        return json_answer(request, frame)

    @classmethod
    def parameters(cls) -> tuple[str, ...]:
        return (*cls.facets, "provenance", "updated_since", "ordering", "fields", *PAGE_PARAMETERS)

    def _filtered(self, query: Any) -> QuerySet[PublishedDocument]:
        documents = PublishedDocument.objects.filter(status=Status.LIVE, type=self.type)
        asked = {facet: query[facet].split(",") for facet in self.facets if facet in query}
        check_slugs(asked)
        for facet, slugs in asked.items():
            documents = documents.filter(**{f"{facet}__in": slugs})
        if provenances := choices(query, "provenance", PROVENANCES):
            documents = documents.filter(provenance__in=provenances)
        if since := moment(query, "updated_since"):
            documents = documents.filter(updated_at__gte=since)
        return documents

    def _ordering(self, query: Any) -> tuple[str, str]:
        offered = [*self.orderings, *(f"-{name}" for name in self.orderings)]
        asked = (choices(query, "ordering", offered) or [self.default_ordering])[0]
        sign = "-" if asked.startswith("-") else ""
        return f"{sign}{self.orderings[asked.removeprefix('-')]}", "id"

    def _row(self, card: dict[str, Any]) -> dict[str, Any]:
        return {**card_row(card), **{key: card[key] for key in self.more_keys}}


def check_slugs(asked: dict[str, list[str]]) -> None:
    """Refuse a slug that no published platform, field or agency has. One query for all of them."""
    if not asked:
        return
    slugs = {slug for values in asked.values() for slug in values}
    found = set(
        PublishedDocument.objects.filter(status=Status.LIVE, type__in=asked, slug__in=slugs).values_list("type", "slug")
    )
    for facet, values in asked.items():
        for slug in values:
            if (facet, slug) not in found:
                raise BadParameterError(facet, f"Tidak ada {facet} dengan slug {slug!r}.")


class DocumentDetailView(APIView):
    """The document of one row, by its slug. One query."""

    type: ClassVar[str]
    collection: ClassVar[str]

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        known_only(request.GET, ("agency",) if self.is_slug_shared() else ())
        text_value("slug", slug[: SLUG_LENGTH + 1])
        rows = PublishedDocument.objects.select_related("moved_to").filter(type=self.type, slug=slug)
        if agency := request.GET.get("agency"):
            rows = rows.filter(agency=agency)
        found = list(rows.order_by("status", "path")[:2])  # live before moved before withdrawn
        if self.is_slug_shared() and len([row for row in found if row.status == Status.LIVE]) > 1:
            raise BadParameterError("agency", f"Slug {slug!r} dipakai beberapa perangkat daerah. Tambahkan ?agency=<slug>.")
        return document_answer(
            request,
            found[0] if found else None,
            new_address=lambda document: f"/api/v1/{self.collection}/{document.slug}",
        )

    @classmethod
    def is_slug_shared(cls) -> bool:
        """Whether two agencies can have a page of this type with the same slug."""
        return cls.type in {"news", "place"}


class ServiceListView(DocumentListView):
    """All services of the city."""

    type = "service"
    facets = FACETS


class ServiceDetailView(DocumentDetailView):
    type = "service"
    collection = "services"


class AgencyListView(DocumentListView):
    """All agencies."""

    type = "agency"
    more_keys = ("abbreviation", "kind", "has_site", "duties")


class AgencyDetailView(DocumentDetailView):
    type = "agency"
    collection = "agencies"


class FieldListView(DocumentListView):
    """All service fields."""

    type = "field"
    facets = ("platform",)
    more_keys = ("icon",)


class FieldDetailView(DocumentDetailView):
    type = "field"
    collection = "fields"


class NewsListView(DocumentListView):
    """News of all agencies, newest first."""

    type = "news"
    facets = ("agency",)
    orderings: ClassVar = {**ORDERINGS, "published_on": "sort_date"}
    default_ordering = "-published_on"
    more_keys = ("published_on",)


class NewsDetailView(DocumentDetailView):
    type = "news"
    collection = "news"


class PlaceListView(DocumentListView):
    """Places where citizens are helped."""

    type = "place"
    facets = ("agency",)
    more_keys = ("address", "opening_hours", "phone", "wheelchair_access", "sign_language")


class PlaceDetailView(DocumentDetailView):
    type = "place"
    collection = "places"
