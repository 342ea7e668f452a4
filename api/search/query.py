"""From a citizen's words to documents: words, stems, beginnings of words, and the editors' vocabulary."""

import uuid
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Length

from api.published.models import PublishedDocument, PublishedTerm, Status
from api.search.text import STOP_WORDS, stem, words

MAX_WORDS = 12
MAX_PHRASE = 3
NAMED_EXACTLY, NAMED, MENTIONED = 12, 8, 2
TYPE_WEIGHT = {"service": 5, "agency": 3, "field": 2}


Form = tuple[str, ...]
"""Words that must all be there: `("kartu", "keluarga")`. What a citizen asks is a list of alternatives of these."""


def find(text: str, types: list[str]) -> list[uuid.UUID]:
    """Ids of the documents that match, best first: those with every word, or else those with most. Two queries."""
    asked = _asked(words(text))
    if not asked:
        return []
    documents = PublishedDocument.objects.filter(status=Status.LIVE, type__in=types)
    ranked = list(_ranked(documents, asked).values_list("pk", "matched"))
    most = max((matched for _pk, matched in ranked), default=0)
    return [pk for pk, matched in ranked if matched == most]


def _asked(spoken: list[str]) -> list[set[Form]]:
    """What was asked, word by word or phrase by phrase of the vocabulary, each with its alternatives. One query."""
    phrases = {" ".join(spoken[i : i + n]) for n in range(1, MAX_PHRASE + 1) for i in range(len(spoken))}
    vocabulary = dict(PublishedTerm.objects.filter(term__in=phrases).values_list("term", "means"))
    asked: list[set[Form]] = []
    position = 0
    while position < len(spoken) and len(asked) < MAX_WORDS:
        length = next(
            n
            for n in range(MAX_PHRASE, 0, -1)
            if n == 1 or " ".join(spoken[position : position + n]) in vocabulary
        )
        phrase = spoken[position : position + length]
        means = vocabulary.get(" ".join(phrase), "")
        if means or phrase[0] not in STOP_WORDS:
            asked.append(
                {tuple(words(form)) for form in [" ".join(phrase), *means.split(",")] if words(form)}
            )
        position += length
    return asked


def _ranked(documents: QuerySet[PublishedDocument], asked: list[set[Form]]) -> QuerySet[Any]:
    matched, score = _zero(), _zero()
    for forms in asked:
        mentioned = _any("search_text", forms)
        matched += Case(When(mentioned, then=1), default=0, output_field=IntegerField())
        score += Case(
            When(_any("search_title", forms, whole=True), then=NAMED_EXACTLY),
            When(_any("search_title", forms), then=NAMED),
            When(mentioned, then=MENTIONED),
            default=0,
            output_field=IntegerField(),
        )
    weight = Case(
        *(When(type=type_, then=points) for type_, points in TYPE_WEIGHT.items()),
        default=0,
        output_field=IntegerField(),
    )
    return (
        documents.annotate(matched=matched, score=score + weight)
        .filter(matched__gt=0)
        .order_by("-matched", "-score", Length("title"), "sort_title", "id")
    )


def _zero() -> Combinable:
    return Value(0, output_field=IntegerField())


def _any(column: str, forms: set[Form], *, whole: bool = False) -> Q:
    """One of the forms, with all its words, each as it is or as its stem; `whole` refuses mere beginnings of words."""
    return reduce(
        or_, (reduce(and_, (_word(column, word, whole) for word in form)) for form in sorted(forms))
    )


def _word(column: str, word: str, whole: bool) -> Q:
    end = " " if whole else ""
    return reduce(or_, (Q(**{f"{column}__contains": f" {form}{end}"}) for form in sorted({word, stem(word)})))
