"""The layer around a small application: what it forgets, what it shares, and what it does without a database."""

import threading
import time

import brotli
import pytest
from django.db import OperationalError

from api.hot import layer as module
from api.hot.layer import HotLayer
from api.hot.marks import may_be_kept
from api.hot.watch import EVERYTHING, Changes

SHA = "a" * 64


class Application:
    """Answers with a number that grows with each question."""

    def __init__(self):
        self.asked = 0
        self.before_answer = lambda: None
        self.status = "200 OK"

    def __call__(self, environ, start_response):
        self.asked += 1
        body = str(self.asked).encode()
        self.before_answer()
        is_document = environ["PATH_INFO"].startswith("/api/v1/documents")
        may_be_kept(
            environ, until=environ["PATH_INFO"].removeprefix("/api/v1/documents") if is_document else ""
        )
        headers = [("Content-Encoding", "br"), ("ETag", f'"{SHA}-br"'), ("Content-Type", "text/plain")]
        start_response(self.status, headers)
        return [brotli.compress(body)]


class Log:
    """A change log: what the next look finds."""

    def __init__(self):
        self.next = None
        self.looks = 0

    def look(self):
        self.looks += 1
        found, self.next = self.next, None
        if isinstance(found, Exception):
            raise found
        return found


@pytest.fixture
def application():
    return Application()


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def layer(application, log, monkeypatch):
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.0)  # look for each question
    return HotLayer(application, application, log.look, 1)


def ask(layer, path, **headers):
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "wsgi.url_scheme": "http",
        **headers,
    }
    return b"".join(layer(environ, lambda *_said: None))


def test_the_second_answer_comes_from_memory(layer, application):
    assert ask(layer, "/api/v1/documents/a") == ask(layer, "/api/v1/documents/a") == b"1"
    assert application.asked == 1


def test_a_changed_document_is_asked_for_anew_and_the_others_are_not(layer, log):
    ask(layer, "/api/v1/documents/a"), ask(layer, "/api/v1/documents/b")

    log.next = Changes(frozenset({"/a"}))

    assert ask(layer, "/api/v1/documents/a") == b"3"
    assert ask(layer, "/api/v1/documents/b") == b"2"


@pytest.mark.parametrize("change", [Changes(frozenset({"/x"})), Changes(frozenset()), EVERYTHING])
def test_any_change_ends_lists(change, layer, log):
    ask(layer, "/api/v1/services")

    log.next = change

    assert ask(layer, "/api/v1/services") == b"2"


def test_when_too_much_changed_everything_is_forgotten(layer, log):
    ask(layer, "/api/v1/documents/a")

    log.next = EVERYTHING

    assert ask(layer, "/api/v1/documents/a") == b"2"


def test_what_was_asked_before_a_change_that_is_known_by_now_is_not_kept(layer, log, application):
    def someone_else_sees_a_change():
        application.before_answer = lambda: None
        log.next = Changes(frozenset({"/a"}))
        ask(layer, "/api/v1/documents/b")

    application.before_answer = someone_else_sees_a_change
    ask(layer, "/api/v1/documents/a")

    assert ask(layer, "/api/v1/documents/a") == b"3"


def test_it_looks_again_only_when_the_last_look_is_old(application, log, monkeypatch):
    layer = HotLayer(application, application, log.look, 1)
    monkeypatch.setattr(module, "LOOK_SECONDS", 30.0)
    for _ in range(10):
        ask(layer, "/api/v1/services")

    assert log.looks == 1


def test_without_a_database_nothing_comes_from_memory(layer, log, application):
    ask(layer, "/api/v1/documents/a")

    log.next = OperationalError("gone")
    ask(layer, "/api/v1/documents/a")
    ask(layer, "/api/v1/documents/a")

    assert application.asked == 3
    assert log.looks == 2  # and nobody waits for a database that was not there a moment ago


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "503 Service Unavailable"])
def test_only_a_good_answer_is_kept(status, layer, application):
    application.status = status
    ask(layer, "/api/v1/documents/a")

    assert ask(layer, "/api/v1/documents/a") == b"2"


def test_many_who_ask_the_same_at_once_make_one_question(application, log):
    layer = HotLayer(application, application, log.look, 1)
    everyone_is_here = threading.Barrier(8)
    application.before_answer = lambda: time.sleep(0.05)
    answers = []

    def reader():
        everyone_is_here.wait()
        answers.append(ask(layer, "/api/v1/services"))

    threads = [threading.Thread(target=reader) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [b"1"] * 8
    assert application.asked == 1
    assert layer.counters()["shared"] == 7


def test_a_question_that_failed_fails_nobody_else(layer, application):
    def fail():
        application.before_answer = lambda: None
        raise RuntimeError("a bug")

    application.before_answer = fail
    with pytest.raises(RuntimeError):
        ask(layer, "/api/v1/services")

    assert ask(layer, "/api/v1/services") == b"2"


def test_a_page_is_kept_as_long_as_its_file_is_the_same(tmp_path, log):
    file = tmp_path / "index.html"
    file.write_text("old")
    asked = []

    def application(environ, start_response):
        state = file.stat()
        asked.append(file.read_bytes())
        may_be_kept(environ, until="/a", file=(str(file), state.st_mtime_ns, state.st_size))
        start_response("200 OK", [("Content-Encoding", "br"), ("ETag", f'"{SHA}-br"')])
        return [brotli.compress(asked[-1])]

    layer = HotLayer(application, application, log.look, 1)
    first = [ask(layer, "/a"), ask(layer, "/a")]
    file.write_text("newer")
    second = ask(layer, "/a")
    file.unlink()
    with pytest.raises(FileNotFoundError):
        ask(layer, "/a")

    assert (first, second, len(asked)) == ([b"old", b"old"], b"newer", 2)
