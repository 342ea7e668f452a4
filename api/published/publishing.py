"""The service functions behind every editing event. Receivers, imports, commands and the drain call only these."""

import hashlib
import json
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from api.encodings import compress
from api.published import change_log, outbox, prerendered, registers
from api.published.addresses import adopt, claim_path, keep_address, refuse_taken_path
from api.published.keys import children_key, keys_of, ref_key, ref_of_card, site_key
from api.published.locks import lock_source, writers_overlap
from api.published.models import DocumentDependency, Operation, PublishedDocument, Status
from api.published.rows import card_row
from api.published.sources import PortalPage, document_id, load, page_source, source_of
from api.published.visibility import EXPIRED, UNPUBLISHED, obstacle
from api.representations.represent import Representation, represent
from content_models.addresses import tree_path
from content_models.models import BasePage, ServicePage

LIST_COLUMNS = (
    "status",
    "type",
    "slug",
    "platform",
    "field",
    "agency",
    "provenance",
    "sort_title",
    "sort_date",
    "updated_at",
    "card",
)


def synchronise(source: str) -> None:
    """Make the read model right for one source, whatever happened to it: publish, move, withdraw, or nothing.

    Reads the source anew, so that it is right however often and in whatever order it is called.
    """
    with change_log.numbering():
        lock_source(source)
        document = PublishedDocument.objects.filter(source=source).first()
        instance = load(source)
        reason = obstacle(instance)
        if instance is None or reason:
            _withdraw(document, reason or "")
        elif isinstance(instance, ServicePage) and instance.alias_of_id:
            _lead_to_original(instance)
        else:
            _store(document, instance)


def check(page: BasePage) -> None:
    """Raise `CannotPublishError` when publishing this page as it is in memory would fail. Changes nothing."""
    refuse_taken_path(represent(page).document["path"], document_id(page))


def withdraw(source: str, reason: str) -> None:
    """Take one document away from readers now. For events that come before the row itself changes (delete)."""
    with change_log.numbering():
        lock_source(source)
        _withdraw(PublishedDocument.objects.filter(source=source).first(), reason)


def withdraw_unpublished(page: Page) -> None:
    """A page was taken offline, by hand or by its expiry date, or is about to be deleted."""
    withdraw(page_source(page.pk), EXPIRED if page.expired else UNPUBLISHED)


def page_saved(page: BasePage, *, created: bool) -> None:
    """A row was saved, which is no publication. Two things are told by nothing else before the commit.

    A new alias of a live page is live at once. And with a new slug the descendants move: at this moment they still have
    the address of before, and Wagtail's signal comes only after the commit, where a crash would lose it.
    """
    if created:
        if page.alias_of_id and page.live:
            synchronise(page_source(page.pk))
        return
    stranded = _subtree(page).exclude(pk=page.pk).exclude(url_path__startswith=page.url_path)
    outbox.add(sources=[page_source(pk) for pk in stranded.values_list("pk", flat=True)])


def move(page: Page, parent_before: Page, parent_after: Page) -> None:
    """A page moved under another parent, or among its siblings; neither its descendants nor its siblings are told."""
    with change_log.numbering():
        synchronise_subtree(page)
        for parent in {parent_before.pk: parent_before, parent_after.pk: parent_after}.values():
            _touch_children(parent)


def synchronise_subtree(page: Page) -> None:
    """A page's privacy, slug or place changed: what may no longer be read goes now, the rest follows by the outbox.

    Aliases elsewhere show what the page says, so they are as private as it is.
    """
    with change_log.numbering():
        aliases = Page.objects.filter(alias_of__path__startswith=page.path)
        sources = [page_source(pk) for pk in (_subtree(page) | aliases).values_list("pk", flat=True)]
        for document in PublishedDocument.objects.filter(source__in=sources, status=Status.LIVE):
            if reason := obstacle(load(document.source)):
                _withdraw(document, reason)
        outbox.add(sources=sources)


def touch(*keys: str) -> None:
    """Something that documents use, and that is no document itself, changed: image, file, alert, register."""
    with change_log.numbering():
        outbox.add(keys=keys)


def encode(document: dict[str, Any]) -> bytes:
    """The exact bytes that readers get."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def etag_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _touch_children(parent: Page) -> None:
    """The order of children may have changed: their positions are read anew, and what lists them is made again."""
    source = page_source(parent.pk)
    children = Page.objects.child_of(parent).values_list("pk", flat=True)
    outbox.add(sources=[page_source(pk) for pk in children], keys=[children_key(source)])


def _subtree(page: Page) -> QuerySet[Page]:
    return Page.objects.filter(path__startswith=page.path).order_by("path")


def _store(document: PublishedDocument | None, instance: BasePage | PortalPage) -> None:
    representation = represent(instance)
    previous = _Previous(document)
    new = document or PublishedDocument(pk=document_id(instance), source=source_of(instance))
    fill(new, representation)
    orphans = claim_path(new)
    new.save()
    adopt(orphans, new)
    for address in representation.other_addresses:
        keep_address(address, new)
    _store_dependencies(new, representation.uses)
    if previous.moved_from(new):
        keep_address(previous.path, new)
        prerendered.remove_on_commit(previous.path)
        change_log.record(Operation.MOVE, new, previous_path=previous.path, before=previous.columns)
    elif document is None:
        change_log.record_new(new)
    elif previous.etag != new.etag:
        change_log.record(Operation.PUBLISH, new, before=previous.columns if previous.etag else None)
    elif previous.columns != _columns(new):
        change_log.record_other()
    if keys := previous.keys_to_touch(new):
        _tell_others(new, keys)


def _withdraw(document: PublishedDocument | None, reason: str) -> None:
    if document is None or document.status != Status.LIVE:
        return
    keys = keys_of(document) | {ref_key(document.source), site_key(document.source)}
    _no_way_on(document)
    if not change_log.forget_unseen(document):
        _leave_reason(document, reason)
    _tell_others(document, keys)


def _leave_reason(document: PublishedDocument, reason: str) -> None:
    """Nothing of what the document said stays, only why it is gone and the way on."""
    document.alternatives = _alternatives(document)
    document.status = Status.WITHDRAWN
    document.reason = reason
    document.body = document.compressed = b""
    document.card = None
    document.title = document.sort_title = document.summary = document.etag = ""
    document.save()
    document.dependencies.all().delete()
    change_log.record(Operation.WITHDRAW, document, reason=reason)
    prerendered.remove_on_commit(document.path)


def _tell_others(document: PublishedDocument, keys: set[str]) -> None:
    """What shows this document is queued; register rows that lead to it are few and follow at once."""
    outbox.add(keys=sorted(keys))
    if document.source.startswith("page:") and ref_key(document.source) in keys:
        registers.follow(int(document.source.partition(":")[2]))


def _lead_to_original(alias: ServicePage) -> None:
    """A service has one address in the city, so an alias in another agency's tree is a way to it."""
    original = PublishedDocument.objects.filter(
        source=page_source(alias.alias_of_id), status=Status.LIVE
    ).first()
    if original:
        keep_address(tree_path(alias), original)


class _Previous:
    """What readers had before this rendering."""

    def __init__(self, document: PublishedDocument | None) -> None:
        live = document is not None and document.status == Status.LIVE
        self.path = document.path if document else ""
        self.etag = etag_of(bytes(document.body)) if document and live else ""
        self.card = document.card if document and live else None
        self.keys = keys_of(document) if document and live else set()
        self.columns = _columns(document) if document else {}

    def keys_to_touch(self, new: PublishedDocument) -> set[str]:
        """Nothing when other documents see no difference; the reference only when it changed."""
        if self.card == new.card:
            return set()
        keys = self.keys | keys_of(new)
        if ref_of_card(self.card) != ref_of_card(new.card):
            keys.add(ref_key(new.source))
        if _site(self.card) != _site(new.card):
            keys.add(site_key(new.source))
        return keys

    def moved_from(self, new: PublishedDocument) -> bool:
        return bool(self.etag) and self.path != new.path


def _columns(document: PublishedDocument) -> dict[str, Any]:
    """What lists and searches read of a document beside its body."""
    return {name: getattr(document, name) for name in LIST_COLUMNS}


def _site(card: dict[str, Any] | None) -> Any:
    return card.get("site") if card else None


def fill(document: PublishedDocument, representation: Representation) -> None:
    """Set every column that a live document has from its page."""
    body = representation.document
    document.status = Status.LIVE
    document.reason = ""
    document.alternatives = []
    document.type = body["type"]
    document.locale = body["locale"]
    document.audience = body["audience"]
    document.provenance = body["provenance"]
    document.path = body["path"]
    document.slug = body["slug"]
    document.title = body["title"]
    document.sort_title = body["title"].casefold()
    document.summary = body["summary"] or ""
    document.platform = _slug(body["platform"])
    document.field = _slug(body["field"])
    document.agency = _slug(body["agency"])
    document.parent = representation.parent
    document.position = representation.position
    document.sort_date = representation.sort_date
    document.published_at = representation.published_at
    document.updated_at = representation.updated_at
    document.card = representation.card
    document.body = encode(body)
    document.etag = etag_of(document.body)
    document.compressed = compress(document.body, well=True)


def _slug(ref: dict[str, str] | None) -> str:
    return ref["slug"] if ref else ""


def _store_dependencies(document: PublishedDocument, uses: frozenset[str]) -> None:
    kept = set(document.dependencies.values_list("key", flat=True))
    if gone := kept - uses:
        document.dependencies.filter(key__in=gone).delete()
    if new := uses - kept:
        DocumentDependency.objects.bulk_create(
            [DocumentDependency(document=document, key=key) for key in sorted(new)]
        )
        if writers_overlap():
            # What we used may have changed between our reading and our commit, when nobody knew yet that we use it.
            outbox.add(sources=[document.source])


def _no_way_on(document: PublishedDocument) -> None:
    """What went before and led its readers here leads them here no more, nor tells them the title."""
    pk = str(document.pk)
    for gone in PublishedDocument.objects.filter(status=Status.WITHDRAWN, alternatives__icontains=pk):
        gone.alternatives = [row for row in gone.alternatives if row["id"] != pk]
        gone.save(update_fields=["alternatives"])


def _alternatives(document: PublishedDocument) -> list[dict[str, Any]]:
    """Where a reader of a withdrawn page can go: the page above it, then its field and its agency."""
    live = PublishedDocument.objects.filter(status=Status.LIVE).exclude(pk=document.pk)
    candidates = [
        live.filter(type="field", slug=document.field, platform=document.platform).first()
        if document.field
        else None,
        live.filter(source=document.parent).first() if document.parent else None,
        live.filter(type="agency", slug=document.agency).first() if document.agency else None,
    ]
    return [card_row(candidate.card) for candidate in candidates if candidate and candidate.card]
