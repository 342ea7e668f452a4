"""Counting, with a clock that the test moves."""

import threading

import pytest

from api.consumers import limits
from api.consumers.limits import Counter, Quota, quotas

THREE = Quota("address", 3, 60)


def test_a_quota_is_used_up_and_begins_anew():
    counter = Counter(THREE)

    used = [counter.take("a", now) for now in (0, 10, 20, 30)]
    anew = counter.take("a", 60)

    assert used == [
        (True, 2, 60),
        (True, 1, 50),
        (True, 0, 40),
        (False, 0, 30),
    ]
    assert anew == (True, 2, 60)


def test_what_is_given_back_can_be_used_again():
    counter = Counter(Quota("address", 1, 60))

    for _ in range(5):
        assert counter.take("a", 0)[0]
        assert counter.give_back("a", 1) == (True, 1, 59)


def test_giving_back_after_the_window_gives_no_more_than_the_quota():
    counter = Counter(THREE)
    counter.take("a", 0)

    assert counter.give_back("a", 61)[1] == 3


def test_everyone_has_a_quota_of_their_own():
    counter = Counter(Quota("address", 1, 60))

    assert [counter.take(sender, 0)[0] for sender in ("a", "b", "a")] == [True, True, False]


def test_memory_has_an_end(monkeypatch):
    monkeypatch.setattr(limits, "MOST_SENDERS", 10)
    counter = Counter(THREE)
    for number in range(9):
        counter.take(f"old {number}", 0)
    counter.take("new", 50)

    for number in range(30):
        counter.take(f"more {number}", 70)

    assert len(counter._windows) <= 10


def test_who_counts_on_is_not_forgotten_for_those_whose_time_is_over(monkeypatch):
    monkeypatch.setattr(limits, "MOST_SENDERS", 3)
    counter = Counter(THREE)
    counter.take("old", 0), counter.take("older", 0), counter.take("current", 50)

    counter.take("new", 61)

    assert counter.take("current", 61)[1] == 1


def test_threads_together_get_no_more_than_the_quota():
    counter = Counter(Quota("address", 500, 60))
    allowed = []
    everyone_is_here = threading.Barrier(4)

    def ask():
        everyone_is_here.wait()
        allowed.extend(counter.take("a", 0)[0] for _ in range(200))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert sum(allowed) == 500


def test_settings_are_read_and_a_key_has_more():
    assert quotas("", "") == (None, None)
    assert quotas("600/60", "") == (Quota("address", 600, 60), Quota("key", 6000, 60))
    assert quotas("600/60", "1200/30") == (Quota("address", 600, 60), Quota("key", 1200, 30))


@pytest.mark.parametrize("text", ["600", "0/60", "600/0", "-1/5", "a/b", "600/60 ", "６００/60", "1e3/60"])
def test_a_limit_that_cannot_be_is_said_to_whoever_starts_it(text):
    with pytest.raises(ValueError, match="600/60"):
        quotas(text, "")
