"""A page as the seed plans it, and how it comes into the tree: published, as if an editor had done it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from content_models.models import BasePage
from content_models.models.choices import Provenance
from content_models.seed.memory import Memory


@dataclass(frozen=True)
class PlannedPage:
    """`key` is its first place in the tree: `opd/dinkes/berita`. `links` are fields that hold other planned pages."""

    key: str
    model: type[BasePage]
    title: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    provenance: str = Provenance.SAMPLE.value

    @property
    def parent_key(self) -> str:
        return self.key.rpartition("/")[0]

    @property
    def slug(self) -> str:
        return self.key.rpartition("/")[2]


def make_pages(plan: Iterable[PlannedPage], memory: Memory) -> None:
    """Make what was never made. What stood below a page that an editor deleted is left out."""
    for planned in plan:
        if not memory.knows(planned.key):
            parent = memory.page(planned.parent_key)
            if parent is not None and all(memory.page(key) for key in planned.links.values()):
                _make_or_take(planned, parent, memory)


def _make_or_take(planned: PlannedPage, parent: Page, memory: Memory) -> None:
    """A page that an editor put at the same place before the seed came is taken as it is, if it is of the same kind."""
    there = parent.get_children().filter(slug=planned.slug).first()
    page = there.specific if there else make_page(planned, parent, memory)
    if isinstance(page, planned.model):
        memory.remember(planned.key, page)


def make_page(planned: PlannedPage, parent: Page, memory: Memory) -> BasePage:
    links = {name: memory.page(key) for name, key in planned.links.items()}
    page = planned.model(
        title=planned.title,
        slug=planned.slug,
        provenance=planned.provenance,
        live=False,
        **planned.fields,
        **links,
    )
    parent.add_child(instance=page)
    publish(page)
    return page


def publish(page: BasePage) -> None:
    """Publish what was just saved and validated; `page` itself is up to date afterwards."""
    page.save_revision(clean=False).publish()
    page.refresh_from_db()
