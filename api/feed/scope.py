"""The part of the documents that a reader follows: some types, agencies or fields."""

from dataclasses import dataclass

from django.db.models import Q

from api.published.models import Change, PublishedDocument


@dataclass(frozen=True)
class Scope:
    """Empty is everything. Values of one kind are *or*, the kinds are *and*."""

    types: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.types or self.agencies or self.fields)

    def documents(self) -> Q:
        """What is in it."""
        return self._among("")

    def changes(self) -> Q:
        """What came into it, changed in it, or left it."""
        return self._among("") | self._among("previous_") if self else Q()

    def concerns(self, change: Change) -> bool:
        """The same of one change."""
        before = (change.previous_type, change.previous_agency, change.previous_field)
        return self.has(change) or self._holds(*before)

    def has(self, it: Change | PublishedDocument) -> bool:
        """Whether a document is in it, now or after a change."""
        return self._holds(it.type, it.agency, it.field)

    def _holds(self, type_: str, agency: str, field: str) -> bool:
        return (
            (not self.types or type_ in self.types)
            and (not self.agencies or agency in self.agencies)
            and (not self.fields or field in self.fields)
        )

    def _among(self, prefix: str) -> Q:
        wanted = {"type": self.types, "agency": self.agencies, "field": self.fields}
        return Q(**{f"{prefix}{name}__in": values for name, values in wanted.items() if values})
