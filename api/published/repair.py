"""Compare the read model with what editors have, and make it equal. For after an accident, and for peace of mind."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

import api
from api.published import outbox, registers
from api.published.models import PublishedDocument, Stamp, Status
from api.published.publishing import fill, synchronise
from api.published.sources import PORTAL_PAGES, PortalPage, load, page_source, source_of
from api.published.visibility import obstacle
from api.representations.represent import represent
from content_models.models import BasePage

logger = logging.getLogger(__name__)

REPRESENTATIONS = "representations"


def all_sources() -> Iterator[str]:
    """Every source there is or was, parents before children and portal lists last."""
    pages = sorted(
        (page for model in BasePage.__subclasses__() for page in _concrete(model)),
        key=lambda page: (page[2], page[1]),
    )
    yield from (page_source(pk) for pk, _path, _depth in pages)
    yield from (source_of(page) for page in PORTAL_PAGES)
    known = {page_source(pk) for pk, _path, _depth in pages}
    for source in PublishedDocument.objects.exclude(status=Status.MOVED).values_list("source", flat=True):
        if source.startswith("page:") and source not in known:
            yield source


def rebuild() -> int:
    """Synchronise everything. Documents that are right already stay as they are. Returns how many were looked at.

    What cannot be made stops nothing: it goes to the outbox, where it is tried again and healthz tells of it.
    """
    looked_at = 0
    with outbox.postponed():
        for source in list(all_sources()):
            try:
                synchronise(source)
            except Exception:
                logger.exception("Could not make %s", source)
                outbox.add(sources=[source])
            looked_at += 1
        registers.publish_all()
    outbox.drain()
    return looked_at


def rebuild_if_code_changed() -> int:
    """Rebuild after an upgrade that changed how documents are made. Quick when nothing did."""
    stamp = _code_stamp()
    if Stamp.objects.filter(name=REPRESENTATIONS, value=stamp).exists():
        return 0
    looked_at = rebuild()
    Stamp.objects.update_or_create(name=REPRESENTATIONS, defaults={"value": stamp})
    return looked_at


def _code_stamp() -> str:
    """A digest of the code that decides what documents look like."""
    root = Path(api.__file__).parent
    others = ("encodings.py", "published/rows.py")
    files = [*root.glob("representations/*.py"), *(root / name for name in others)]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def differences() -> Iterator[str]:
    """What is not as it should be, one line each; nothing when the read model is right."""
    for source in list(all_sources()):
        try:
            yield from _differences_of(source)
        except Exception as error:  # noqa: BLE001  one bad page must not hide the others
            yield f"{source}: cannot be made ({type(error).__name__}: {error})"
    yield from registers.differences()


def _differences_of(source: str) -> Iterator[str]:
    document = PublishedDocument.objects.filter(source=source).first()
    live = document is not None and document.status == Status.LIVE
    instance = load(source)
    if instance is None or (reason := obstacle(instance)):
        if live:
            yield f"{source}: readers still see it ({reason if instance else 'deleted'})"
    elif isinstance(instance, BasePage) and instance.alias_of_id and instance.document_type == "service":
        return
    elif document is None or not live:
        yield f"{source}: readers do not see it"
    else:
        yield from _compare(document, instance)


def _compare(document: PublishedDocument, instance: BasePage | PortalPage) -> Iterator[str]:
    representation = represent(instance)
    expected = PublishedDocument(pk=document.pk, source=document.source)
    fill(expected, representation)
    columns = [field.attname for field in PublishedDocument._meta.concrete_fields]
    wrong = [name for name in columns if _plain(getattr(document, name)) != _plain(getattr(expected, name))]
    if set(document.dependencies.values_list("key", flat=True)) != representation.uses:
        wrong.append("dependencies")
    if wrong:
        yield f"{document.source}: not the current one ({', '.join(wrong)})"


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, memoryview) else value


def _concrete(model: type[BasePage]) -> list[tuple[int, str, int]]:
    if model._meta.abstract:
        return [page for subclass in model.__subclasses__() for page in _concrete(subclass)]
    return list(model.objects.values_list("pk", "path", "depth"))
