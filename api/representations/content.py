"""The body: a stream of blocks becomes a list of `{type, value}`. One function per block."""

from collections.abc import Callable
from typing import Any

from wagtail.blocks import StreamValue, StructValue

from api.published.sources import page_source
from api.representations.media import file, image
from api.representations.others import reference, rows
from api.representations.rich_text import html


def content(stream: StreamValue) -> list[dict[str, Any]]:
    """All blocks that have something to show, in their order."""
    blocks = ({"type": child.block_type, "value": _BLOCKS[child.block_type](child.value)} for child in stream)
    return [block for block in blocks if block["value"]]


def block_image(value: Any) -> dict[str, Any] | None:
    """An image as a block holds it: with the alternative text of this place."""
    if not value:
        return None
    decorative = getattr(value, "decorative", False)
    return image(value, alt="" if decorative else getattr(value, "contextual_alt_text", None))


def text(value: Any) -> str | None:
    return value or None


def _heading(value: StructValue) -> dict[str, Any]:
    return {"text": value["text"], "level": int(value["level"])}


def _paragraph(value: Any) -> dict[str, Any] | None:
    cleaned = html(value)
    return {"html": cleaned} if cleaned else None


def _images(value: Any) -> list[dict[str, Any]]:
    return [found for item in value if (found := block_image(item))]


def _steps(value: Any) -> list[dict[str, Any]]:
    return [{"title": step["title"], "html": html(step["text"])} for step in value if step["title"]]


def _callout(value: StructValue) -> dict[str, Any]:
    return {"tone": value["tone"], "title": value["title"], "html": html(value["text"])}


def _faq(value: Any) -> list[dict[str, Any]]:
    return [
        {"question": item["question"], "html": html(item["answer"])} for item in value if item["question"]
    ]


def _table(value: dict[str, Any] | None) -> dict[str, Any] | None:
    if not value or not value.get("data"):
        return None
    cells = [[str(cell) if cell is not None else "" for cell in row] for row in value["data"]]
    has_header = value.get("first_row_is_table_header") or value.get("table_header_choice") in {"row", "both"}
    header, body = (cells[0], cells[1:]) if has_header else (None, cells)
    return {"caption": value.get("table_caption") or None, "header": header, "rows": body}


def _quote(value: StructValue) -> dict[str, Any]:
    return {"text": value["text"], "attribution": text(value["attribution"])}


def _file(value: StructValue) -> dict[str, Any] | None:
    return file(value["file"], title=value["title"])


def _link(value: StructValue) -> dict[str, Any] | None:
    ref = reference(page_source(value["page"].pk)) if value["page"] else None
    url = ref["path"] if ref else value["url"]
    return {"label": value["label"], "url": url} if url else None


def _contact(value: StructValue) -> dict[str, Any]:
    return {
        "name": value["name"],
        "phone": text(value["phone"]),
        "email": text(value["email"]),
        "address": text(value["address"]),
    }


def _pages(value: Any) -> list[dict[str, Any]]:
    return rows([page_source(page.pk) for page in value if page])


_BLOCKS: dict[str, Callable[[Any], Any]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "image": block_image,
    "images": _images,
    "steps": _steps,
    "callout": _callout,
    "faq": _faq,
    "table": _table,
    "quote": _quote,
    "file": _file,
    "link": _link,
    "contact": _contact,
    "pages": _pages,
}
