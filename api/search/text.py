"""Words as the search compares them: without case and accents, reduced to their Indonesian stems."""

import re
import threading
import unicodedata
from functools import lru_cache
from typing import Any

import snowballstemmer

_WORD = re.compile(r"[a-z0-9]+")
_local = threading.local()  # a stemmer keeps the word under work in itself, so each thread has its own

STOP_WORDS = frozenset(
    {"yang", "dan", "di", "ke", "dari", "untuk", "dengan", "atau", "pada", "bagi", "ini", "itu", "saya"}
    | {"cara", "mau", "ingin", "bagaimana", "apa"}
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one lower-case word: `pelayanan` and `layanan` are both `layan`."""
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("indonesian")
    return str(_local.stemmer.stemWord(word))


def words(text: str) -> list[str]:
    """Lower-case words without accents; `e-KTP` is `e` and `ktp`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _WORD.findall(plain)


def stems(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def search_columns(document: dict[str, Any]) -> tuple[str, str]:
    """Two texts of words and stems to search in: what names the document, and everything worth finding in it.

    Each word stands between spaces, so that ` akta` finds beginnings of words.
    """
    names = [document["title"], *document.get("former_names", []), *document.get("keywords", [])]
    names += [document.get("abbreviation") or "", *document.get("aliases", [])]
    names += [
        application["name"]
        for application in document.get("legacy_applications", [])
        if "(contoh)" not in application["name"]
    ]
    more = [document["summary"] or "", document.get("duties") or ""]
    more += [ref["title"] for ref in (document["field"], document["agency"]) if ref]
    more += [document["agency"].get("abbreviation", "")] if document["agency"] else []
    more += document.get("requirements") or []
    more += [document.get("fee") or "", document.get("processing_time") or ""]
    named = " ".join(names)
    return _column(named), _column(" ".join([named, *more]))


def _column(text: str) -> str:
    found = dict.fromkeys(
        form for word in words(text) if word not in STOP_WORDS for form in (word, stem(word))
    )
    return f" {' '.join(found)} "
