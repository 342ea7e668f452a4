"""What a question asks for: its words, each with everything that would answer it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from api.search import rules
from api.search.dictionary import Dictionary
from api.search.text import STEM_MARK, stem, stem_term, words
from api.search.vocabulary import Vocabulary

TYPED, MEANING, BEGINNING, CORRECTED = "typed", "meaning", "beginning", "corrected"


@dataclass(frozen=True)
class Form:
    """One way to answer a word: `terms` of the index that must all be there, worth `quality` of the word itself."""

    terms: tuple[str, ...]
    quality: float
    kind: str = TYPED
    shown: str = ""


@dataclass(frozen=True)
class Concept:
    """One word or phrase of the question, how much it says, and its forms, the best first."""

    spoken: str
    weight: float
    forms: list[Form]


@dataclass
class Plan:
    """`names` are the question as the whole name of something; `suggestion` is it without its slips."""

    concepts: list[Concept] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    outside: str | None = None
    suggestion: str | None = None

    @property
    def enough(self) -> float:
        """The share of the question that an answer must answer: of a long one, which also tells a story, less."""
        heavy = sum(
            concept.weight not in {rules.LIGHT_WEIGHT, rules.UNKNOWN_WEIGHT} for concept in self.concepts
        )
        return max(rules.LEAST_ENOUGH, rules.ENOUGH - rules.LESS_PER_WORD * max(0, heavy - 2))


class Planner:
    """Makes plans from one state of the vocabulary and the index."""

    def __init__(self, vocabulary: Vocabulary, dictionary: Dictionary, share: Callable[[str], float]) -> None:
        """`share` says which part of all services has a term, from 0 to 1."""
        self.vocabulary = vocabulary
        self.dictionary = dictionary
        self._share = share

    def with_vocabulary(self, vocabulary: Vocabulary) -> "Planner":
        """The same with another vocabulary."""
        return Planner(vocabulary, self.dictionary, self._share)

    def plan(self, question: str, *, beyond: bool = False) -> Plan:
        """`beyond` asks also for what comes nearest to things that no service is there for."""
        spoken = self.vocabulary.spoken(question)[: rules.MOST_WORDS]
        plan = Plan()
        left = spoken
        while left:
            length, key = self._next(left)
            phrase, left = " ".join(left[:length]), left[length:]
            plan.concepts.append(self._concept(phrase, key, is_last=not left, beyond=beyond))
            if key in self.vocabulary.outside:
                plan.outside = phrase
        plan.names = _names(plan.concepts, words(question)[: rules.MOST_WORDS])
        plan.suggestion = _suggestion(question, plan.concepts)
        return plan

    def _next(self, left: list[str]) -> tuple[int, str]:
        """An entry of the vocabulary, two words that are known as one (“e health”), or one word."""
        length, key = self.vocabulary.longest(left)
        if length == 1 and len(left) > 1 and (joined := left[0] + left[1]) in self.dictionary:
            return 2, joined
        return length, key

    def _concept(self, phrase: str, key: str, *, is_last: bool, beyond: bool) -> Concept:
        outside = key in self.vocabulary.outside
        forms = _own_forms(phrase if " " not in phrase or " " in key else key)
        if outside and not beyond:
            return Concept(phrase, rules.OUTSIDE_WEIGHT, forms)
        forms += _meanings(self.vocabulary, key)
        if " " not in phrase and not outside:
            forms += self._guesses(phrase, has_entry=key in self.vocabulary, is_last=is_last)
        return Concept(phrase, self._weight(key, forms), forms)

    def _guesses(self, word: str, *, has_entry: bool, is_last: bool) -> list[Form]:
        """Words that begin so, while it may still be typed or is none itself; else what it may be a slip for."""
        known = has_entry or word in self.dictionary or self.dictionary.has_stem(stem(word))
        if known and not is_last:
            return []
        longer = [
            Form((other,), rules.BEGINNING, BEGINNING, other) for other in self.dictionary.beginning(word)
        ]
        return longer if known or longer else self._corrections(word)

    def _corrections(self, word: str) -> list[Form]:
        forms: list[Form] = []
        if halves := self.dictionary.halves(word):
            forms.append(Form(tuple(map(stem_term, halves)), rules.CORRECTED[1], CORRECTED, " ".join(halves)))
        for other, errors in self.dictionary.near(word, self.vocabulary.single_words()):
            quality = rules.CORRECTED[errors]
            forms.append(Form((other,), quality, CORRECTED, other))
            forms.append(Form((stem_term(other),), quality * rules.STEM, CORRECTED, other))
            forms += [
                Form(form.terms, quality * form.quality, CORRECTED, other)
                for form in _meanings(self.vocabulary, other)
            ]
        return forms

    def _weight(self, key: str, forms: list[Form]) -> float:
        """Rare words say much, words of every other service little."""
        if key in self.vocabulary.light:
            return rules.LIGHT_WEIGHT
        shares = [share for form in forms if (share := min(map(self._share, _stems_of(form)), default=0.0))]
        if not shares:
            return rules.UNKNOWN_WEIGHT
        return max(rules.LEAST_WEIGHT, min(1.0, rules.rarity(shares[0])))


def _names(concepts: list[Concept], typed: list[str]) -> list[str]:
    """The question as the whole name of something: as it was typed, without what says nothing, without slips."""
    spoken = [word for concept in concepts for word in concept.spoken.split()]
    meant = [word for concept in concepts for word in _likeliest(concept).split()]
    return list(dict.fromkeys(" ".join(map(stem_term, way)) for way in (typed, spoken, meant) if way))


def _suggestion(question: str, concepts: list[Concept]) -> str | None:
    """The question with each slip made good; None without any."""
    slips = {
        concept.spoken: form.shown
        for concept in concepts
        for form in concept.forms
        if form.kind == CORRECTED and form.shown == _corrected(concept)
    }
    return " ".join(slips.get(word, word) for word in words(question)) if slips else None


def _own_forms(phrase: str) -> list[Form]:
    spoken = tuple(phrase.split())
    return [Form(spoken, 1.0, TYPED, phrase), Form(tuple(map(stem_term, spoken)), rules.STEM, TYPED, phrase)]


def _meanings(vocabulary: Vocabulary, key: str) -> list[Form]:
    return [
        Form(tuple(map(stem_term, phrase)), sureness, MEANING, " ".join(phrase))
        for phrase, sureness in vocabulary.alternatives(key).items()
    ]


def _stems_of(form: Form) -> list[str]:
    return [term if term.startswith(STEM_MARK) else stem_term(term) for term in form.terms]


def _corrected(concept: Concept) -> str | None:
    return next((form.shown for form in concept.forms if form.kind == CORRECTED), None)


def _likeliest(concept: Concept) -> str:
    """What a word most likely stands for: its first meaning or correction, or itself."""
    other = next((form for form in concept.forms if form.kind in {MEANING, CORRECTED}), concept.forms[0])
    return other.shown
