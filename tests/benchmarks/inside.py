"""What the benchmarks do inside the product, in a process of its own: `python -m tests.benchmarks.inside <what> …`."""

import itertools
import json
import os
import sys
import time
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import transaction  # noqa: E402
from wagtail.models import Page  # noqa: E402

from api.published import bulk, change_log, outbox  # noqa: E402
from api.published.models import DocumentDependency, PublishedDocument, Status  # noqa: E402
from api.published.publishing import touch  # noqa: E402
from content_models.models import ServicePage  # noqa: E402
from content_models.seed.indexes import indexed_at_the_end  # noqa: E402

COPIED = (
    "field",
    "provenance",
    "summary",
    "keywords",
    "former_names",
    "fee",
    "processing_time",
    "requirements",
)
COPIED += ("procedure", "legal_basis", "complaint_handling", "offline_way", "content", "channels", "fee_note")
KEY = "benchmark"


def fill(how_many: str) -> None:
    """Copies of the sample services until there are so many. Prints how long an import of them takes."""
    there = list(ServicePage.objects.filter(live=True).order_by("pk").select_related("field"))
    parents = {service.pk: Page.objects.parent_of(service).get() for service in there}
    plan = list(zip(range(len(there), int(how_many)), itertools.cycle(there), strict=False))
    made = _Made()

    def publish(planned: tuple[int, ServicePage]) -> None:
        number, pattern = planned
        copy = ServicePage(title=f"{pattern.title} {number}", slug=f"{pattern.slug}-{number}", live=False)
        for name in COPIED:
            setattr(copy, name, getattr(pattern, name))
        parent = parents[pattern.pk]
        parent.refresh_from_db()
        parent.add_child(instance=copy)
        copy.save_revision(clean=False).publish()
        made.pages.append(copy)

    started = time.perf_counter()
    with indexed_at_the_end(made):
        bulk.publish_each(plan, publish)
    seconds = time.perf_counter() - started
    outbox.drain()
    print(json.dumps({"made": len(plan), "seconds": seconds, "with_drain": time.perf_counter() - started}))


class _Made:
    """Pages to be indexed at the end."""

    def __init__(self) -> None:
        self.pages: list[Page] = []

    def new_pages(self) -> list[Page]:
        return [Page.objects.get(pk=page.pk).specific for page in self.pages]


def facts() -> None:
    """What to ask for: a service in the middle of the alphabet, its field and its page."""
    services = PublishedDocument.objects.filter(type="service", status=Status.LIVE).order_by("sort_title")
    chosen = services.get(slug="akta-kelahiran")
    page = ServicePage.objects.get(pk=int(chosen.source.removeprefix("page:")))
    print(
        json.dumps(
            {
                "services": services.count(),
                "documents": PublishedDocument.objects.filter(status=Status.LIVE).count(),
                "path": chosen.path,
                "bytes": len(bytes(chosen.body)),
                "page": page.pk,
                "field": chosen.field,
                "field_page": page.field_id,
                "paths": list(services.values_list("path", flat=True)[:20_000]),
            }
        )
    )


def publish(seconds: str, pause: str) -> None:
    """Publish one service again and again; prints a line for each: when it was committed, and how long it took."""
    end = time.monotonic() + float(seconds)
    pk = ServicePage.objects.get(slug="akta-kelahiran", live=True).pk
    for number in itertools.count():
        before = time.monotonic()
        page = ServicePage.objects.get(pk=pk)
        page.fee_note = f"Catatan {os.getpid()}-{number}"
        committed: list[float] = []
        with change_log.numbering():
            transaction.on_commit(lambda times=committed: times.append(time.monotonic()))
            page.save_revision(clean=False).publish()
        line = {"text": page.fee_note, "at": committed[0], "seconds": committed[0] - before}
        print(json.dumps(line), flush=True)
        if committed[0] >= end:
            return
        time.sleep(max(0.0, float(pause) - (time.monotonic() - before)))


def drain(how_many: str) -> None:
    """Make so many dependents of one key again."""
    chosen = PublishedDocument.objects.filter(type="service", status=Status.LIVE)[: int(how_many)]
    rows = [DocumentDependency(document=document, key=KEY) for document in chosen]
    DocumentDependency.objects.bulk_create(rows)
    with outbox.postponed():
        with change_log.numbering():
            touch(KEY)
        started = time.perf_counter()
        made = outbox.drain()
        print(json.dumps({"made": made, "seconds": time.perf_counter() - started}))


def write_bodies(folder: str, path: str) -> None:
    """The document and a list of 20 as files, for a server of files."""
    document = PublishedDocument.objects.get(path=path)
    Path(folder, "document").write_bytes(bytes(document.compressed))
    print(json.dumps({"bytes": len(bytes(document.compressed)), "var": str(settings.VAR_DIR)}))


if __name__ == "__main__":
    {"fill": fill, "facts": facts, "publish": publish, "drain": drain, "write_bodies": write_bodies}[
        sys.argv[1]
    ](*sys.argv[2:])
