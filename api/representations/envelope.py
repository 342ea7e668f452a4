"""The keys that every document has."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from api.published.sources import PortalPage, document_id, page_source
from api.representations.others import reference, references, site
from content_models.models import AgencyPage, BasePage, FieldPage, ServicePage

HOME_DEPTH = 2


def page_envelope(page: BasePage) -> dict[str, Any]:
    """The common keys of an editor's page. See docs/documents.md."""
    agency = agency_of(page)
    ancestors = list(page.get_ancestors().filter(depth__gte=HOME_DEPTH).values_list("pk", "content_type_id"))
    field = page.field if isinstance(page, ServicePage) and page.field_id else None
    return {
        "id": str(document_id(page)),
        "type": page.document_type,
        "locale": page.locale.language_code,
        "path": page.portal_path,
        "slug": page.slug,
        "title": page.title,
        "summary": page.summary or None,
        "audience": page.audience,
        "provenance": page.provenance,
        "breadcrumbs": _breadcrumbs([pk for pk, _type in ancestors], field),
        "published_at": moment(page.first_published_at),
        "updated_at": moment(page.last_published_at),
        "platform": _platform(page, field),
        "field": reference(page_source(field.pk)) if field else None,
        "agency": reference(page_source(agency.pk)) if agency else None,
        "site": site(page_source(agency.pk)) if agency and not isinstance(page, ServicePage) else None,
    }


def portal_envelope(page: PortalPage) -> dict[str, Any]:
    """The common keys of an address without an editor's page, but for `type`, `title`, `summary` and `provenance`.

    No times: it changes with what it lists.
    """
    return {
        "id": str(document_id(page)),
        "locale": "id",
        "path": page.path,
        "slug": page.path.strip("/"),
        "audience": "public",
        "breadcrumbs": [{"title": "Beranda", "path": "/"}],
        "published_at": None,
        "updated_at": None,
        "platform": None,
        "field": None,
        "agency": None,
        "site": None,
    }


def moment(value: datetime | None) -> str | None:
    """ISO 8601 in the city's time zone, whole seconds."""
    return timezone.localtime(value).isoformat(timespec="seconds") if value else None


def agency_of(page: BasePage) -> AgencyPage | None:
    """The agency whose subtree holds this page; None for the page of the agency itself and for city-wide pages."""
    return AgencyPage.objects.ancestor_of(page).first()


def _platform(page: BasePage, field: FieldPage | None) -> dict[str, str] | None:
    below = field or (page if isinstance(page, FieldPage) else None)
    if below is None:
        return None
    parent = below.get_parent()
    return reference(page_source(parent.pk)) if parent else None


def _breadcrumbs(ancestors: list[int], field: FieldPage | None) -> list[dict[str, str]]:
    if field:  # a service is found through its field, not through its agency
        ancestors = [
            *field.get_ancestors().filter(depth__gte=HOME_DEPTH).values_list("pk", flat=True),
            field.pk,
        ]
    refs = references([page_source(pk) for pk in ancestors])
    return [{"title": ref["title"], "path": ref["path"]} for ref in refs]
