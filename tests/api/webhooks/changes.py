"""Entries of the change log, made without a page."""

import time

from api.published import change_log
from api.published.models import Operation, PublishedDocument


def make_document(path, **columns):
    """A live document, and its entry in the change log."""
    columns = {"type": "service", "etag": "a" * 64} | columns
    with change_log.numbering():
        document = PublishedDocument.objects.create(source=f"page:{path}", path=path, **columns)
        change_log.record_new(document)
    return document


def change(document, op=Operation.PUBLISH, **more):
    """Another entry of the same document."""
    with change_log.numbering():
        change_log.record(op, document, **more)


def wait_for(condition, seconds=5.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)
