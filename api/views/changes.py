"""The feed: what changed since a point, in the order of the commits."""

import time
from typing import ClassVar

from django.http import HttpRequest, HttpResponse, QueryDict

from api.errors import BadParameterError, problem
from api.feed.cursor import LENGTH, PATTERN, START, Cursor
from api.feed.entries import page_body
from api.feed.page import CursorExpiredError, Page, read_page
from api.feed.scope import Scope
from api.feed.waiting import leave_the_database, waiting_room
from api.http import answer
from api.schema.operations import PROBLEM, Answer, Operation, Parameter, cached
from api.schema.parameters import several
from api.schema.shapes import ref
from api.views.parameters import choices, number
from api.views.public import PublicView
from api.views.scopes import SCOPE, scope_of

SNAPSHOT = "/api/v1/snapshot"
BODY = "body"
ASK_AGAIN_SECONDS = "2"

AFTER = Parameter(
    "after",
    "Kursor: `next` dari jawaban sebelumnya atau dari baris terakhir snapshot, apa adanya. Tanpa ini: dari awal.",
    {"type": "string", "maxLength": LENGTH, "pattern": PATTERN},
    example="0",
)
LIMIT = Parameter(
    "limit",
    "Paling banyak sekian perubahan.",
    {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100},
)
INCLUDE = several(
    "include", "`body`: sertakan isi dokumen sekarang dan `etag`-nya; null bila sudah tidak ada.", (BODY,)
)
WAIT = Parameter(
    "wait",
    "Bila belum ada yang baru, tunggu paling lama sekian detik. Bila tempat menunggu penuh, dijawab langsung dan "
    "`Retry-After` menyebut kapan bertanya lagi.",
    {"type": "integer", "minimum": 0, "maximum": 30, "default": 0},
)
EXPIRED = Answer(
    "Kursor tidak berlaku lagi: terlalu lama, atau basis data dipulihkan. Mulai lagi dari `snapshot`.",
    ref("CursorExpired"),
    PROBLEM,
)


class ChangesView(PublicView):
    """Changes after a cursor. One query, one more for bodies, one more to check slugs."""

    operation: ClassVar = Operation(
        "listChanges",
        "Umpan",
        "Perubahan sejak sebuah kursor",
        cached(
            "Perubahan menurut urutan terbitnya. `results` kosong: tidak ada yang baru.",
            {"anyOf": [ref("Changes"), ref("ChangesWithBody")]},
            (410, EXPIRED),
        ),
        "Dengan saringan, dokumen yang keluar dari saringan diberitakan sebagai `withdraw`.",
        parameters=(AFTER, LIMIT, *SCOPE, INCLUDE, WAIT),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        after, limit, seconds = _cursor(request.GET), number(request.GET, LIMIT), number(request.GET, WAIT)
        with_body, scope = BODY in choices(request.GET, INCLUDE), scope_of(request.GET)
        is_full = False
        try:
            page = read_page(after, scope, limit)
            if seconds and not page.changes and request.method != "HEAD":
                page, is_full = _wait(page, scope, limit, seconds)
        except CursorExpiredError:
            return expired()
        body = page_body(page.changes, scope, str(page.next), with_body=with_body)
        response = answer(request, body, until=None)
        if is_full:
            response["Retry-After"] = ASK_AGAIN_SECONDS
        return response


def expired() -> HttpResponse:
    """410, and where to start over."""
    return problem(
        410,
        "Kursor tidak berlaku",
        f"Yang berubah sesudah kursor ini tidak dapat diberitakan lagi. Mulai lagi dari {SNAPSHOT}.",
        snapshot=SNAPSHOT,
    )


def _wait(page: Page, scope: Scope, limit: int, seconds: int) -> tuple[Page, bool]:
    """The first page that is not empty, or an empty one when the time is over; and whether there was no seat."""
    end = time.monotonic() + seconds
    with waiting_room.seat() as has_seat:
        while has_seat and not page.changes:
            leave_the_database()
            if not waiting_room.wait_beyond(page.next.sequence, end - time.monotonic()):
                break
            page = read_page(page.next, scope, limit)
    return page, not has_seat


def _cursor(query: QueryDict) -> Cursor:
    said = query.get(AFTER.name)
    try:
        return Cursor.parse(said) if said else START
    except ValueError as error:
        raise BadParameterError(
            AFTER.name, "Parameter after harus nilai `next` dari jawaban sebelumnya."
        ) from error
