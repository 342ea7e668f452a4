"""Rich text as readers get it: clean HTML whose links lead to published portal addresses or to the outside."""

import nh3
from django.utils.html import escape
from wagtail.documents import get_document_model
from wagtail.rich_text import RichText
from wagtail.rich_text.rewriters import LinkRewriter

from api.published.keys import file_key
from api.published.sources import page_source
from api.representations.others import reference
from api.representations.uses import uses

ALLOWED_TAGS = {"p", "h3", "h4", "b", "strong", "i", "em", "ul", "ol", "li", "a", "br"}
ALLOWED_SCHEMES = {"https", "http", "mailto", "tel"}


def html(value: RichText | str | None) -> str | None:
    """Sanitised HTML, or None when there is nothing to read."""
    source = value.source if isinstance(value, RichText) else (value or "")
    rewritten = _REWRITER(source)
    cleaned = nh3.clean(
        rewritten, tags=ALLOWED_TAGS, attributes={"a": {"href"}}, url_schemes=ALLOWED_SCHEMES, link_rel=None
    ).strip()
    return cleaned if nh3.clean(cleaned, tags=set()).strip() else None


def _page_link(attrs: dict[str, str]) -> str:
    ref = reference(page_source(int(attrs["id"])))
    return f'<a href="{escape(ref["path"])}">' if ref else "<a>"


def _file_link(attrs: dict[str, str]) -> str:
    uses(file_key(int(attrs["id"])))
    file = get_document_model().objects.filter(pk=attrs["id"]).first()
    return f'<a href="{escape(file.url)}">' if file else "<a>"


_REWRITER = LinkRewriter(rules={"page": _page_link, "document": _file_link})
