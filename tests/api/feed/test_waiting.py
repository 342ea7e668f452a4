"""Waiting for a change: who waits, how many may, and that nobody is forgotten."""

import threading
import time

import pytest
from django.db import DatabaseError

from api.feed.waiting import LOOK_SECONDS, WaitingRoom


class Log:
    """A change counter, and how often it was opened and closed."""

    def __init__(self):
        self.newest = 7
        self.opened = self.closed = 0
        self.error = None

    def open_look(self):
        self.opened += 1
        return self._look, self._close

    def _look(self):
        if self.error:
            raise self.error
        return self.newest

    def _close(self):
        self.closed += 1


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def room(log):
    return WaitingRoom(2, log.open_look)


def later(seconds, act):
    threading.Timer(seconds, act).start()


def test_a_change_wakes_who_waits(room, log):
    later(0.1, lambda: setattr(log, "newest", 8))
    started = time.monotonic()

    assert room.wait_beyond(7, 10)
    assert 0.1 <= time.monotonic() - started < 2


def test_a_change_between_the_question_and_the_waiting_wakes_at_once(room):
    assert room.wait_beyond(6, 10)


def test_the_time_is_over(room):
    started = time.monotonic()

    assert not room.wait_beyond(7, 0.2)
    assert 0.2 <= time.monotonic() - started < 2


def test_all_who_wait_share_one_look_which_ends_with_the_last_of_them(room, log):
    results = []
    threads = [threading.Thread(target=lambda: results.append(room.wait_beyond(7, 10))) for _ in range(5)]
    for thread in threads:
        thread.start()
    later(0.2, lambda: setattr(log, "newest", 9))
    for thread in threads:
        thread.join()

    assert results == [True] * 5
    assert log.opened == 1
    end = time.monotonic() + 40 * LOOK_SECONDS
    while log.closed < 1 and time.monotonic() < end:
        time.sleep(LOOK_SECONDS)
    assert log.closed == 1


def test_a_database_that_does_not_answer_keeps_nobody_waiting_and_is_asked_anew_by_the_next(room, log):
    log.error = DatabaseError("gone")
    started = time.monotonic()
    assert not room.wait_beyond(7, 10)
    assert time.monotonic() - started < 2

    log.error, log.newest = None, 8

    assert room.wait_beyond(7, 10)
    assert log.opened == 2


def test_there_are_as_many_seats_as_there_are_and_they_are_given_back(room):
    with room.seat() as first, room.seat() as second, room.seat() as third:
        assert (first, second, third) == (True, True, False)

    with room.seat() as again, room.seat() as and_again:
        assert (again, and_again) == (True, True)
