"""Holds JSON against the contract as it is served, formats included."""

import json
import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker

from api.schema.generator import contract

PROBLEM = "application/problem+json"
PROBLEM_STATUS = 400
UNDECLARED = {"405", "500", "503"}
"""Any address can answer these, so none of them says so."""

formats = FormatChecker(formats=())


@formats.checks("uuid", raises=ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(UUID(value)) == value


@formats.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value).isoformat() == value


@formats.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


@formats.checks("uri-reference")
def _is_address(value: object) -> bool:
    return not isinstance(value, str) or (" " not in value and value.startswith(("/", "http://", "https://")))


def broken_promises(path: str, response: Any) -> list[str]:
    """What is wrong with an answer by the contract; every answer that tests of the API get is asked."""
    operation = _operation(path)
    status, media_type = str(response.status_code), response.headers.get("Content-Type", "").partition(";")[0]
    if response.status_code >= PROBLEM_STATUS and (operation is None or status in UNDECLARED):
        declared: Any = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    elif operation is None:
        return []
    elif status not in operation["responses"]:
        return [f"status {status} is not declared"]
    else:
        declared = answered(operation["responses"][status]).get("content", {})
    if media_type not in declared:
        return [f"{media_type} is not declared"] if declared or response.content else []
    if response.streaming or media_type == "text/html":
        return []
    return _broken_bytes(json.dumps(declared[media_type]["schema"]), response.content)


def answered(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer of an operation; those that every address may give are named and stand in one place."""
    name = answer.get("$ref", "").rpartition("/")[2]
    return contract()["components"]["responses"][name] if name else answer


@lru_cache(maxsize=2000)
def _broken_bytes(schema: str, body: bytes) -> list[str]:
    """Answers repeat; each is looked at once."""
    return violations(json.loads(body), json.loads(schema))


@lru_cache(maxsize=2000)
def _operation(path: str) -> dict[str, Any] | None:
    for template, methods in contract()["paths"].items():
        pattern = re.escape(template).replace(r"\{slug\}", "[^/]+").replace(r"\{path\}", "(?s:.+)")
        if re.fullmatch(pattern, path):
            return next(iter(methods.values()))
    return None


def violations(value: Any, schema: dict[str, Any] | str) -> list[str]:
    """What is wrong with a value, each with the place where; a schema may be named."""
    validator = _named(schema) if isinstance(schema, str) else _validator(schema)
    causes = [cause for error in validator.iter_errors(value) for cause in _causes(error)]
    return [f"{'/'.join(map(str, cause.absolute_path))}: {cause.message[:300]}" for cause in causes]


def _causes(error: Any) -> list[Any]:
    """The deepest reasons of an error inside `oneOf` or `anyOf`; those of other types say nothing."""
    own = [cause for cause in error.context or () if cause.validator != "const"]
    return [deep for cause in own for deep in _causes(cause)] or [error]


@lru_cache
def _named(name: str) -> Draft202012Validator:
    return _validator({"$ref": f"#/components/schemas/{name}"})


def _validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": contract()["components"]}, format_checker=formats)
