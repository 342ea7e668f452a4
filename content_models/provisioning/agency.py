"""The team of one agency."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection

from content_models.models import AgencyPage, AgencyTeam
from content_models.provisioning import grants
from content_models.provisioning.collections import shared_collection


@transaction.atomic
def provision_agency(agency: AgencyPage) -> AgencyTeam:
    """Make the agency's group and collection, or complete the rights of those it has."""
    team = AgencyTeam.objects.filter(agency=agency).first() or _new_team(agency)
    grants.may_enter_admin(team.group)
    grants.may_edit_pages(team.group, agency, ("add", "change", "publish"))
    grants.may_use_media(team.group, team.collection, ("add", "change", "choose"))
    grants.may_use_media(team.group, shared_collection(), ("choose",))
    return team


def _new_team(agency: AgencyPage) -> AgencyTeam:
    name = f"Editor {agency.abbreviation}"
    if Group.objects.filter(name=name).exists():  # two agencies with one abbreviation must not share rights
        name = f"{name} ({agency.pk})"
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=agency.abbreviation))
    return AgencyTeam.objects.create(
        agency=agency, group=Group.objects.create(name=name), collection=collection
    )
