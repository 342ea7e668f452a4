"""One function per page type: a pure instance becomes the dictionary that readers get."""

from importlib import import_module

_MODULES = (
    "agency",
    "applications",
    "consolidation",
    "document",
    "event",
    "gallery",
    "home",
    "indexes",
    "news",
    "place",
    "platform",
    "portal_lists",
    "section",
    "service",
)


def load() -> None:
    """Import every representation, so that each registers itself."""
    for name in _MODULES:
        import_module(f"{__name__}.{name}")
