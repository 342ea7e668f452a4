"""The document behind a row, by its slug. One query."""

from typing import ClassVar
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from api.errors import BadParameterError
from api.published.lookup import Found, by_slug, several_by_slug
from api.published.models import Status
from api.schema.operations import Operation, document_answers
from api.schema.parameters import SLUG_IN_PATH, WHOSE
from api.views.documents import document_answer
from api.views.public import PublicView


class DocumentDetailView(PublicView):
    """Documents of a type whose slug is unique in the city."""

    type: ClassVar[str]
    collection: ClassVar[str]

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        return document_answer(request, by_slug(self.type, slug), new_address=self.address)

    def address(self, document: Found) -> str:
        return f"/api/v1/{self.collection}/{quote(document.slug)}"


class SharedSlugView(DocumentDetailView):
    """Documents of which two agencies can have one with the same slug: then the question must say whose."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        found = several_by_slug(self.type, slug, request.GET.get(WHOSE.name, ""))
        if len([row for row in found if row.status == Status.LIVE]) > 1:
            raise BadParameterError(
                WHOSE.name, f"Slug {slug!r} dipakai beberapa perangkat daerah. Tambahkan ?agency=<slug>."
            )
        return document_answer(request, found[0] if found else None, new_address=self.address)

    def address(self, document: Found) -> str:
        return f"{super().address(document)}?agency={quote(document.agency)}"


class ServiceDetailView(DocumentDetailView):
    type = "service"
    collection = "services"
    operation: ClassVar = Operation(
        "readService", "Daftar", "Dokumen layanan", document_answers("Service"), parameters=(SLUG_IN_PATH,)
    )


class AgencyDetailView(DocumentDetailView):
    type = "agency"
    collection = "agencies"
    operation: ClassVar = Operation(
        "readAgency",
        "Daftar",
        "Dokumen perangkat daerah",
        document_answers("Agency"),
        parameters=(SLUG_IN_PATH,),
    )


class FieldDetailView(DocumentDetailView):
    type = "field"
    collection = "fields"
    operation: ClassVar = Operation(
        "readField", "Daftar", "Dokumen bidang layanan", document_answers("Field"), parameters=(SLUG_IN_PATH,)
    )


class NewsDetailView(SharedSlugView):
    type = "news"
    collection = "news"
    operation: ClassVar = Operation(
        "readNews", "Daftar", "Dokumen berita", document_answers("News"), parameters=(SLUG_IN_PATH, WHOSE)
    )


class PlaceDetailView(SharedSlugView):
    type = "place"
    collection = "places"
    operation: ClassVar = Operation(
        "readPlace",
        "Daftar",
        "Dokumen tempat layanan",
        document_answers("Place"),
        parameters=(SLUG_IN_PATH, WHOSE),
    )
