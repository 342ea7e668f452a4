"""What an agency's editor can link to: what is theirs, the platforms and the fields. Not other agencies' drafts."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import GroupPagePermission
from wagtail.query import PageQuerySet

from content_models.addresses import SITE_ROOT_DEPTH
from content_models.models import FieldPage, PlatformPage

STEP = 4
"""Characters of a tree path for one level."""


def limit_page_chooser(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Leave out what an editor with rights on a part of the tree can neither edit nor needs to link to."""
    roots = _own_roots(request.user)
    if request.user.is_superuser or any(len(root) <= SITE_ROOT_DEPTH * STEP for root in roots):
        return pages
    own = _any(Q(path__startswith=root) for root in roots)
    way = Q(path__in=[root[:end] for root in roots for end in range(STEP, len(root), STEP)])
    shared = pages.type(PlatformPage, FieldPage).live()
    return pages.filter(own | way) | shared


def _own_roots(user: Any) -> list[str]:
    """Tree paths of the pages on which this person's groups have any right."""
    if user.is_superuser:
        return []
    permissions = GroupPagePermission.objects.filter(group__user=user)
    return sorted(set(permissions.values_list("page__path", flat=True)))


def _any(conditions: Iterable[Q]) -> Q:
    either = Q(pk__in=[])
    for condition in conditions:
        either |= condition
    return either
