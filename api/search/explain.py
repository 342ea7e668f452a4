"""Why a document was found: the words of its title and summary that answer, and the name that is not in the title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from api.search.entries import Entry
from api.search.plan import CORRECTED, MEANING, Concept, Form, Plan
from api.search.rules import LIGHT_WEIGHT
from api.search.text import index_terms, plain, stem_term

Pieces = list[dict[str, str | bool]]
"""A text cut into pieces, in order, each with whether it answers the question."""

_WORD = re.compile(r"[^\W_]+")
VOCABULARY = "vocabulary"
BY = ("former_name", "abbreviation", "alias", "keyword", VOCABULARY, "field", "agency", "summary", "text")


@dataclass(frozen=True)
class Matched:
    """Through what a document was found whose title does not say it: `by` what kind of text, and the text."""

    by: str
    word: str
    text: str


def highlights(plan: Plan, entry: Entry) -> dict[str, Pieces]:
    """The title and the summary in pieces."""
    there = _Terms(" ".join((entry.title, entry.summary, *_all_names(entry))))
    wanted = {
        term for concept in plan.concepts for form in concept.forms if there.has(form) for term in form.terms
    }
    return {"title": _pieces(entry.title, wanted), "summary": _pieces(entry.summary, wanted)}


def matched(plan: Plan, entry: Entry) -> Matched | None:
    """The most telling reason beyond the title; None when the title says it all."""
    title = _Terms(entry.title)
    reasons = [
        reason
        for concept in plan.concepts
        if concept.weight > LIGHT_WEIGHT or len(plan.concepts) == 1
        if not any(title.has(form) for form in concept.forms if form.kind not in {MEANING, CORRECTED})
        if (reason := _reason(concept, entry, title))
    ]
    return min(reasons, key=lambda reason: BY.index(reason.by), default=None)


def _reason(concept: Concept, entry: Entry, title: "_Terms") -> Matched | None:
    own = [form for form in concept.forms if form.kind not in {MEANING, CORRECTED}]
    for kind, text in _texts(entry):
        terms = _Terms(text)
        if any(terms.has(form) for form in own):
            return Matched(kind, concept.spoken, "" if kind in {"summary", "text"} else text)
    everything = [title, *(_Terms(text) for _kind, text in _texts(entry))]
    for form in concept.forms:
        if form.kind in {MEANING, CORRECTED} and any(terms.has(form) for terms in everything):
            return Matched(VOCABULARY, concept.spoken, form.shown)
    return None


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield from sorted(entry.names, key=lambda name: (BY.index(name[0]), len(name[1])))
    yield "summary", entry.summary
    yield from entry.owner
    yield "text", entry.text


def _all_names(entry: Entry) -> Iterator[str]:
    for _kind, name in (*entry.names, *entry.owner):
        yield name


@lru_cache(maxsize=8192)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(index_terms(text))


class _Terms:
    """The terms of one text."""

    def __init__(self, text: str) -> None:
        self._terms = _terms_of(text)

    def has(self, form: Form) -> bool:
        return self._terms.issuperset(form.terms)


def _pieces(text: str, wanted: set[str]) -> Pieces:
    pieces: Pieces = []
    end = 0
    for found in _WORD.finditer(text):
        if not _answers(found[0], wanted):
            continue
        if found.start() > end:
            pieces.append({"text": text[end : found.start()], "match": False})
        pieces.append({"text": found[0], "match": True})
        end = found.end()
    if end < len(text):
        pieces.append({"text": text[end:], "match": False})
    return pieces


def _answers(word: str, wanted: set[str]) -> bool:
    flat = plain(word)
    return flat in wanted or (flat.isalnum() and stem_term(flat) in wanted)
