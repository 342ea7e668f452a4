"""The contract in words: what the page for people shows of each address and each shape."""

import json
import re
from typing import Any
from urllib.parse import quote

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from api.schema.shapes import Schema

KINDS = {
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "bilangan",
    "boolean": "ya/tidak",
    "object": "objek",
}
FORMATS = {"date": "tanggal", "date-time": "waktu", "uuid": "UUID", "uri-reference": "alamat"}
MANY_VALUES = 10


def groups(contract: dict[str, Any], base_url: str) -> list[dict[str, Any]]:
    """The operations below the tags they have, each with what a first call needs."""
    operations = [
        operation_in_words(path, method, operation, base_url)
        for path, methods in sorted(contract["paths"].items())
        for method, operation in methods.items()
    ]
    return [
        {**tag, "operations": [operation for operation in operations if operation["tag"] == tag["name"]]}
        for tag in contract["tags"]
    ]


def operation_in_words(path: str, method: str, operation: dict[str, Any], base_url: str) -> dict[str, Any]:
    parameters = operation.get("parameters", [])
    return {
        "id": operation["operationId"],
        "tag": operation["tags"][0],
        "path": path,
        "method": method.upper(),
        "summary": operation["summary"],
        "description": prose(operation.get("description", "")),
        "parameters": [parameter_in_words(parameter) for parameter in parameters],
        "curl": f"curl {sent(operation)}'{base_url}{example_address(path, parameters)}'",
        "answers": [
            answer_in_words(*answer) for answer in operation["responses"].items() if "$ref" not in answer[1]
        ],
    }


def sent(operation: dict[str, Any]) -> str:
    """What `curl` has to send besides the address."""
    body = operation.get("requestBody")
    if not body:
        return ""
    example = json.dumps(next(iter(body["content"].values()))["schema"]["example"], ensure_ascii=False)
    return f"--json '{example}' "


def parameter_in_words(parameter: dict[str, Any]) -> dict[str, Any]:
    default = parameter["schema"].get("default", [])
    defaults = default if isinstance(default, list) else [default]
    return {
        **parameter,
        "description": prose(parameter["description"]),
        "kind": kind(parameter["schema"]),
        "default": defaults[0] if len(defaults) == 1 else "",
    }


def answer_in_words(status: str, answer: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = next(iter(answer.get("content", {}).values()), {})
    example = content.get("example")
    return {
        "status": status,
        "description": prose(answer["description"]),
        "headers": list(answer.get("headers", {})),
        "kind": kind(content["schema"]) if content else None,
        "example": json.dumps(example, ensure_ascii=False, indent=2) if example and status == "200" else "",
    }


def example_address(path: str, parameters: list[dict[str, Any]]) -> str:
    """An address to try: examples in the path, and in the query what is required."""
    required = []
    for parameter in parameters:
        example = parameter.get("example", "akta-kelahiran")
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(str(example)))
        elif parameter["required"]:
            required.append(f"{parameter['name']}={quote(str(example))}")
    return f"{path}?{'&'.join(required)}" if required else path


def shapes(schemas: dict[str, Schema]) -> list[dict[str, Any]]:
    """Every schema: its keys, or the shapes it can have."""
    return [
        {
            "name": name,
            "description": prose(schema.get("description", "")),
            "keys": [
                {"name": key, "kind": kind(value), "description": prose(value.get("description", ""))}
                for key, value in schema.get("properties", {}).items()
            ],
            "one_of": [reference["$ref"].rpartition("/")[2] for reference in schema.get("oneOf", [])],
        }
        for name, schema in schemas.items()
    ]


def prose(text: str) -> SafeString:
    """Text in which `names` stand out."""
    return mark_safe(re.sub("`([^`]+)`", r"<code>\1</code>", escape(text)))  # noqa: S308  escaped just here


def kind(schema: Schema) -> dict[str, Any]:
    """What a value is: `label`, `name` of its schema if it has one, `allowed` values, bounds, `many`, `null`."""
    if "anyOf" in schema:
        first = kind(schema["anyOf"][0])
        return {**first, "null": {"type": "null"} in schema["anyOf"]}
    if "$ref" in schema:
        return {"label": "", "name": schema["$ref"].rpartition("/")[2]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    null = "null" in types
    if types[0] == "array":
        return {**kind(schema["items"]), "many": True, "null": null}
    if types[0] == "object" and "properties" in schema:
        return {"label": "{" + ", ".join(schema["properties"]) + "}", "null": null}
    label = FORMATS.get(schema.get("format", ""), KINDS[types[0]])
    bounds = (
        [schema[bound] for bound in ("minimum", "maximum") if bound in schema]
        if types[0] == "integer"
        else []
    )
    return {"label": label, "allowed": _allowed(schema), "bounds": bounds, "null": null}


def _allowed(schema: Schema) -> list[str]:
    if "const" in schema:
        return [schema["const"]]
    values = [str(value) for value in schema.get("enum", []) if value is not None]
    return [*values[:MANY_VALUES], "…"] if len(values) > MANY_VALUES else values
