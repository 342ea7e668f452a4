"""A service: what a citizen may know of it, and plainly what nobody has stated yet."""

from typing import Any

from api.published.keys import successor_key
from api.published.sources import page_source
from api.representations.content import content, text
from api.representations.others import cards, rows
from api.representations.represent import represents
from api.representations.uses import uses
from content_models.models import Application, ServicePage
from content_models.models.choices import Audience
from content_models.models.lines import split_lines
from content_models.models.service import COMPONENTS

LINE_COMPONENTS = frozenset({"requirements", "procedure", "legal_basis"})

PRIVATE_DETAILS = (
    *COMPONENTS,
    "applicant",
    "representative",
    "offline_way",
    "total_cost",
    "processing_time_note",
    "fee_note",
    "decree_number",
)
"""What of a staff service is for staff unless its editor opened it; public are name, purpose, owner, sign-in, help."""


@represents(ServicePage, card=("fee", "processing_time", "action", "helpdesk"))
def service(page: ServicePage) -> dict[str, Any]:
    document = {**_details(page), **_around(page)}
    if document["details"] == Audience.INTERNAL:
        document |= dict.fromkeys(PRIVATE_DETAILS)
        document |= {
            "legal_basis_verified": False,
            "channels": [],
            "places": [],
            "content": [],
            "missing": [],
        }
    return document


def details_audience(page: ServicePage) -> str:
    """Citizens' services are public; those of a staff platform are internal unless their editor opened them."""
    if not page.field.get_parent().specific.is_for_staff:
        return Audience.PUBLIC.value
    return page.details_audience


def _details(page: ServicePage) -> dict[str, Any]:
    components = {name: _component(page, name) for name in COMPONENTS}
    return {
        **components,
        "applicant": text(page.applicant),
        "representative": text(page.representative),
        "offline_way": text(page.offline_way),
        "total_cost": text(page.total_cost),
        "processing_time_note": text(page.processing_time_note),
        "fee_note": text(page.fee_note),
        "legal_basis_verified": page.legal_basis_verified,
        "channels": [
            {"name": block.value["name"], "url": text(block.value["url"]), "note": text(block.value["note"])}
            for block in page.channels
        ],
        "places": cards([page_source(service_place.place_id) for service_place in page.places.all()]),
        "decree_number": text(page.decree_number),
        "missing": [name for name, value in components.items() if value is None],
        "content": content(page.content),
    }


def _component(page: ServicePage, name: str) -> list[str] | str | None:
    value = getattr(page, name)
    return (split_lines(value) or None) if name in LINE_COMPONENTS else text(value.strip())


def _around(page: ServicePage) -> dict[str, Any]:
    return {
        "details": details_audience(page),
        "action": {"label": page.action_label or "Buka layanan", "url": page.action_url}
        if page.action_url
        else None,
        "helpdesk": _helpdesk(page),
        "responsible_position": text(page.responsible_position),
        "keywords": split_lines(page.keywords),
        "former_names": split_lines(page.former_names),
        "legacy_applications": _legacy_applications(page),
        "reviewed_on": page.reviewed_on.isoformat() if page.reviewed_on else None,
        "review_due_on": page.review_due_on.isoformat() if page.review_due_on else None,
        "related": rows([page_source(related.page_id) for related in page.related.all()]),
        "quick_exit": page.quick_exit,
    }


def _helpdesk(page: ServicePage) -> dict[str, str | None] | None:
    helpdesk = {
        "name": text(page.helpdesk_name),
        "phone": text(page.helpdesk_phone),
        "email": text(page.helpdesk_email),
        "url": text(page.helpdesk_url),
    }
    return helpdesk if any(helpdesk.values()) else None


def _legacy_applications(page: ServicePage) -> list[dict[str, str | None]]:
    uses(successor_key(page.slug))
    applications = Application.objects.filter(successor=page.pk).order_by("code") if page.pk else []
    return [
        {"code": row.code, "name": row.name, "legacy_url": text(row.legacy_url), "provenance": row.provenance}
        for row in applications
    ]
