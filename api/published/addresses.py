"""Addresses never die: a path is taken by one live document, or says where that document went."""

import hashlib
import uuid

from django.utils.translation import gettext as _

from api.published import change_log
from api.published.errors import CannotPublishError
from api.published.models import PATH_LENGTH, PublishedDocument, Status


def refuse_taken_path(path: str, document_id: uuid.UUID) -> None:
    """Raise `CannotPublishError` when another live document stands at this path, or nobody could type it."""
    if len(path) > PATH_LENGTH:
        raise CannotPublishError(
            _("Alamat halaman terlalu panjang. Pendekkan slug halaman ini atau induknya.")
        )
    holder = PublishedDocument.objects.filter(path=path, status=Status.LIVE).exclude(pk=document_id).first()
    if holder:
        raise CannotPublishError(
            _("Alamat %(path)s sudah dipakai halaman “%(title)s”. Pilih slug lain.")
            % {"path": path, "title": holder.title}
        )


def claim_path(document: PublishedDocument) -> list[uuid.UUID]:
    """Make `document.path` free for this document, before it is saved.

    A live document there keeps it, and this one cannot be published. What only was there before gives way; returned
    are the addresses that led to it, for `adopt` to let them lead here.
    """
    refuse_taken_path(document.path, document.pk)
    holder = PublishedDocument.objects.filter(path=document.path).exclude(pk=document.pk).first()
    if holder is None:
        return []
    orphans = list(holder.former_addresses.values_list("pk", flat=True))
    holder.former_addresses.update(moved_to=None)
    holder.delete()
    return orphans


def adopt(orphans: list[uuid.UUID], document: PublishedDocument) -> None:
    """Let addresses whose document gave way lead to the one that took its place."""
    PublishedDocument.objects.filter(pk__in=orphans).update(moved_to=document)


def keep_address(path: str, document: PublishedDocument) -> None:
    """Let an old or second address lead to the document. A live document at that path keeps it."""
    holder = PublishedDocument.objects.filter(path=path).first()
    if path == document.path or (
        holder and (holder.status == Status.LIVE or holder.moved_to_id == document.pk)
    ):
        return
    orphans = claim_path(PublishedDocument(path=path)) if holder else []
    change_log.record_other()
    address = PublishedDocument.objects.create(
        source=f"address:{hashlib.sha256(path.encode()).hexdigest()}",
        path=path,
        status=Status.MOVED,
        type=document.type,
        slug=path.rpartition("/")[2],
        agency=document.agency,
        moved_to=document,
    )
    adopt([orphan for orphan in orphans if orphan != address.pk], document)
