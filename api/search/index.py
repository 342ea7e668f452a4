"""The index of this process, as current as the change log: each search first asks the log what is new, and takes it in.

So a publication is found, and a withdrawal is not, from the moment of its commit, on every node and in every process,
without anyone having to be told.
"""

import json
import logging
import threading
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import DatabaseError, connection
from django.db.models import QuerySet

from api.published.models import VOCABULARY_STAMP, Change, PublishedDocument, PublishedTerm, Stamp, Status
from api.search.dictionary import Dictionary
from api.search.engine import Engine, Reader
from api.search.entries import entry_of
from api.search.plan import Planner
from api.search.vocabulary import Vocabulary

TYPES = (
    "agency",
    "announcement",
    "document",
    "event",
    "field",
    "gallery",
    "news",
    "officials",
    "place",
    "platform",
    "section",
    "service",
)

logger = logging.getLogger(__name__)

_MOST_TO_CATCH_UP = 2000
_BATCH = 200

Place = tuple[Any, ...]
"""A change by all that another database, or this one after a restore, would have otherwise; empty before the first."""


class Known(NamedTuple):
    """A document of the index."""

    id: str
    type: str
    title: str


@dataclass(frozen=True)
class View:
    """One state of the index: what a search works on from its beginning to its end."""

    reader: Reader
    planner: Planner
    documents: list[Known]


class LiveIndex:
    """Made when it is first asked, from the published documents; then kept current by the change log."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: tuple[Place, str | None, View] | None = None
        self._unchanged: list[Place] | None = None
        self._engine = Engine()
        self._documents: list[Known] = []
        self._numbers: dict[str, int] = {}

    def view(self) -> View:
        """The index as of now. One query when nothing is new."""
        state, unchanged = self._state, self._unchanged
        if state and unchanged and _glance(state[0]) == unchanged:
            return state[2]
        with self._lock:
            return self._catch_up()

    def warm_up(self) -> None:
        """Make it before anybody asks; without a database the first question tries again."""
        try:
            self.view()
        except DatabaseError:
            logger.exception("The search could not be prepared; the first question will try again.")

    def _catch_up(self) -> View:
        if self._state is None:
            return self._make_anew()
        place, stamp, view = self._state
        changes = _changes_from(place)
        if changes[:1] != [place][: len(place)] or len(changes) > _MOST_TO_CATCH_UP:
            return self._make_anew()
        new_stamp = _stamp()
        vocabulary = view.planner.vocabulary if new_stamp == stamp else _vocabulary()
        ids = {str(change[2]) for change in changes[len(place[:1]) :]}
        reader = self._take_in(PublishedDocument.objects.filter(pk__in=ids), gone=ids) if ids else view.reader
        return self._show(changes[-1] if changes else place, new_stamp, reader, vocabulary)

    def _make_anew(self) -> View:
        """What commits while we read is in the log after the place that we noted, and is taken in again next time."""
        newest = (
            Change.objects.filter(sequence__isnull=False).order_by("-sequence").values_list(*_COLUMNS).first()
        )
        stamp = _stamp()
        self._engine, self._documents, self._numbers = Engine(), [], {}
        reader = self._take_in(PublishedDocument.objects.all(), gone=set())
        return self._show(newest or (), stamp, reader, _vocabulary())

    def _take_in(self, documents: QuerySet[PublishedDocument], *, gone: set[str]) -> Reader:
        live = documents.filter(status=Status.LIVE, audience="public", type__in=TYPES)
        for id_ in gone:
            self._numbers.pop(id_, None)
        new = []
        for body in live.values_list("body", flat=True).iterator(_BATCH):
            entry = entry_of(json.loads(bytes(body)))
            self._numbers[entry.id] = number = len(self._documents)
            new.append((number, entry))
            self._documents.append(Known(entry.id, entry.type, entry.title))
        return self._engine.write(gone, new)

    def _show(self, place: Place, stamp: str | None, reader: Reader, vocabulary: Vocabulary) -> View:
        services = max(1, sum(self._documents[number].type == "service" for number in self._numbers.values()))
        said = reader.said_by_services()
        planner = Planner(
            vocabulary, Dictionary(reader.known_words()), lambda term: said.get(term, 0) / services
        )
        view = View(reader, planner, self._documents)
        self._state = (place, stamp, view)
        seen = _glance(place) if place else []
        is_all = [(row[0], row[1], row[-1]) for row in seen] == [(*place[:2], stamp)]
        self._unchanged = seen if is_all else None
        return view


_COLUMNS = ("sequence", "pk", "document_id", "created_at")
_GLANCE = f"""
    SELECT sequence, id, created_at, (SELECT value FROM {Stamp._meta.db_table} WHERE name = %s)
    FROM {Change._meta.db_table} WHERE sequence >= %s ORDER BY sequence LIMIT 2
"""  # noqa: S608  the names of our own tables


def _glance(place: Place) -> list[Place]:
    """The change at a place, and one more if there is one, each with the vocabulary's stamp, as the database has them.

    In plain SQL, because every search asks it: the query builder would take longer than the search.
    """
    with connection.cursor() as cursor:
        cursor.execute(_GLANCE, [VOCABULARY_STAMP, place[0]])
        return [tuple(row) for row in cursor.fetchall()]


def _changes_from(place: Place) -> list[Place]:
    """The change at a place and those after it: only the one when nothing is new."""
    changes = Change.objects.filter(sequence__gte=place[0] if place else 0).order_by("sequence")
    return list(changes.values_list(*_COLUMNS)[: _MOST_TO_CATCH_UP + 2])


def _stamp() -> str | None:
    return Stamp.objects.filter(name=VOCABULARY_STAMP).values_list("value", flat=True).first()


def _vocabulary() -> Vocabulary:
    return Vocabulary.of(PublishedTerm.objects.all())


live_index = LiveIndex()


def warm_up_beside() -> None:
    """Make the index of this process in a thread of its own, which leaves no connection behind."""

    def work() -> None:
        try:
            live_index.warm_up()
        finally:
            connection.close()

    threading.Thread(target=work, name="search", daemon=True).start()
