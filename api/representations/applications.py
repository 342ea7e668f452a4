"""Where did the old application go? The register as one document."""

from typing import Any

from api.published.keys import APPLICATIONS
from api.published.models import PublishedApplication
from api.published.rows import weakest_provenance
from api.published.sources import PortalPage
from api.representations.represent import represents_portal
from api.representations.uses import uses


@represents_portal("/alih")
def applications(_page: PortalPage) -> dict[str, Any]:
    uses(APPLICATIONS)
    rows = [_row(row) for row in PublishedApplication.objects.order_by("code")]
    return {
        "type": "applications",
        "title": "Alamat lama pindah ke mana?",
        "summary": "Cari nama atau alamat aplikasi lama, lalu lihat penggantinya.",
        "provenance": weakest_provenance(rows),
        "applications": rows,
    }


def _row(row: PublishedApplication) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "group": row.group,
        "status": row.status,
        "agency": row.agency or None,
        "legacy_url": row.legacy_url or None,
        "provenance": row.provenance,
        "successor": {"title": row.successor_title, "path": row.path} if row.path else None,
    }
