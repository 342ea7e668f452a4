"""What a new Wagtail brings and this product replaces."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow

GROUPS = ("Editors", "Moderators")
WORKFLOW = "Moderators approval"


def remove_wagtail_defaults() -> None:
    """The welcome page, and two groups and a workflow that reach across all agencies; what is in use stays."""
    for page in Page.get_first_root_node().get_children():
        if page.specific_class is Page and not page.get_children_count():
            page.delete()
    Workflow.objects.filter(name=WORKFLOW, workflow_states=None).delete()
    GroupApprovalTask.objects.filter(name=WORKFLOW, workflow_tasks=None).delete()
    Group.objects.filter(name__in=GROUPS, user=None).delete()
