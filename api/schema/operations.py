"""How a view says what it takes and answers. The same words check a request and make the contract."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from api.schema.examples import example_of
from api.schema.shapes import Schema, ref

JSON = "application/json"
PROBLEM = "application/problem+json"
NDJSON = "application/x-ndjson"


@dataclass(frozen=True)
class Parameter:
    """A query or path parameter. A list is written with commas between its values."""

    name: str
    description: str
    schema: Schema
    required: bool = False
    place: str = "query"
    example: Any = None

    @property
    def values(self) -> Schema:
        """The schema of one value."""
        return self.schema.get("items", self.schema)

    def as_openapi(self) -> dict[str, Any]:
        said: dict[str, Any] = {
            "name": self.name,
            "in": self.place,
            "description": self.description,
            "required": self.required or self.place == "path",
            "schema": self.schema,
        }
        if self.schema.get("type") == "array":
            said |= {"style": "form", "explode": False}
        return said if self.example is None else {**said, "example": self.example}


@dataclass(frozen=True)
class Answer:
    """One answer by its status. Without a schema it has no body."""

    description: str
    schema: Schema | None = None
    media_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_openapi(self) -> dict[str, Any]:
        said: dict[str, Any] = {"description": self.description}
        if self.headers:
            said["headers"] = {
                name: {"description": meaning, "schema": {"type": "string"}}
                for name, meaning in self.headers.items()
            }
        if self.schema:
            example = example_of(self.schema)
            said["content"] = {
                self.media_type: {"schema": self.schema, **({"example": example} if example else {})}
            }
        return said


@dataclass(frozen=True)
class Operation:
    """What one address answers, to GET unless `method` says otherwise; `body` is what must be sent."""

    id: str
    tag: str
    summary: str
    answers: Mapping[int, Answer]
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    method: str = "get"
    body: Schema | None = None

    def query(self) -> list[Parameter]:
        return [parameter for parameter in self.parameters if parameter.place == "query"]

    def __getitem__(self, name: str) -> Parameter:
        return next(parameter for parameter in self.parameters if parameter.name == name)

    def as_openapi(self) -> dict[str, Any]:
        said: dict[str, Any] = {"operationId": self.id, "tags": [self.tag], "summary": self.summary}
        if self.description:
            said["description"] = self.description
        if self.parameters:
            said["parameters"] = [parameter.as_openapi() for parameter in self.parameters]
        if self.body:
            said["requestBody"] = {"required": True, "content": {JSON: {"schema": self.body}}}
        said["responses"] = {
            str(status): answer.as_openapi() for status, answer in sorted(self.answers.items())
        }
        return said


VALIDATOR = {"ETag": "Penanda versi, SHA-256 dalam tanda kutip. Kirim kembali sebagai If-None-Match."}
NOT_MODIFIED = Answer("Tidak berubah sejak ETag dalam If-None-Match. Tanpa isi.", headers=VALIDATOR)
BAD_PARAMETER = Answer(
    "Parameter tidak dikenal atau nilainya salah; `parameter` menyebut namanya.",
    {"anyOf": [ref("BadParameter"), ref("Problem")]},
    PROBLEM,
)
NOT_FOUND = Answer("Tidak ada apa-apa di alamat ini.", ref("Problem"), PROBLEM)
MOVED = Answer(
    "Pindah. Isi memuat alamat portal yang baru.", ref("Moved"), headers={"Location": "Alamat API yang baru."}
)
GONE = Answer("Sudah tidak ada; `reason` sebabnya, `alternatives` jalan lain.", ref("Gone"), PROBLEM)


def cached(description: str, schema: Schema, *others: tuple[int, Answer]) -> dict[int, Answer]:
    """The answers of an address with a validator: 200, 304, 400, and `others`."""
    found = Answer(description, schema, headers=VALIDATOR)
    return {200: found, 304: NOT_MODIFIED, 400: BAD_PARAMETER, **dict(others)}


def document_answers(component: str) -> dict[int, Answer]:
    return cached("Dokumen utuh.", ref(component), (301, MOVED), (404, NOT_FOUND), (410, GONE))


def list_answers(component: str) -> dict[int, Answer]:
    """A page of a list; with `fields` its rows hold only what was asked for."""
    return cached("Satu halaman daftar.", {"anyOf": [ref(component), ref("SparseList")]})
