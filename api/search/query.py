"""From a citizen's question to documents, the best first."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from api.search.engine import Hit
from api.search.index import View
from api.search.plan import Plan

SAME = 3
"""Decimals to which two scores must differ."""

NEAR = 0.2
"""The share of a question that something must answer to be worth a look where nothing answers it."""


@dataclass(frozen=True)
class Found:
    """What answers a question. `counts` has every type, whichever were asked for."""

    view: View
    plan: Plan
    hits: list[Hit]
    counts: dict[str, int]


def find(view: View, question: str, types: Collection[str]) -> Found:
    plan = view.planner.plan(question)
    hits = _in_order(view, view.reader.search(plan))
    counts = Counter(view.documents[hit.number].type for hit in hits)
    chosen = [hit for hit in hits if view.documents[hit.number].type in types]
    return Found(view, plan, chosen, dict(counts))


def nearest(view: View, question: str, type_: str, most: int) -> list[Hit]:
    """What comes nearest where nothing answers."""
    plan = view.planner.plan(question, beyond=True)
    return _in_order(view, view.reader.search(plan, least=NEAR, type_=type_))[:most]


def _in_order(view: View, hits: list[Hit]) -> list[Hit]:
    """The best first; of equals the one whose title says least besides."""

    def place(hit: Hit) -> tuple[float, int, str, str]:
        known = view.documents[hit.number]
        return (-round(hit.score, SAME), len(known.title), known.title, known.id)

    return sorted(hits, key=place)
