"""Holds JSON against the contract as it is served, formats included."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker

from api.schema.generator import contract

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
