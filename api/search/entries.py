"""What of a published document the search looks at, and in which place each text stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TAG = re.compile(r"<[^>]+>")
_SAMPLE_NAME = "(contoh)"
TEXT_KEYS = ("requirements", "procedure", "service_output", "applicant")
NAMES_KEYS = {
    "abbreviation": "abbreviation",
    "aliases": "alias",
    "keywords": "keyword",
    "former_names": "former_name",
}
MOST_TEXT = 20_000


@dataclass(frozen=True)
class Entry:
    """One document as the search sees it. `names` are pairs of what kind of name it is and the name."""

    id: str
    type: str
    title: str
    names: tuple[tuple[str, str], ...]
    summary: str
    owner: tuple[tuple[str, str], ...]
    text: str
    quick_exit: bool = False


def entry_of(document: dict[str, Any]) -> Entry:
    return Entry(
        id=document["id"],
        type=document["type"],
        title=document["title"],
        names=tuple(dict.fromkeys(_names(document))),
        summary=". ".join(filter(None, (document["summary"], document.get("duties")))),
        owner=tuple(_owner(document)),
        text=" ".join(_texts(document))[:MOST_TEXT],
        quick_exit=bool(document.get("quick_exit")),
    )


def _names(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, kind in NAMES_KEYS.items():
        for name in _several(document.get(key)):
            yield kind, name
    for application in document.get("legacy_applications") or []:
        if _SAMPLE_NAME not in application["name"]:
            yield "former_name", application["name"]


def _owner(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if document["field"]:
        yield "field", document["field"]["title"]
    if document["agency"]:
        yield "agency", document["agency"]["title"]
        yield "agency", document["agency"].get("abbreviation") or ""


def _texts(document: dict[str, Any]) -> Iterator[str]:
    for key in TEXT_KEYS:
        yield from _several(document.get(key))
    for block in document.get("content") or []:
        yield from _strings(block.get("value"))


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [part for part in value or [] if isinstance(part, str)]


def _strings(value: Any) -> Iterator[str]:
    """Every text inside a block, without its tags and addresses."""
    if isinstance(value, str):
        if not value.startswith(("/", "http")):
            yield _TAG.sub(" ", value)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
