"""Wagtail's search and reference indexes, made once for all new pages instead of three times for each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from wagtail.models import Page, ReferenceIndex
from wagtail.search.backends import get_search_backends
from wagtail.search.index import get_indexed_models
from wagtail.search.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update

from content_models.seed.memory import Memory


@contextmanager
def indexed_at_the_end(memory: Memory) -> Iterator[None]:
    """Within it saving indexes nothing; at its end what `memory` made is in both indexes."""
    models = [model for model in get_indexed_models() if issubclass(model, Page)]
    for model in models:
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
    _index(memory.new_pages())


def _index(pages: Iterable[Page]) -> None:
    by_model = defaultdict(list)
    for page in pages:
        by_model[type(page)].append(page)
        ReferenceIndex.create_or_update_for_object(page)
    for backend in get_search_backends(with_auto_update=True):
        for model, made in by_model.items():
            backend.add_bulk(model, made)
