"""`POST search/unmet`: a question that the search did not meet, told by the portal."""

from typing import Any, ClassVar

from django.http import HttpResponse

from api.errors import BadParameterError
from api.feedback.limits import Limiter
from api.feedback.unmet import NO_ANSWER, OUTCOMES, count_unmet
from api.schema.operations import Operation
from api.schema.parameters import TEXT_LENGTH
from api.schema.shapes import Schema, choice, record
from api.views import sent
from api.views.public import PublicView

MOST_BYTES = 1024
# Thousands of phones share one address of their provider. What comes beyond this is not counted, so that one sender
# cannot fill the list; it is no error of the person who searched, so it is not refused either.
QUESTIONS, WINDOW_SECONDS = 30, 600.0
limiter = Limiter(QUESTIONS, WINDOW_SECONDS)

SENT: Schema = {
    **record(
        "Pertanyaan yang tidak terjawab.",
        q={
            "type": "string",
            "minLength": 1,
            "maxLength": TEXT_LENGTH,
            "description": "Yang dicari. Nomor identitas dan telepon dihapus sebelum disimpan.",
        },
        outcome=choice(OUTCOMES, "no_answer: tanpa jawaban. not_opened: tidak ada jawaban yang dibuka."),
    ),
    "example": {"q": "perpanjang paspor", "outcome": NO_ANSWER},
}


class UnmetView(PublicView):
    """Counted for editors, without who asked."""

    operation: ClassVar = Operation(
        "sendUnmetQuestion",
        "Pencarian",
        "Katakan bahwa sebuah pencarian tidak membantu",
        sent.answers(MOST_BYTES, may_be_too_frequent=False),
        f"Dihitung paling lama 90 hari, tanpa pengirim; dari satu alamat paling banyak {QUESTIONS} dalam "
        f"{WINDOW_SECONDS / 60:.0f} menit, selebihnya diterima tanpa dihitung.",
        method="post",
        body=SENT,
    )

    def post(self, request: Any) -> HttpResponse:
        body = sent.read_json(request, MOST_BYTES, ("q", "outcome"))
        if body is None:
            return sent.too_large(MOST_BYTES)
        question, outcome = body.get("q"), body.get("outcome")
        if (
            not isinstance(question, str)
            or not question.strip()
            or len(question) > TEXT_LENGTH
            or "\x00" in question
        ):
            raise BadParameterError("q", f"q harus teks, paling panjang {TEXT_LENGTH} karakter.")
        if outcome not in OUTCOMES:
            raise BadParameterError("outcome", f"outcome harus salah satu dari: {', '.join(OUTCOMES)}.")
        if not limiter.seconds_to_wait(sent.sender(request)):
            count_unmet(question, outcome)
        return sent.accepted()
