"""Words as the search compares them: without case and accents, and reduced to their Indonesian stems."""

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

STEM_MARK = "_"
"""Stands before a stem in the index, so that the stem `buat` and the word `buat` are two terms."""

_WORD = re.compile(r"[a-z0-9]+")
_HYPHENED = re.compile(r"(?<![a-z0-9])[a-z0-9]++(?:[-’'.][a-z0-9]+)+")  # not tried again within a word
_JOINTS = re.compile(r"[-’'.]")
_local = threading.local()  # a stemmer keeps the word under work in itself, so each thread has its own


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one lower-case word: `pelayanan` and `layanan` are both `layan`."""
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("indonesian")
    return str(_local.stemmer.stemWord(word))


def plain(text: str) -> str:
    """Lower-case ASCII: `Béa-Cukai` is `bea-cukai`."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def words(text: str) -> list[str]:
    """Lower-case words without accents; `e-KTP` is `e` and `ktp`."""
    return _WORD.findall(plain(text))


def indexed_words(text: str) -> list[str]:
    """`words`, and those with a hyphen also in one: `e-KTP` is `e`, `ktp` and `ektp`."""
    flat = plain(text)
    return _WORD.findall(flat) + [_JOINTS.sub("", joined) for joined in _HYPHENED.findall(flat)]


def stem_term(word: str) -> str:
    """How the stem of a word stands in the index."""
    return STEM_MARK + stem(word)


def index_terms(text: str) -> list[str]:
    """Every word of a text and every stem, as they stand in the index."""
    found = indexed_words(text)
    return found + [stem_term(word) for word in found]
