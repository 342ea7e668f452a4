"""Wagtail looks here; each part of `api/admin/` registers its own hooks."""

from api.admin import feedback, publish_check, search_tryout, unmet

__all__ = ["feedback", "publish_check", "search_tryout", "unmet"]
