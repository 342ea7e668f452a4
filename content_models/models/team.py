"""Who edits for an agency, and where its images and files lie."""

from django.contrib.auth.models import Group
from django.db import models
from wagtail.models import Collection


class AgencyTeam(models.Model):
    """Ties an agency to its group and its collection, so that neither depends on a name that somebody may change."""

    agency = models.OneToOneField("content_models.AgencyPage", on_delete=models.CASCADE, related_name="team")
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="agency_team")
    collection = models.OneToOneField(Collection, on_delete=models.CASCADE, related_name="agency_team")

    def __str__(self) -> str:
        return str(self.group)
