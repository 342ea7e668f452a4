"""The register of the 322 applications and the vocabulary of the search."""

from content_models.models import AgencyPage, Application, SearchTerm, ServicePage
from content_models.models.vocabulary import TermKind
from content_models.seed.agencies import agency_key
from content_models.seed.memory import Memory
from content_models.seed.services import service_keys
from content_models.seed.tables import rows


def make_applications(memory: Memory) -> None:
    services = service_keys()
    for row in rows("applications"):
        key = f"aplikasi:{row['code']}"
        if memory.knows(key):
            continue
        agency = memory.page(agency_key(row["agency"])) if row["agency"] else None
        successor = memory.page(services[row["successor_service"]]) if row["successor_service"] else None
        application, _created = Application.objects.get_or_create(
            code=row["code"],
            defaults={
                "name": row["name"],
                "first_class": row["first_class"],
                "group": row["group"],
                "status": row["status"],
                "agency": agency if isinstance(agency, AgencyPage) else None,
                "successor": successor if isinstance(successor, ServicePage) else None,
                "legacy_url": row["legacy_url"],
                "provenance": row["provenance"],
            },
        )
        memory.remember(key, application)


def make_vocabulary(memory: Memory) -> None:
    for row in rows("vocabulary"):
        key = f"kata:{row['term']}"
        if not memory.knows(key):
            term, _created = SearchTerm.objects.get_or_create(
                term=row["term"], defaults={"kind": row["kind"] or TermKind.MEANS, "means": row["means"]}
            )
            memory.remember(key, term)
