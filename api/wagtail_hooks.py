"""Wagtail looks here; each part of `api/admin/` registers its own hooks."""

from api.admin import publish_check

__all__ = ["publish_check"]
