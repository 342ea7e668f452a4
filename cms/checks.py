"""What `manage.py check --deploy` refuses in official mode."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as CheckWarning


@register(Tags.security, deploy=True)
def official_mode_is_served_safely(**_kwargs: Any) -> list[CheckMessage]:
    """Official content needs https, host names of its own, and a database that more than one machine can use."""
    if settings.SITE_MODE != "official":
        return []
    found: list[CheckMessage] = [
        Error(f"{name} must start with https:// in official mode.", id="cms.E001")
        for name in ("PUBLIC_BASE_URL", "ADMIN_BASE_URL", "PREVIEW_BASE_URL")
        if not getattr(settings, name).startswith("https://")
    ]
    if set(settings.ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]"}:
        found.append(Error("ALLOWED_HOSTS names no public host.", id="cms.E002"))
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        found.append(CheckWarning("SQLite serves one machine; use PostgreSQL for more.", id="cms.W001"))
    return found
