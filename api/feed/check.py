"""What a mirror holds beside what is published: which documents it has to read again, lacks, and has to delete."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from api.feed.scope import Scope
from api.published.models import PublishedDocument, Status


@dataclass(frozen=True)
class Range:
    """Ids from the first to the last, both included; None is no bound."""

    first: UUID | None = None
    last: UUID | None = None

    def documents(self) -> Q:
        bounds = {"pk__gte": self.first, "pk__lte": self.last}
        return Q(**{name: bound for name, bound in bounds.items() if bound is not None})

    def __contains__(self, id_: UUID) -> bool:
        return (self.first is None or id_ >= self.first) and (self.last is None or id_ <= self.last)


@dataclass(frozen=True)
class Differences:
    """Ids in their order. `stale`: another version is published; `remove`: nothing is, or not in the scope."""

    stale: list[str]
    missing: list[str]
    remove: list[str]


def compare(held: Mapping[UUID, str], among: Range, scope: Scope) -> Differences:
    """Compare ETags (SHA-256 in hex) within a range. One query."""
    documents = PublishedDocument.objects.filter(among.documents(), scope.documents(), status=Status.LIVE)
    published = dict(documents.values_list("pk", "etag").order_by("pk"))
    return Differences(
        stale=[str(id_) for id_, etag in published.items() if held.get(id_, etag) != etag],
        missing=[str(id_) for id_ in published if id_ not in held],
        remove=[str(id_) for id_ in sorted(held) if id_ in among and id_ not in published],
    )
