"""Rights: a team per agency that edits and publishes only its own subtree and media; one team for the whole city."""

from content_models.provisioning.agency import provision_agency
from content_models.provisioning.city import city_team_manages, provision_city_team
from content_models.provisioning.collections import shared_collection

__all__ = ["city_team_manages", "provision_agency", "provision_city_team", "shared_collection"]
