"""Menu entries that lead out of the product or to what nobody here uses."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

UNUSED_HELP = ("whats-new", "editor-guide")


def shorten_help(_request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's own news and guide are English pages of another site."""
    items[:] = [item for item in items if not item.name.startswith(UNUSED_HELP)]
