"""Blocks of sample text. Each says that it is a sample and who will write the real one."""

from html import escape
from typing import Any

Block = dict[str, Any]


def heading(text: str) -> Block:
    return {"type": "heading", "value": {"text": text, "level": "2"}}


def paragraph(text: str) -> Block:
    return {"type": "paragraph", "value": f"<p>{escape(text)}</p>"}


def notice(title: str, text: str) -> Block:
    return {"type": "callout", "value": {"tone": "notice", "title": title, "text": f"<p>{escape(text)}</p>"}}


def table(caption: str, header: list[str], cells: list[list[str]]) -> Block:
    return {
        "type": "table",
        "value": {
            "data": [header, *cells],
            "table_caption": caption,
            "table_header_choice": "row",
            "first_row_is_table_header": True,
            "first_col_is_header": False,
        },
    }


def steps(*titles_and_texts: tuple[str, str]) -> Block:
    return {
        "type": "steps",
        "value": [{"title": title, "text": f"<p>{escape(text)}</p>"} for title, text in titles_and_texts],
    }


def questions(*questions_and_answers: tuple[str, str]) -> Block:
    return {
        "type": "faq",
        "value": [
            {"question": question, "answer": f"<p>{escape(answer)}</p>"}
            for question, answer in questions_and_answers
        ],
    }


def sample(owner: str, what: str) -> Block:
    """Every sample page begins with it."""
    return notice("Isi contoh", f"{what} ini contoh untuk prototipe. Isinya akan diganti oleh {owner}.")
