"""Query parameters: each is known, bounded and checked, or the answer is a 400 that names it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from api.errors import BadParameterError

MAX_LENGTH = 200
PAGE_SIZE = 20
MAX_PAGE_SIZE = 100
MAX_NUMBER = 2**53


def known_only(query: QueryDict, known: Iterable[str]) -> None:
    """Refuse what we do not know, what is said twice, and what no value of ours can look like."""
    known = list(known)
    for name, values in query.lists():
        if name not in known:
            offered = ", ".join(known) or "tidak ada"
            raise BadParameterError(name[:MAX_LENGTH], f"Parameter {name[:60]!r} tidak dikenal. Yang dikenal: {offered}.")
        if len(values) > 1:
            raise BadParameterError(name, f"Parameter {name} hanya boleh ditulis sekali; pisahkan beberapa nilai dengan koma.")
        text_value(name, values[0])


def text_value(name: str, value: str) -> str:
    if "\x00" in value:
        raise BadParameterError(name, f"Parameter {name} memuat karakter NUL.")
    if len(value) > MAX_LENGTH:
        raise BadParameterError(name, f"Parameter {name} terlalu panjang: paling banyak {MAX_LENGTH} karakter.")
    return value


def number(query: QueryDict, name: str, *, default: int, least: int = 1, most: int = MAX_NUMBER) -> int:
    value = query.get(name)
    if value is None:
        return default
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        limit = f" sampai {most}" if most < MAX_NUMBER else ""
        raise BadParameterError(name, f"Parameter {name} harus bilangan bulat mulai {least}{limit}.")
    return int(value)


def choices(query: QueryDict, name: str, allowed: Iterable[str]) -> list[str]:
    """The values of a comma-separated parameter, all of them allowed. Empty when the parameter is absent."""
    if name not in query:
        return []
    allowed = list(allowed)
    values = [value.strip() for value in query[name].split(",")]
    for value in values:
        if value not in allowed:
            raise BadParameterError(name, f"Nilai {value!r} tidak dikenal untuk {name}. Yang dikenal: {', '.join(allowed)}.")
    return values


def moment(query: QueryDict, name: str) -> datetime | None:
    """An ISO 8601 date or time; without an offset it is the city's."""
    if name not in query:
        return None
    try:
        found = parse_datetime(query[name])
        day = None if found else parse_date(query[name])
    except ValueError:
        found = day = None
    if found is None and day is not None:
        found = datetime(day.year, day.month, day.day)  # noqa: DTZ001  made aware below
    if found is None:
        raise BadParameterError(name, f"Parameter {name} harus tanggal atau waktu ISO 8601, misalnya 2026-01-31.")
    try:
        return found if timezone.is_aware(found) else timezone.make_aware(found)
    except OverflowError as error:
        raise BadParameterError(name, f"Parameter {name} di luar jangkauan.") from error


def sparse(rows: list[dict[str, Any]], keys: list[str]) -> list[dict[str, Any]]:
    """Only the asked keys of each row, and `id` always."""
    return [{key: row[key] for key in row if key == "id" or key in keys} for row in rows] if keys else rows
