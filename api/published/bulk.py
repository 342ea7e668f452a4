"""Many publications in a row, as an import makes them: numbered in batches, and what depends on them made once."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar

from api.published import change_log, outbox

Item = TypeVar("Item")

BATCH = 100
"""So many are one transaction: few enough that an editor who saves meanwhile does not wait for long."""


def publish_each(items: Iterable[Item], publish: Callable[[Item], object]) -> int:
    """Call `publish` for each item, a batch in a transaction. Returns how many there were.

    An error undoes its batch and goes on to the caller; batches before it stay, with their work in the outbox.
    """
    waiting, done = iter(items), 0
    with outbox.postponed():
        while batch := list(islice(waiting, BATCH)):
            with change_log.numbering():
                for item in batch:
                    publish(item)
            done += len(batch)
    return done
