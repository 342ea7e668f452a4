"""The whole seed in one transaction: all of it is there, or nothing."""

from django.db import transaction

from content_models.models import AgencyPage
from content_models.provisioning import provision_agency, provision_city_team
from content_models.seed.agencies import agency_key, agency_pages
from content_models.seed.choices import make_choices
from content_models.seed.city import city_pages, make_home
from content_models.seed.indexes import indexed_at_the_end
from content_models.seed.media import make_media
from content_models.seed.memory import Memory
from content_models.seed.planned import make_pages
from content_models.seed.registers import make_applications, make_vocabulary
from content_models.seed.services import service_pages
from content_models.seed.tables import rows


@transaction.atomic
def sow() -> int:
    """Make what was never made. Returns how many items that was: 0 on every run but the first."""
    memory = Memory()
    with indexed_at_the_end(memory):
        make_home(memory)
        media = make_media(memory)
        make_pages(city_pages(), memory)
        make_pages(agency_pages(media), memory)
        make_pages(service_pages(), memory)
        make_choices(memory)
    make_applications(memory)
    make_vocabulary(memory)
    _provision(memory)
    return memory.made


def _provision(memory: Memory) -> None:
    """Groups and collections; a group that the city team has changed is left alone."""
    if not memory.knows("tim-kota"):
        memory.remember("tim-kota", provision_city_team())
    for row in rows("agencies"):
        key = f"tim:{row['slug']}"
        agency = memory.page(agency_key(row["slug"])) if not memory.knows(key) else None
        if isinstance(agency, AgencyPage):
            memory.remember(key, provision_agency(agency))
