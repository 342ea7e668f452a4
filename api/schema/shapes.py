"""Words to write schemas with. Keys are always present and nothing else is: absent is null, never an empty string."""

from collections.abc import Iterable
from typing import Any

Schema = dict[str, Any]

PORTAL_PATH = r"^/([^/?#]+(/[^/?#]+)*)?$"


def record(description: str = "", /, **keys: Schema) -> Schema:
    """An object with exactly these keys."""
    schema = {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}
    return _described(schema, description)


def text(description: str = "", **more: Any) -> Schema:
    """Text that says something."""
    return _described({"type": "string", "minLength": 1, **more}, description)


def text_or_empty(description: str = "") -> Schema:
    """The rare text whose emptiness means something: a decorative picture's alternative, a table's cell."""
    return _described({"type": "string"}, description)


def html(description: str = "HTML yang sudah disaring: p h3 h4 b strong i em ul ol li a br.") -> Schema:
    return text(description)


def choice(values: Iterable[str], description: str = "") -> Schema:
    return _described({"type": "string", "enum": list(values)}, description)


def exactly(value: str) -> Schema:
    return {"type": "string", "const": value}


def number(description: str = "", **more: Any) -> Schema:
    return _described({"type": "number", **more}, description)


def count(description: str = "") -> Schema:
    return _described({"type": "integer", "minimum": 0}, description)


def boolean(description: str = "") -> Schema:
    return _described({"type": "boolean"}, description)


def moment(description: str = "") -> Schema:
    return text(description, format="date-time")


def day(description: str = "") -> Schema:
    return text(description, format="date")


def path(
    description: str = "Alamat portal: diawali /, tanpa host dan tanpa garis miring di akhir.",
) -> Schema:
    return text(description, pattern=PORTAL_PATH)


def url(description: str = "") -> Schema:
    return text(description, format="uri-reference")


SPARSE_ROW: Schema = {
    "type": "object",
    "description": "Baris yang hanya memuat kunci dari parameter `fields`; `id` selalu ada.",
    "properties": {"id": {"type": "string", "minLength": 1}},
    "required": ["id"],
}


def page_of(items: Schema, **more: Schema) -> Schema:
    return record(
        "Satu halaman daftar.",
        count=count("Jumlah seluruhnya."),
        next=nullable(url("Alamat halaman berikutnya.")),
        previous=nullable(url("Alamat halaman sebelumnya.")),
        **more,
        results=many(items),
    )


def etag() -> Schema:
    return text("SHA-256 isi dokumen, heksadesimal.", pattern="^[0-9a-f]{64}$")


def identifier() -> Schema:
    return text("Tetap sama walau dokumen pindah alamat.", format="uuid")


def many(items: Schema, description: str = "") -> Schema:
    return _described({"type": "array", "items": items}, description)


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def refs(*names: str) -> list[Schema]:
    return [ref(name) for name in names]


def nullable(schema: Schema) -> Schema:
    """The same, or null: not stated, or not there."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    if "enum" in schema:
        return {**schema, "type": [schema["type"], "null"], "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def by_type(mapping: dict[str, str], description: str = "") -> Schema:
    """One of several components; the value of `type` says which."""
    schema = {
        "oneOf": refs(*mapping.values()),
        "discriminator": {
            "propertyName": "type",
            "mapping": {type_: ref(name)["$ref"] for type_, name in mapping.items()},
        },
    }
    return _described(schema, description)


def _described(schema: Schema, description: str) -> Schema:
    return {"description": description, **schema} if description else schema
