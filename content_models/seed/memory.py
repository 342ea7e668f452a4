"""What the seed made, now and in earlier runs."""

from typing import TypeVar

from django.db.models import Model
from wagtail.models import Page

from content_models.models import SeedRecord

PageType = TypeVar("PageType", bound=Page)


class Memory:
    """Every key that was ever made, with the primary key of what was made for it."""

    def __init__(self) -> None:
        self._known = dict(SeedRecord.objects.values_list("key", "object_pk"))
        self._pages: dict[str, Page] = {}
        self._new: list[Model] = []

    def knows(self, key: str) -> bool:
        return key in self._known

    def remember(self, key: str, instance: Model) -> None:
        SeedRecord.objects.create(key=key, object_pk=str(instance.pk))
        self._known[key] = str(instance.pk)
        self._new.append(instance)
        if isinstance(instance, Page):
            self._pages[key] = instance

    @property
    def made(self) -> int:
        """How many items this run made."""
        return len(self._new)

    def new_pages(self) -> list[Page]:
        """The pages that this run made, each once."""
        return list({instance.pk: instance for instance in self._new if isinstance(instance, Page)}.values())

    def pk(self, key: str) -> int | None:
        """The primary key of what was made for `key`, which may be gone by now."""
        known = self._known.get(key)
        return int(known) if known else None

    def page(self, key: str) -> Page | None:
        """The page that was made for `key`, wherever it stands now, or None when it was deleted."""
        if key not in self._pages:
            found = Page.objects.filter(pk=self.pk(key)).first()
            if found is None:
                return None
            self._pages[key] = found.specific
        return self._pages[key]
