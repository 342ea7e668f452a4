"""Several editors at once on one machine: nobody is told that the database is locked, nobody's work is refused."""

import statistics
import threading

import pytest

from tests.reliability.editor import Editor, was_published
from tests.reliability.inside import rows, services, waiting
from tests.reliability.reader import eventually, read

AUTOSAVE_SECONDS = 0.5
"""Wagtail's own interval."""


@pytest.mark.timeout(600)
def test_two_editors_type_while_twenty_publications_happen(running_server, figures):
    _publish_beside_two_editors(running_server, figures, publications=20)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_two_editors_type_while_a_hundred_publications_happen(running_server, figures):
    _publish_beside_two_editors(running_server, figures, publications=100)


class Typist(threading.Thread):
    """Types into one page: it is saved by itself and the preview beside it follows."""

    def __init__(self, editor, page_id, name):
        super().__init__()
        self.editor, self.page_id, self.name = editor, page_id, name
        self.stopped = threading.Event()
        self.saves = []
        self.bad = []

    def run(self):
        while not self.stopped.wait(AUTOSAVE_SECONDS):
            saved = self.editor.autosave(self.page_id, summary=f"{self.name} mengetik {len(self.saves)}")
            sent, shown = self.editor.refresh_preview(self.page_id)
            self.saves.append(saved.seconds)
            self.bad += [reply for reply in (saved, sent, shown) if reply.status != 200]


def _publish_beside_two_editors(server, figures, *, publications):
    own = _services_of_dispendukcapil(server.content)
    slugs = services(server.content, 40)
    pages = [page for page in slugs if page not in own]
    typists = [
        Typist(Editor(server), pages[0], "Admin"),
        Typist(Editor(server, "editor-dispendukcapil"), own[0], "Editor"),
    ]
    publisher = Editor(server)
    for typist in typists:
        typist.start()
    try:
        replies = [
            publisher.publish(pages[1 + number % 10], fee=f"Uji {number}") for number in range(publications)
        ]
    finally:
        for typist in typists:
            typist.stopped.set()
        for typist in typists:
            typist.join()
    behind = eventually(lambda: waiting(server.content) == 0, within=180)

    assert [reply for reply in replies if not was_published(reply)] == []
    assert [reply for typist in typists for reply in typist.bad] == []
    assert all(len(typist.saves) > 1 for typist in typists)
    assert _complaints(server.log) == []
    last = publications - 1
    assert read(server, f"services/{slugs[pages[1 + last % 10]]}")["fee"] == f"Uji {last}"
    assert "are right" in server.content.manage("verify_published")
    figures(
        f"{publications} publications beside {sum(len(typist.saves) for typist in typists)} autosaves: 0 errors; "
        f"publish {_percentiles([reply.seconds for reply in replies])}, "
        f"autosave {_percentiles([save for typist in typists for save in typist.saves])}, "
        f"dependents {behind:.1f} s behind"
    )


def _services_of_dispendukcapil(content):
    found = rows(
        content,
        "SELECT id FROM wagtailcore_page WHERE live AND url_path LIKE '%/dispendukcapil/layanan/_%' ORDER BY id",
    )
    return [page_id for (page_id,) in found]


def _complaints(log):
    return [line for line in log.splitlines() if "locked" in line or "deadlock" in line or " ERROR " in line]


def _percentiles(seconds):
    cuts = statistics.quantiles(seconds, n=20)
    return f"p50 {cuts[9] * 1000:.0f} ms, p95 {cuts[18] * 1000:.0f} ms"
