"""From a citizen's words to documents. Simple on purpose: words, stems, beginnings of words and the editors' vocabulary."""

import uuid
from functools import reduce
from operator import or_

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Length

from api.published.models import PublishedDocument, PublishedTerm, Status
from api.search.text import STOP_WORDS, stem, words

MAX_WORDS = 12
NAMED_EXACTLY, NAMED, MENTIONED = 12, 8, 2
TYPE_WEIGHT = {"service": 5, "agency": 3, "field": 2}


def find(text: str, types: list[str]) -> list[uuid.UUID]:
    """Ids of the documents that match, best first: those with every word, or else those with most of them. Two queries."""
    asked = [word for word in words(text) if word not in STOP_WORDS][:MAX_WORDS] or words(text)[:MAX_WORDS]
    if not asked:
        return []
    vocabulary = _vocabulary(asked)
    alternatives = [_alternatives(word, vocabulary) for word in asked]
    documents = PublishedDocument.objects.filter(status=Status.LIVE, type__in=types)
    ranked = list(_ranked(documents, alternatives).values_list("pk", "matched"))
    most = max((matched for _pk, matched in ranked), default=0)
    return [pk for pk, matched in ranked if matched == most]


def _ranked(documents: QuerySet[PublishedDocument], alternatives: list[set[str]]) -> QuerySet[PublishedDocument]:
    matched, score = _zero(), _zero()
    for forms in alternatives:
        mentioned = _any("search_text", forms, whole=False)
        matched += Case(When(mentioned, then=1), default=0, output_field=IntegerField())
        score += Case(
            When(_any("search_title", forms, whole=True), then=NAMED_EXACTLY),
            When(_any("search_title", forms, whole=False), then=NAMED),
            When(mentioned, then=MENTIONED),
            default=0,
            output_field=IntegerField(),
        )
    weight = Case(
        *(When(type=type_, then=points) for type_, points in TYPE_WEIGHT.items()), default=0, output_field=IntegerField()
    )
    return (
        documents.annotate(matched=matched, score=score + weight)
        .filter(matched__gt=0)
        .order_by("-matched", "-score", Length("title"), "sort_title", "id")
    )


def _zero() -> Value:
    return Value(0, output_field=IntegerField())


def _any(column: str, forms: set[str], *, whole: bool) -> Q:
    end = " " if whole else ""
    return reduce(or_, (Q(**{f"{column}__contains": f" {form}{end}"}) for form in sorted(forms)))


def _alternatives(word: str, vocabulary: dict[str, str]) -> set[str]:
    """The word, its stem, and what the editors say it means."""
    forms = {word, stem(word)}
    for meaning in words(vocabulary.get(word, "")):
        forms |= {meaning, stem(meaning)}
    return forms


def _vocabulary(asked: list[str]) -> dict[str, str]:
    return dict(PublishedTerm.objects.filter(term__in=asked).values_list("term", "means"))
