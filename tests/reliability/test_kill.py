"""The power goes: what an editor was told is published stays published, and the rest follows by itself."""

import random
import threading
import time
import urllib.error

import pytest

from tests.reliability.editor import Editor, was_published
from tests.reliability.inside import rows, services, waiting
from tests.reliability.reader import eventually, follow, read

UNREACHABLE = (urllib.error.URLError, OSError)
NOBODY_DRAINS = {"EMBEDDED": "0", "TASK_BACKEND": "database"}


@pytest.mark.timeout(300)
def test_what_a_crash_left_to_do_is_done_at_the_next_start(new_server, figures):
    server = new_server(**NOBODY_DRAINS)
    server.start()
    agency_id = rows(server.content, "SELECT id FROM wagtailcore_page WHERE slug = 'dispendukcapil'")[0][0]
    dependent = next(row for row in read(server, "services?agency=dispendukcapil")["results"])["path"]

    reply = Editor(server).publish(agency_id, title="Dinas Kependudukan Baru")
    server_log = server.log
    server.kill()

    assert was_published(reply), server_log
    assert waiting(server.content) > 0

    server.settings = {}
    server.start()

    assert read(server, "documents/opd/dispendukcapil")["title"] == "Dinas Kependudukan Baru"
    seconds = eventually(lambda: _agency_of(server, dependent) == "Dinas Kependudukan Baru")
    seconds += eventually(lambda: waiting(server.content) == 0, within=120)
    figures(f"dependents were right {seconds:.1f} s after the start")
    assert "are right" in server.content.manage("verify_published")


@pytest.mark.timeout(300)
def test_five_kills_while_publishing_lose_nothing(new_server, figures):
    _publish_while_killing(new_server, figures, kills=5)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_fifty_kills_while_publishing_lose_nothing(new_server, figures):
    _publish_while_killing(new_server, figures, kills=50)


def _agency_of(server, path):
    return read(server, f"documents{path}")["agency"]["title"]


class Publisher(threading.Thread):
    """Publishes one service again and again, each time with the next number as its fee, until the server is gone."""

    def __init__(self, editor, page_id, shown, tried):
        super().__init__()
        self.editor, self.page_id = editor, page_id
        self.acknowledged, self.tried = shown, tried
        self.count = 0
        self.failures = []

    def run(self):
        while True:
            try:
                self.tried += 1
                reply = self.editor.publish(self.page_id, fee=f"Uji {self.tried}")
            except UNREACHABLE:
                return
            if not was_published(reply):
                self.failures.append(reply)
                return
            self.acknowledged = self.tried
            self.count += 1


def _publish_while_killing(new_server, figures, *, kills):
    server = new_server()
    server.start()
    start = int(read(server, "changes?limit=1")["results"][0]["sequence"]) - 1
    pages = services(server.content, 3)
    editors = {page_id: Editor(server) for page_id in pages}
    for page_id, editor in editors.items():
        editor.form(page_id)
    shown, tried = dict.fromkeys(pages, 0), dict.fromkeys(pages, 0)
    published = in_flight = 0
    for _kill in range(kills):
        publishers = [Publisher(editors[page], page, shown[page], tried[page]) for page in pages]
        for publisher in publishers:
            publisher.start()
        time.sleep(random.uniform(0.05, 2.5))
        server.kill()
        for publisher in publishers:
            publisher.join()
        server.start()
        for publisher in publishers:
            assert publisher.failures == []
            page = publisher.page_id
            shown[page], tried[page] = _fee(server, pages[page]), publisher.tried
            assert publisher.acknowledged <= shown[page] <= publisher.tried
            published += publisher.count
            in_flight += shown[page] > publisher.acknowledged
    eventually(lambda: waiting(server.content) == 0, within=180)

    numbers = follow(server, start)
    assert numbers == list(range(start + 1, start + 1 + len(numbers)))
    assert "are right" in server.content.manage("verify_published")
    figures(
        f"{kills} kills, {published} publishes acknowledged, {in_flight} committed without an answer, 0 lost"
    )


def _fee(server, slug):
    fee = read(server, f"services/{slug}")["fee"] or ""
    return int(fee.removeprefix("Uji ")) if fee.startswith("Uji ") else 0
