"""City-wide tables that readers need and that are no documents: the application register and the search vocabulary."""

import uuid
from collections.abc import Iterable, Iterator

from django.db.models import Q, QuerySet

from api.published import change_log, outbox
from api.published.keys import APPLICATIONS, VOCABULARY, successor_key
from api.published.models import (
    VOCABULARY_STAMP,
    PublishedApplication,
    PublishedDocument,
    PublishedTerm,
    Stamp,
    Status,
)
from api.published.sources import page_source
from api.search.text import words
from content_models.models import Application, SearchTerm
from content_models.models.choices import ApplicationGroup

Row = PublishedApplication | PublishedTerm


def publish_application(application: Application) -> None:
    """Bring one register row to the readers, and queue the documents that show it."""
    with change_log.numbering():
        before = PublishedApplication.objects.filter(pk=application.code).first()
        row = _row(application)
        if before is None or _values(before) != _values(row):
            row.save()
            change_log.record_other()
            services = {before.successor_service if before else "", row.successor_service} - {""}
            outbox.add(keys=[APPLICATIONS, *(successor_key(slug) for slug in sorted(services))])


def withdraw_application(code: str) -> None:
    with change_log.numbering():
        for row in PublishedApplication.objects.filter(pk=code):
            row.delete()
            change_log.record_other()
            outbox.add(keys=[APPLICATIONS, successor_key(row.successor_service)])


def follow(page_id: int) -> None:
    """A page moved, changed its title, or went: the register rows that lead to it say so."""
    for application in _with_targets(Application.objects.filter(Q(successor=page_id) | Q(agency=page_id))):
        publish_application(application)


def publish_all() -> None:
    """Make the published tables equal to the editors' ones."""
    for application in _with_targets(Application.objects.all()):
        publish_application(application)
    for code in set(PublishedApplication.objects.values_list("code", flat=True)) - set(
        Application.objects.values_list("code", flat=True)
    ):
        withdraw_application(code)
    publish_vocabulary()


def differences() -> Iterator[str]:
    """Published rows that are not what the editors' rows say, one line each."""
    applications = map(_row, _with_targets(Application.objects.all()))
    yield from _compare("application", applications, PublishedApplication.objects.all())
    yield from _compare("term", map(_term, SearchTerm.objects.all()), PublishedTerm.objects.all())


def _compare(kind: str, expected: Iterable[Row], kept: Iterable[Row]) -> Iterator[str]:
    wanted, found = ({str(row.pk): _values(row) for row in rows} for rows in (expected, kept))
    for key in sorted(wanted.keys() | found.keys()):
        if wanted.get(key) != found.get(key):
            yield f"{kind}:{key}: its published row is not the current one"


def publish_term(term: SearchTerm) -> None:
    with change_log.numbering():
        _term(term).save()
        _vocabulary_changed()


def withdraw_term(term_id: int) -> None:
    with change_log.numbering():
        PublishedTerm.objects.filter(pk=term_id).delete()
        _vocabulary_changed()


def publish_vocabulary() -> None:
    """Make the published vocabulary equal to the editors' one, all at once."""
    with change_log.numbering():
        if any(_compare("term", map(_term, SearchTerm.objects.all()), PublishedTerm.objects.all())):
            PublishedTerm.objects.all().delete()
            PublishedTerm.objects.bulk_create(map(_term, SearchTerm.objects.all()))
            _vocabulary_changed()


def _vocabulary_changed() -> None:
    """Searches look at the stamp, each time; what else shows the vocabulary hears of it by the key."""
    Stamp.objects.update_or_create(name=VOCABULARY_STAMP, defaults={"value": uuid.uuid4().hex})
    change_log.record_other()
    outbox.add(keys=[VOCABULARY])


def _with_targets(applications: QuerySet[Application]) -> QuerySet[Application]:
    return applications.select_related("agency", "successor")


def _row(application: Application) -> PublishedApplication:
    agency, successor = application.agency, application.successor
    target = agency if application.group == ApplicationGroup.PROFILE_WEBSITE else successor
    card = _card(target.pk) if target else None
    return PublishedApplication(
        code=application.code,
        name=application.name,
        first_class=application.first_class,
        group=application.group,
        status=application.status,
        agency=agency.slug if agency and _card(agency.pk) else "",
        successor_service=successor.slug if successor and _card(successor.pk) else "",
        successor_title=card["title"] if card else "",
        legacy_url=application.legacy_url,
        path=card["path"] if card else "",
        provenance=application.provenance,
    )


def _card(page_id: int) -> dict[str, str] | None:
    return (
        PublishedDocument.objects.filter(source=page_source(page_id), status=Status.LIVE)
        .values_list("card", flat=True)
        .first()
    )


def _term(term: SearchTerm) -> PublishedTerm:
    return PublishedTerm(
        pk=term.pk, term=" ".join(words(term.term)), kind=term.kind, means=term.means.lower()
    )


def _values(row: Row) -> tuple[str, ...]:
    return tuple(getattr(row, field.attname) for field in row._meta.concrete_fields)
