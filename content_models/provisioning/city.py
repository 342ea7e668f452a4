"""The team that looks after the whole city's content."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Model
from wagtail.models import Collection, Page

from content_models.models import Alert, Application, SearchTerm
from content_models.provisioning import grants

CITY_TEAM = "Tim kota"

_managed: list[type[Model]] = [Alert, SearchTerm, Application]


def city_team_manages(*models: type[Model]) -> None:
    """Add what others keep for the whole city; called while the apps get ready."""
    _managed.extend(model for model in models if model not in _managed)


@transaction.atomic
def provision_city_team() -> Group:
    group, _created = Group.objects.get_or_create(name=CITY_TEAM)
    grants.may_enter_admin(group)
    page_actions = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
    grants.may_edit_pages(group, Page.get_first_root_node(), page_actions)
    grants.may_use_media(group, Collection.get_first_root_node(), ("add", "change", "delete", "choose"))
    for model in _managed:
        grants.may_manage(group, model)
    return group
