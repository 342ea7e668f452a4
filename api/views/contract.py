"""The contract for machines."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from api.http import answer
from api.schema.generator import contract_bytes
from api.schema.operations import Operation, cached
from api.views.public import PublicView


class ContractView(PublicView):
    """OpenAPI 3.1, made once for each start of the server."""

    operation: ClassVar = Operation(
        "readContract",
        "Tentang API",
        "Kontrak ini (OpenAPI 3.1)",
        cached("Dokumen OpenAPI.", {"type": "object"}),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        return answer(request, contract_bytes())
