"""“Coba cari”: what citizens would find, now and with a word of the vocabulary that is not saved yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.auth import require_admin_access

from api.published.models import PublishedTerm
from api.schema.parameters import TEXT_LENGTH
from api.search.answer import rows
from api.search.index import TYPES, View, live_index
from api.search.query import find
from api.search.vocabulary import MEANS, Vocabulary
from content_models.models.vocabulary import TermKind

SHOWN = 8


@dataclass(frozen=True)
class Draft:
    """A word as it stands in the form."""

    term: str
    kind: str
    means: str


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("kata-pencarian/coba/", tryout, name="search_tryout")]


@require_admin_access
def tryout(request: HttpRequest) -> HttpResponse:
    """Changes nothing. The button in a word's form sends the form as it is."""
    said = request.POST if request.method == "POST" else request.GET
    draft = Draft(*(said.get(name, "").strip()[:TEXT_LENGTH] for name in ("term", "kind", "means")))
    if draft.kind not in TermKind.values:
        draft = replace(draft, kind=MEANS)
    question = (said.get("q", "").strip() or draft.term)[:TEXT_LENGTH]
    view = live_index.view()
    answers = [_answer(_("Sekarang"), view, question)] if question else []
    if question and draft.term:
        answers.append(_answer(_("Dengan kata ini"), _with(view, draft), question))
    context = {"question": question, "draft": draft, "kinds": TermKind.choices, "answers": answers}
    return render(request, "api/tryout.html", context)


def _answer(label: str, view: View, question: str) -> dict[str, Any]:
    found = find(view, question, TYPES)
    return {"label": label, "count": len(found.hits), "rows": rows(found, found.hits[:SHOWN])}


def _with(view: View, draft: Draft) -> View:
    others: Iterable[Any] = PublishedTerm.objects.exclude(term=draft.term.lower())
    vocabulary = Vocabulary.of([*others, draft])
    return replace(view, planner=view.planner.with_vocabulary(vocabulary))
