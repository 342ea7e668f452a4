"""Numbers of changes: none missing, none twice, none for what was rolled back."""

import json
import uuid
from contextlib import contextmanager, suppress

import pytest
from django.db import transaction

from api.published import change_log
from api.published.models import Change, ChangeCounter, Operation, PublishedDocument
from tests.factories import make_section, publish

pytestmark = pytest.mark.django_db


class ExpectedError(Exception):
    """Raised by a test to make a transaction fail."""


@pytest.fixture
def numbers():
    """Numbers given since the test began, in the order in which the rows were written; the first is 1."""
    before = change_log.last_sequence()

    def given():
        rows = Change.objects.order_by("pk").values_list("sequence", flat=True)
        return [number - before for number in rows if number is None or number > before]

    return given


def test_changes_of_one_transaction_are_numbered_in_their_order(numbers):
    with change_log.numbering():
        for name in ("a", "b", "c"):
            change(name)

    assert numbers() == [1, 2, 3]
    assert paths_in_order()[-3:] == ["/a", "/b", "/c"]


def test_numbers_go_on_where_the_transaction_before_ended(numbers):
    with change_log.numbering():
        change()
    with change_log.numbering():
        change()
        change()

    assert numbers() == [1, 2, 3]


def test_a_transaction_that_changes_nothing_takes_no_number(numbers):
    before = change_log.last_sequence()

    with change_log.numbering():
        pass

    assert change_log.last_sequence() == before
    assert numbers() == []


def test_the_first_change_of_a_new_database_is_number_one():
    Change.objects.all().delete()
    ChangeCounter.objects.all().delete()
    assert change_log.last_sequence() == 0

    with change_log.numbering():
        change()

    assert change_log.last_sequence() == 1


def test_what_is_rolled_back_takes_no_number_and_leaves_no_gap(numbers):
    with failing(change_log.numbering()):
        change()
    with change_log.numbering():
        change()
        transaction.set_rollback(True)

    with change_log.numbering():
        change("kept")

    assert numbers() == [1]
    assert paths_in_order()[-1] == "/kept"


def test_a_number_is_taken_by_the_outermost_transaction_only(numbers):
    with change_log.numbering():
        with change_log.numbering():
            change()
        assert Change.objects.get(path="/x").sequence is None
        change()

    assert numbers() == [1, 2]


def test_an_inner_rollback_takes_only_its_own_changes_away(numbers):
    with change_log.numbering():
        change("before")
        with failing(change_log.numbering()):
            change("gone")
        change("after")

    assert numbers() == [1, 2]
    assert paths_in_order()[-2:] == ["/before", "/after"]


def test_a_savepoint_of_somebody_else_rolled_back_takes_the_numbers_inside_it_back(numbers):
    """An import has a transaction of its own around ours, and one of its savepoints fails after we took a number."""
    with transaction.atomic():
        with change_log.numbering():
            change("before")
        with failing(transaction.atomic()), change_log.numbering():
            change("gone")
        with change_log.numbering():
            change("after")

    assert numbers() == [1, 2]
    assert paths_in_order()[-2:] == ["/before", "/after"]


def test_after_an_error_the_next_transaction_is_numbered_again(numbers):
    """The state that says “somebody outside numbers” must not survive a failure."""
    with failing(change_log.numbering()), change_log.numbering():
        change("gone")

    with change_log.numbering():
        change()

    assert numbers() == [1]


def test_changes_made_on_commit_are_numbered(numbers, django_capture_on_commit_callbacks):
    def later():
        with change_log.numbering():
            change("later")

    with django_capture_on_commit_callbacks(execute=True), change_log.numbering():
        change("first")
        transaction.on_commit(later)

    assert numbers() == [1, 2]
    assert paths_in_order()[-2:] == ["/first", "/later"]


def test_every_row_of_the_log_has_a_number_after_a_day_of_editing(site, commit, numbers):
    with commit():
        page = make_section(site.dinkes, "Profil")
        child = make_section(page, "Sejarah")
    with commit():
        page = publish(page, slug="tentang")
    with commit():
        child.refresh_from_db()
        child.unpublish()
    with commit():
        page.delete()

    assert not Change.objects.filter(sequence__isnull=True).exists()
    everything = sorted(Change.objects.values_list("sequence", flat=True))
    assert everything == list(range(everything[0], everything[0] + len(everything)))


def test_the_feed_in_pages_of_any_size_is_the_whole_feed(site, client):
    def follow(limit):
        cursor, seen = "0", []
        while True:
            body = json.loads(client.get(f"/api/v1/changes?after={cursor}&limit={limit}").content)
            if not body["results"]:
                return seen
            seen += [entry["sequence"] for entry in body["results"]]
            cursor = body["next"]

    whole = list(Change.objects.order_by("sequence").values_list("sequence", flat=True))

    assert whole
    assert follow(7) == follow(1000) == whole


def change(name="x"):
    document = PublishedDocument(pk=uuid.uuid4(), source=f"test:{name}", path=f"/{name}", type="section")
    change_log.record(Operation.PUBLISH, document)


@contextmanager
def failing(block):
    """A block whose last act is an error."""
    with suppress(ExpectedError), block:
        yield
        raise ExpectedError


def paths_in_order():
    return list(Change.objects.order_by("sequence").values_list("path", flat=True))
