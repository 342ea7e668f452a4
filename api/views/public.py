"""What every address of the public API has in common."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.views import APIView

from api.schema.operations import Operation
from api.views.parameters import check_query, check_text


class OneFormat(BaseContentNegotiation):
    """Each address has one format, so there is nothing to negotiate and never a 406."""

    def select_parser(self, _request: Any, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, _request: Any, renderers: Any, _format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


class PublicView(APIView):
    """Answers GET, HEAD and OPTIONS the same to everyone, whatever their cookies, Accept or Accept-Language.

    `operation` declares the address: its parameters are checked before `get` runs, and it is the contract.
    """

    operation: ClassVar[Operation]
    content_negotiation_class = OneFormat

    def initial(self, request: Any, *_args: Any, **address: str) -> None:
        if self.request.method == "OPTIONS":
            return
        for parameter in self.operation.parameters:
            if parameter.place == "path" and parameter.name in address:
                check_text(parameter, address[parameter.name])
        check_query(request.GET, self.operation.query())

    def options(self, request: HttpRequest, *_args: Any, **_address: Any) -> HttpResponse:  # type: ignore[override]
        """Say which methods there are, instead of DRF's page about itself."""
        del request
        return HttpResponse(status=204, headers={"Allow": ", ".join(self.allowed_methods)})

    @property
    def default_response_headers(self) -> dict[str, str]:
        return {}
