"""Tables of the read model. Free of Wagtail and of the content models, so that readers never load an editor's page."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

PATH_LENGTH = 500
SLUG_LENGTH = 255
SOURCE_LENGTH = 120


class Status(models.TextChoices):
    LIVE = "live"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


class PublishedDocument(models.Model):
    """One portal address: a live document, or where it moved, or why it is gone.

    `source` names what it is made from (`page:12`, `portal:/layanan`). `body` holds the exact bytes that readers
    get, `etag` their SHA-256 in hex, `compressed` the same as brotli. `card` is what other documents and lists show
    of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.CharField(max_length=SOURCE_LENGTH, unique=True)
    path = models.CharField(max_length=PATH_LENGTH, unique=True)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.LIVE)

    type = models.CharField(max_length=32, blank=True)
    locale = models.CharField(max_length=12, default="id")
    audience = models.CharField(max_length=16, default="public")
    provenance = models.CharField(max_length=16, blank=True)
    slug = models.CharField(max_length=SLUG_LENGTH, blank=True)
    title = models.CharField(max_length=255, blank=True)
    sort_title = models.CharField(max_length=255, blank=True)
    summary = models.TextField(blank=True)
    platform = models.CharField(max_length=SLUG_LENGTH, blank=True)
    field = models.CharField(max_length=SLUG_LENGTH, blank=True)
    agency = models.CharField(max_length=SLUG_LENGTH, blank=True)
    parent = models.CharField(max_length=SOURCE_LENGTH, blank=True)
    position = models.CharField(max_length=255, blank=True)
    sort_date = models.DateTimeField(null=True)

    card = models.JSONField(null=True)
    body = models.BinaryField(default=b"")
    etag = models.CharField(max_length=64, blank=True)
    compressed = models.BinaryField(default=b"")
    published_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(null=True)

    moved_to = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="former_addresses")
    reason = models.CharField(max_length=255, blank=True)
    alternatives = models.JSONField(default=list)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["type", "sort_title", "id"], condition=Q(status="live"), name="live_by_title"
            ),
            models.Index(
                fields=["type", "-updated_at", "id"], condition=Q(status="live"), name="live_by_update"
            ),
            models.Index(
                fields=["type", "-sort_date", "id"], condition=Q(status="live"), name="live_by_date"
            ),
            models.Index(fields=["type", "agency"], condition=Q(status="live"), name="live_by_agency"),
            models.Index(
                fields=["type", "platform", "field"], condition=Q(status="live"), name="live_by_field"
            ),
            # Every list is counted, and a count that has to look into rows reads their bodies' pages too.
            models.Index(
                fields=["type", "status", "agency", "field", "platform", "provenance", "updated_at"],
                name="list_counts",
            ),
            models.Index(fields=["type", "slug"], name="by_slug"),
            models.Index(fields=["parent"], condition=Q(status="live"), name="live_by_parent"),
        ]

    def __str__(self) -> str:
        return f"{self.path} ({self.status})"


class DocumentDependency(models.Model):
    """A document used `key` while it was made; when the key is touched the document is made again."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="dependencies")
    key = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "document"], name="one_row_per_use")]

    def __str__(self) -> str:
        return f"{self.document_id} uses {self.key}"


class OutboxEntry(models.Model):
    """Work that a commit left behind: make `source` again, or make again whatever used `key`. Exactly one is set."""

    source = models.CharField(max_length=SOURCE_LENGTH, blank=True)
    key = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    available_at = models.DateTimeField(auto_now_add=True)
    last_error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["source"], name="outbox_by_source")]

    def __str__(self) -> str:
        return self.source or self.key


class ChangeCounter(models.Model):
    """One row: the last number given to a change. Its row lock puts writers in the order of their commits.

    `other_changes` counts the commits that changed what readers get and are no change of a document: register,
    vocabulary, second addresses, order of lists. What keeps answers in memory looks at both.
    `trimmed_until` is the highest number that was taken out of the log because of its age.
    """

    last_sequence = models.BigIntegerField(default=0)
    other_changes = models.BigIntegerField(default=0)
    trimmed_until = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.last_sequence)


class Operation(models.TextChoices):
    PUBLISH = "publish"
    MOVE = "move"
    WITHDRAW = "withdraw"


class Change(models.Model):
    """One committed change of one document. `sequence` is null only inside the transaction that makes it.

    `type`, `agency` and `field` are the document's after the change; `previous_…` those before it, the same when there
    was nothing before. So who follows one agency learns that a document has left it.
    """

    sequence = models.BigIntegerField(null=True, unique=True)
    op = models.CharField(max_length=16, choices=Operation.choices)
    document_id = models.UUIDField(db_index=True)
    path = models.CharField(max_length=PATH_LENGTH)
    previous_path = models.CharField(max_length=PATH_LENGTH, blank=True)
    type = models.CharField(max_length=32)
    agency = models.CharField(max_length=SLUG_LENGTH, blank=True)
    field = models.CharField(max_length=SLUG_LENGTH, blank=True)
    previous_type = models.CharField(max_length=32, blank=True)
    previous_agency = models.CharField(max_length=SLUG_LENGTH, blank=True)
    previous_field = models.CharField(max_length=SLUG_LENGTH, blank=True)
    etag = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=255, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.sequence} {self.op} {self.path}"


class PublishedApplication(models.Model):
    """A register row as readers see it, columns named as in the register file."""

    code = models.CharField(max_length=16, primary_key=True)
    name = models.CharField(max_length=160)
    first_class = models.CharField(max_length=16, db_index=True)
    group = models.CharField(max_length=16, db_index=True)
    status = models.CharField(max_length=16, db_index=True)
    agency = models.CharField(max_length=SLUG_LENGTH, blank=True, db_index=True)
    successor_service = models.CharField(max_length=SLUG_LENGTH, blank=True)
    successor_title = models.CharField(max_length=255, blank=True)
    legacy_url = models.CharField(max_length=300, blank=True)
    path = models.CharField(max_length=PATH_LENGTH, blank=True)
    provenance = models.CharField(max_length=16)

    def __str__(self) -> str:
        return self.code


class PublishedTerm(models.Model):
    """A word or phrase of the search vocabulary as the search uses it. Its key is that of the editors' row."""

    id = models.BigIntegerField(primary_key=True)
    term = models.CharField(max_length=80, db_index=True)
    kind = models.CharField(max_length=16, default="means")
    means = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.term


class PublicationFailure(models.Model):
    """Why something that has no form (schedule, workflow, bulk) did not publish; the page stayed as it was."""

    source = models.CharField(max_length=SOURCE_LENGTH)
    action = models.CharField(max_length=40)
    message = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


VOCABULARY_STAMP = "vocabulary"
"""The stamp that is another after each change of the vocabulary."""


class Stamp(models.Model):
    """What this database was last made with, by name."""

    name = models.CharField(max_length=40, primary_key=True)
    value = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.name} {self.value}"


class Heartbeat(models.Model):
    """When a background job last finished a round."""

    name = models.CharField(max_length=40, primary_key=True)
    beat_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
