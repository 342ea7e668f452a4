"""The engine: tantivy, in memory, fed with terms of our own making: every node and database finds the same.

In memory, because it is made again from the read model within a second or two: no folder, no lock between processes,
and nothing that a crash could leave.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tantivy import DocAddress, Document, Index, Occur, Query, Schema, SchemaBuilder, Searcher

from api.search import rules
from api.search.entries import Entry
from api.search.plan import Form, Plan
from api.search.text import index_terms, indexed_words, stem_term, words

_WRITER_BYTES = 15_000_000
_LEVELS = tuple(rules.LEVELS)


@dataclass(frozen=True)
class Hit:
    """`score` is the share of the question that is answered, and a little that orders equals."""

    score: float
    number: int
    address: DocAddress


class Engine:
    """Entries by their numbers. One writer at a time."""

    def __init__(self) -> None:
        self._schema = _schema()
        self._index = Index(self._schema)

    def write(self, gone: Iterable[str], new: Iterable[tuple[int, Entry]]) -> "Reader":
        """Take entries out by their ids, put others in, and show them all at once to whoever gets the new reader."""
        writer = self._index.writer(_WRITER_BYTES, 1)
        for id_ in gone:
            writer.delete_documents_by_term("id", id_)
        for number, entry in new:
            writer.add_document(_document(number, entry))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        return Reader(self._schema, self._index.searcher())


class Reader:
    """One state of the index, for any number of threads."""

    def __init__(self, schema: Schema, searcher: Searcher) -> None:
        self._schema = schema
        self._searcher = searcher

    def search(self, plan: Plan, *, least: float | None = None, type_: str | None = None) -> list[Hit]:
        """What answers at least that share of the question, best first."""
        query = self._query(plan)
        if type_:
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, self._only(type_))])
        found = self._searcher.search(query, limit=rules.MOST_RESULTS, count=False).hits
        hits = [
            (score, address) for score, address in found if score >= (plan.enough if least is None else least)
        ]
        numbers = self._searcher.fast_field_values("number", [address for _score, address in hits])
        return [
            Hit(float(score), int(number or 0), address)
            for (score, address), number in zip(hits, numbers, strict=True)
        ]

    def entry(self, hit: Hit) -> Entry:
        """What was put in under this hit."""
        stored = json.loads(bytes(self._searcher.doc(hit.address).get_first("entry") or b"{}"))
        return Entry(**{**stored, "names": _pairs(stored["names"]), "owner": _pairs(stored["owner"])})

    def known_words(self) -> dict[str, int]:
        """Every word that a suggestion may lead to, with the number of documents that have it."""
        return self._counts("known", Query.all_query())

    def said_by_services(self) -> dict[str, int]:
        """Every stem in titles, names and summaries of services, with their number."""
        return self._counts("said", self._only("service"))

    def _counts(self, field: str, documents: Query) -> dict[str, int]:
        """Only of what is still there: what was withdrawn lives on in the engine's files, unseen, for a while."""
        terms = self._searcher.terms_with_prefix(field, "", filter_query=documents)
        return {term: count for term, count in terms if count}

    def _only(self, type_: str) -> Query:
        return Query.const_score_query(self._term("type", type_), 0.0)

    def _query(self, plan: Plan) -> Query:
        total = sum(concept.weight for concept in plan.concepts)
        concepts = [
            (Occur.Should, Query.disjunction_max_query(self._places(concept.forms, concept.weight / total)))
            for concept in plan.concepts
            if concept.forms
        ]
        if not concepts:
            return Query.empty_query()
        order = [
            Query.const_score_query(self._term("type", type_), score)
            for type_, score in rules.TYPE_ORDER.items()
        ]
        order += [
            Query.const_score_query(self._term("phrase", name), rules.WHOLE_NAME) for name in plan.names
        ]
        return Query.boolean_query(
            [(Occur.Must, Query.boolean_query(concepts)), *((Occur.Should, query) for query in order)]
        )

    def _places(self, forms: list[Form], weight: float) -> list[Query]:
        """Every form in every place, each worth what it is worth there. Single terms of a kind are asked together."""
        together: dict[float, list[str]] = {}
        queries = []
        for form in forms:
            if len(form.terms) == 1:
                together.setdefault(form.quality, []).append(form.terms[0])
                continue
            for level, worth in rules.LEVELS.items():
                every = Query.boolean_query([(Occur.Must, self._term(level, term)) for term in form.terms])
                queries.append(Query.const_score_query(every, weight * form.quality * worth))
        for quality, terms in together.items():
            for level, worth in rules.LEVELS.items():
                one = (
                    self._term(level, terms[0])
                    if len(terms) == 1
                    else Query.term_set_query(self._schema, level, terms)
                )
                queries.append(Query.const_score_query(one, weight * quality * worth))
        return queries

    def _term(self, field: str, term: str) -> Query:
        return Query.term_query(self._schema, field, term)


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("number", indexed=True, fast=True)
    builder.add_text_field("type", tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field("entry", stored=True)
    builder.add_text_field("phrase", tokenizer_name="raw", index_option="basic")
    for field in ("known", "said", *_LEVELS):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _document(number: int, entry: Entry) -> Document:
    document = Document()
    document.add_text("id", entry.id)
    document.add_unsigned("number", number)
    document.add_text("type", entry.type)
    names = [name for _kind, name in entry.names]
    owners = [name for _kind, name in entry.owner]
    texts = {"title": entry.title, "names": " ".join(names), "summary": entry.summary}
    texts |= {"owner": " ".join(owners), "text": entry.text}
    so_far: list[str] = []
    for level in _LEVELS:
        so_far += index_terms(texts[level])
        document.add_text(level, " ".join(so_far))
    document.add_text(
        "known", " ".join(indexed_words(" ".join((entry.title, *names, entry.summary, *owners))))
    )
    if entry.type == "service":
        said = " ".join((entry.title, *names, entry.summary))
        document.add_text("said", " ".join(map(stem_term, indexed_words(said))))
    for name in {whole_name(name) for name in _whole_names(entry)}:
        document.add_text("phrase", name)
    document.add_bytes("entry", json.dumps(entry.__dict__).encode())
    return document


def _whole_names(entry: Entry) -> Iterator[str]:
    """A keyword of one word is no name: many documents share it."""
    yield entry.title
    for kind, name in entry.names:
        if kind != "keyword" or len(words(name)) > 1:
            yield name


def whole_name(text: str) -> str:
    """A name as one term, however its words are inflected."""
    return " ".join(map(stem_term, words(text)))


def _pairs(stored: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((kind, name) for kind, name in stored)
