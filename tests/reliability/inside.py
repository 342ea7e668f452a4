"""A look into the database of a server under test, past the product's own code."""

import sqlite3
from typing import Any
from urllib.parse import urlsplit

import psycopg

from tests.support.content import Content


def rows(content: Content, question: str) -> list[tuple[Any, ...]]:
    """Answer one SELECT."""
    url = urlsplit(content.database_url)
    if url.scheme == "sqlite":
        connection = sqlite3.connect(url.path[1:], timeout=30)
        try:
            return connection.execute(question).fetchall()
        finally:
            connection.close()
    with psycopg.connect(content.database_url) as connection:
        return connection.execute(question).fetchall()


def services(content: Content, count: int) -> dict[int, str]:
    """Some services for citizens by the id of their page: their slugs."""
    found = rows(
        content,
        "SELECT page.id, page.slug FROM content_models_servicepage AS service "
        "JOIN wagtailcore_page AS page ON page.id = service.page_ptr_id "
        "JOIN wagtailcore_page AS field ON field.id = service.field_id AND field.url_path LIKE '%/wargaku/%' "
        "WHERE page.live AND page.alias_of_id IS NULL ORDER BY page.slug",
    )
    return dict(found[:count])


def waiting(content: Content) -> int:
    """How much the outbox holds."""
    return rows(content, "SELECT count(*) FROM published_outboxentry")[0][0]
