"""Portal addresses of pages: the one canonical path of each page, computed from the tree and the field."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import Page

SITE_ROOT_DEPTH = 2


def tree_path(page: "Page") -> str:
    """The path by position in the tree: `/opd/dinkes/berita/x`. The site root (depth 2) is `/`."""
    # url_path is "/<site root slug>/<rest>/": the first part is the root page of the site.
    parts = page.url_path.strip("/").split("/")[1:]
    return "/" + "/".join(parts)


def service_path(platform_slug: str, service_slug: str) -> str:
    """A service stands under the platform of its field, not under its agency."""
    return f"/{platform_slug}/layanan/{service_slug}"


def field_path(platform_slug: str, field_slug: str) -> str:
    return f"/{platform_slug}/bidang/{field_slug}"
