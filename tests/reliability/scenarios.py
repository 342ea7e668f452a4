"""What can happen when several do their work at the same moment, each step in the order that would hurt.

Run on a content of their own, in a process of their own: `python -m tests.reliability.scenarios <name>`.
"""

import json
import sys
import threading
import time
from collections.abc import Callable

import django
from django.db import connection, transaction


def a_source_is_queued_again_while_it_is_made() -> None:
    """Two drains, and an entry that comes when the first drain has already taken the others."""
    from api.published import outbox  # noqa: PLC0415  after django.setup()
    from api.published.locks import lock_source  # noqa: PLC0415
    from api.published.models import OutboxEntry  # noqa: PLC0415
    from api.published.sources import page_source  # noqa: PLC0415
    from content_models.models import SectionPage  # noqa: PLC0415

    page = SectionPage.objects.filter(live=True).first()
    source = page_source(page.pk)
    SectionPage.objects.filter(pk=page.pk).update(title="Pertama")
    outbox.add(sources=[source])
    with transaction.atomic():
        lock_source(source)  # whoever makes this source stops where it would read it
        first = _start(outbox.drain)
        _wait_for_waiters(1)
        _start(lambda: SectionPage.objects.filter(pk=page.pk).update(title="Kedua")).join()
        _start(lambda: outbox.add(sources=[source])).join()
        second = _start(outbox.drain)
        _wait_for_waiters(2)
    first.join()
    second.join()
    assert not OutboxEntry.objects.filter(source=source).exists()
    assert _document(source)["title"] == "Kedua"


def a_drain_goes_on_with_others_while_one_source_is_in_other_hands() -> None:
    from api.published import outbox  # noqa: PLC0415
    from api.published.locks import lock_source  # noqa: PLC0415
    from api.published.sources import page_source  # noqa: PLC0415
    from content_models.models import SectionPage  # noqa: PLC0415

    pages = SectionPage.objects.filter(live=True).values_list("pk", flat=True)[:2]
    held, other = (page_source(pk) for pk in pages)
    SectionPage.objects.filter(pk__in=list(pages)).update(summary="Baru")
    outbox.add(sources=[held, other])
    with transaction.atomic():
        lock_source(held)
        first = _start(outbox.drain)
        _wait_for_waiters(1)
        _start(outbox.drain).join()
        assert _document(other)["summary"] == "Baru"
        assert _document(held)["summary"] != "Baru"
    first.join()
    assert _document(held)["summary"] == "Baru"


def a_picture_changes_while_a_page_that_begins_to_show_it_is_made() -> None:
    """Nobody knows yet that the page shows the picture, so the picture's change tells nobody."""
    from api.published import change_log, outbox  # noqa: PLC0415
    from api.published.models import OutboxEntry  # noqa: PLC0415
    from api.published.sources import page_source  # noqa: PLC0415
    from content_models.models import NewsPage  # noqa: PLC0415
    from tests.factories import make_image, publish  # noqa: PLC0415

    image = make_image("Lama")
    news = (
        NewsPage.objects.filter(live=True, image=None).first() or NewsPage.objects.filter(live=True).first()
    )
    rendered, go_on = threading.Event(), threading.Event()

    def show() -> None:
        with change_log.numbering():
            publish(news, image=image)
            rendered.set()
            assert go_on.wait(30)

    editor = _start(show)
    assert rendered.wait(30)
    image.description = "Baru"
    image.save()
    outbox.drain()
    assert not OutboxEntry.objects.exists()
    go_on.set()
    editor.join()
    assert _document(page_source(news.pk))["image"]["alt"] == "Lama"
    outbox.drain()
    assert _document(page_source(news.pk))["image"]["alt"] == "Baru"


def two_editors_publish_one_page() -> None:
    """The later one to commit is what readers get, whoever began first."""
    from api.published import change_log  # noqa: PLC0415
    from api.published.sources import page_source  # noqa: PLC0415
    from content_models.models import SectionPage  # noqa: PLC0415
    from tests.factories import publish  # noqa: PLC0415

    page = SectionPage.objects.filter(live=True).first()
    published, go_on = threading.Event(), threading.Event()

    def slowly() -> None:
        with change_log.numbering():
            publish(page, title="Yang lambat")
            published.set()
            assert go_on.wait(30)

    slow = _start(slowly)
    assert published.wait(30)
    quick = _start(lambda: publish(page, title="Yang cepat"))
    time.sleep(0.5)
    go_on.set()
    slow.join()
    quick.join()
    row = SectionPage.objects.get(pk=page.pk)
    assert _document(page_source(page.pk))["title"] == row.title


class _Thread(threading.Thread):
    """Whose failure is that of the scenario."""

    error: BaseException | None = None

    def run(self) -> None:
        try:
            super().run()
        except BaseException as error:  # noqa: BLE001  told to whoever joins
            self.error = error
        finally:
            connection.close()

    def join(self, timeout: float | None = 60) -> None:
        super().join(timeout)
        assert not self.is_alive(), "A thread hangs"
        if self.error:
            raise self.error


def _start(work: Callable[[], object]) -> _Thread:
    thread = _Thread(target=work)
    thread.start()
    return thread


def _wait_for_waiters(count: int) -> None:
    deadline = time.monotonic() + 30
    question = (
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
        "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    )
    while True:
        with connection.cursor() as cursor:
            cursor.execute(question)
            if cursor.fetchone()[0] == count:
                return
        assert time.monotonic() < deadline, f"There were never {count} who waited"
        time.sleep(0.02)


def _document(source: str) -> dict:
    from api.published.models import PublishedDocument  # noqa: PLC0415

    return json.loads(bytes(PublishedDocument.objects.get(source=source).body))


if __name__ == "__main__":
    django.setup()
    globals()[sys.argv[1]]()
