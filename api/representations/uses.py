"""What a rendering used. Recorded while it runs, so that a dependency cannot be forgotten or left behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_recording: ContextVar[set[str] | None] = ContextVar("uses", default=None)


@contextmanager
def recording() -> Iterator[set[str]]:
    """Collect the keys used inside the block."""
    keys: set[str] = set()
    token = _recording.set(keys)
    try:
        yield keys
    finally:
        _recording.reset(token)


def uses(key: str) -> None:
    """Say that the rendering under way depends on `key`. Outside a rendering it says nothing."""
    if (keys := _recording.get()) is not None:
        keys.add(key)
