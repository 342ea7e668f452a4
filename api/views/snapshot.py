"""Every live document at once, to start a mirror from."""

from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, QueryDict, StreamingHttpResponse

from api.encodings import preferred
from api.errors import BadParameterError
from api.feed.page import newest_cursor
from api.feed.snapshot import encoded, lines
from api.schema.operations import BAD_PARAMETER, NDJSON, Answer, Operation, Parameter
from api.schema.shapes import identifier, ref
from api.views.parameters import values
from api.views.public import PublicView
from api.views.scopes import SCOPE, scope_of

ID = Parameter(
    "id",
    "Hanya dokumen ini, misalnya yang disebut oleh changes/check.",
    {"type": "array", "minItems": 1, "items": identifier()},
)


class SnapshotView(PublicView):
    """One JSON object a line, then the cursor from which the feed goes on. Two queries, one more to check slugs."""

    operation: ClassVar = Operation(
        "readSnapshot",
        "Umpan",
        "Semua dokumen yang terbit, satu baris JSON per dokumen",
        {
            200: Answer(
                "NDJSON: setiap baris satu SnapshotLine; baris terakhir SnapshotEnd. Tanpa baris terakhir: terputus.",
                {"anyOf": [ref("SnapshotLine"), ref("SnapshotEnd")]},
                NDJSON,
                {"X-Next-Cursor": "Kursor untuk /changes; yang berubah selama snapshot dibaca ada di sana."},
            ),
            400: BAD_PARAMETER,
        },
        "Baris menurut urutan `id`.",
        parameters=(*SCOPE, ID),
    )

    def get(self, request: HttpRequest) -> StreamingHttpResponse:
        scope, ids = scope_of(request.GET), _ids(request.GET)
        following = newest_cursor()
        encoding = preferred(request.headers.get("Accept-Encoding", ""))
        whole = iter(()) if request.method == "HEAD" else encoded(lines(scope, ids, following), encoding)
        response = StreamingHttpResponse(whole, content_type=f"{NDJSON}; charset=utf-8")
        response["X-Next-Cursor"] = str(following)
        response["Cache-Control"] = "no-cache"
        response["Vary"] = "Accept-Encoding"
        if encoding:
            response["Content-Encoding"] = encoding
        return response


def _ids(query: QueryDict) -> list[UUID]:
    found = []
    for said in values(query, ID):
        try:
            found.append(UUID(said))
        except ValueError as error:
            raise BadParameterError(ID.name, f"{said[:60]!r} bukan UUID.") from error
    return found
