"""Wagtail looks here; each part of `api/admin/` registers its own hooks."""

from api.admin import consumers, feedback, group, publish_check, search_tryout, unmet, webhooks

__all__ = ["consumers", "feedback", "group", "publish_check", "search_tryout", "unmet", "webhooks"]
