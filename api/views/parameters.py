"""Query parameters: each is known, bounded and checked, or the answer is a 400 that names it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from api.errors import BadParameterError
from api.schema.operations import Parameter
from api.schema.parameters import TEXT_LENGTH, UPDATED_SINCE

LIST_LENGTH = 2000
SHOWN_LENGTH = 60


def check_query(query: QueryDict, known: Iterable[Parameter]) -> None:
    """Refuse what we do not know, what is said twice, what is missing, and what no value of ours can look like."""
    offered = {parameter.name: parameter for parameter in known}
    for name, values in sorted(query.lists()):
        if name not in offered:
            raise BadParameterError(
                name[:TEXT_LENGTH],
                f"Parameter {name[:SHOWN_LENGTH]!r} tidak dikenal. Yang dikenal: {', '.join(offered) or 'tidak ada'}.",
            )
        if len(values) > 1:
            raise BadParameterError(
                name, f"Parameter {name} hanya boleh ditulis sekali; pisahkan nilainya dengan koma."
            )
        check_text(offered[name], values[0])
    for parameter in offered.values():
        if parameter.required and not query.get(parameter.name, "").strip():
            raise BadParameterError(parameter.name, f"Parameter {parameter.name} wajib diisi.")


def check_text(parameter: Parameter, said: str) -> None:
    name = parameter.name
    if "\x00" in said:
        raise BadParameterError(name, f"Parameter {name} memuat karakter NUL.")
    longest = (
        LIST_LENGTH if parameter.schema["type"] == "array" else parameter.schema.get("maxLength", TEXT_LENGTH)
    )
    if len(said) > longest:
        raise BadParameterError(name, f"Parameter {name} terlalu panjang: paling banyak {longest} karakter.")


def number(query: QueryDict, parameter: Parameter) -> int:
    """A whole number between the bounds of its declaration, or its default."""
    name, bounds = parameter.name, parameter.schema
    if name not in query:
        return int(bounds["default"])
    asked, most = value(query, parameter), bounds.get("maximum")
    well_formed = asked.isascii() and asked.isdigit()
    if not well_formed or int(asked) < bounds["minimum"] or (most and int(asked) > most):
        until = f" sampai {most}" if most else ""
        raise BadParameterError(
            name, f"Parameter {name} harus bilangan bulat mulai {bounds['minimum']}{until}."
        )
    return int(asked)


def choices(query: QueryDict, parameter: Parameter) -> list[str]:
    """The values of a parameter with a closed vocabulary; its default, or nothing, when it is absent."""
    if parameter.name not in query:
        return list(parameter.schema.get("default", []))
    found, allowed = values(query, parameter), parameter.values["enum"]
    for said in found:
        if said not in allowed:
            raise BadParameterError(
                parameter.name,
                f"Nilai {said[:SHOWN_LENGTH]!r} tidak dikenal untuk {parameter.name}. "
                f"Yang dikenal: {', '.join(allowed)}.",
            )
    return found


def value(query: QueryDict, parameter: Parameter) -> str:
    """What was said for a parameter; empty when it is absent."""
    return str(query.get(parameter.name, ""))


def values(query: QueryDict, parameter: Parameter) -> list[str]:
    """The values of a parameter, which has commas between them; none when it is absent."""
    return [part.strip() for part in value(query, parameter).split(",")] if parameter.name in query else []


def updated_since(query: QueryDict) -> datetime | None:
    """An ISO 8601 date or time; without an offset it is the city's."""
    name = UPDATED_SINCE.name
    if name not in query:
        return None
    asked = value(query, UPDATED_SINCE)
    try:
        # A plus that nobody encoded arrives as a space.
        found = datetime.fromisoformat(asked.replace(" ", "+") if "T" in asked else asked)
        aware = found if timezone.is_aware(found) else timezone.make_aware(found)
        return aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadParameterError(
            name, f"Parameter {name} harus tanggal atau waktu ISO 8601, misalnya 2026-01-31."
        ) from error


def sparse(rows: list[dict[str, Any]], keys: list[str]) -> list[dict[str, Any]]:
    """Only the asked keys of each row, and `id` always."""
    return [{key: row[key] for key in row if key == "id" or key in keys} for row in rows] if keys else rows
