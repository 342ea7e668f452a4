"""Compare the read model with what editors have, and make it equal. For after an accident, and for peace of mind."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import api
from api.published import outbox, registers
from api.published.models import PublishedDocument, Stamp, Status
from api.published.publishing import encode, synchronise
from api.published.sources import PORTAL_PAGES, load, page_source, source_of
from api.published.visibility import obstacle
from api.representations.represent import represent
from content_models.models import BasePage

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
    """Synchronise everything. Documents that are right already stay as they are. Returns how many were looked at."""
    looked_at = 0
    for source in list(all_sources()):
        synchronise(source)
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
    files = [*root.glob("representations/*.py"), root / "published" / "rows.py", root / "search" / "text.py"]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def differences() -> Iterator[str]:
    """What is not as it should be, one line each; nothing when the read model is right."""
    for source in list(all_sources()):
        document = PublishedDocument.objects.filter(source=source).first()
        live = document is not None and document.status == Status.LIVE
        instance = load(source)
        if instance is None or (reason := obstacle(instance)):
            if live:
                yield f"{source}: readers still see it ({reason if instance else 'deleted'})"
        elif isinstance(instance, BasePage) and instance.alias_of_id and instance.document_type == "service":
            continue
        elif document is None or not live:
            yield f"{source}: readers do not see it"
        else:
            yield from _compare(document, instance)


def _compare(document: PublishedDocument, instance: object) -> Iterator[str]:
    expected = represent(instance)  # type: ignore[arg-type]
    if bytes(document.body) != encode(expected.document):
        yield f"{document.source}: its document is not the current one"
    kept = set(document.dependencies.values_list("key", flat=True))
    if kept != expected.uses:
        yield f"{document.source}: its dependencies are not the current ones"


def _concrete(model: type[BasePage]) -> list[tuple[int, str, int]]:
    if model._meta.abstract:
        return [page for subclass in model.__subclasses__() for page in _concrete(subclass)]
    return list(model.objects.values_list("pk", "path", "depth"))
