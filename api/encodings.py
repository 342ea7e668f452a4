"""The forms of one body: as it is, brotli, gzip. Which one a client wants, and whether it has it already. No Django.

An ETag is the SHA-256 of the body as it is, in hex, with the form behind it: `"<sha>"`, `"<sha>-br"`, `"<sha>-gz"`.
"""

import gzip
import re
from functools import lru_cache

import brotli

PLAIN, BROTLI, GZIP = "", "br", "gzip"
_SUFFIX = {PLAIN: "", BROTLI: "-br", GZIP: "-gz"}
_NEVER = re.compile(r";\s*q=0(\.0*)?\s*$")
_AT_PUBLISH, _AT_ONCE = 9, 4
"""Brotli's quality when it is done once for many readers, and when a reader waits for it."""

_LONGEST_HEADER = 200


def preferred(accept_encoding: str) -> str:
    """The form that an `Accept-Encoding` asks for: brotli before gzip before none."""
    return (_preferred if len(accept_encoding) <= _LONGEST_HEADER else _preferred.__wrapped__)(
        accept_encoding
    )


@lru_cache(maxsize=256)
def _preferred(accept_encoding: str) -> str:
    accepted = {
        part.split(";")[0].strip().lower() for part in accept_encoding.split(",") if not _NEVER.search(part)
    }
    return BROTLI if BROTLI in accepted else GZIP if GZIP in accepted else PLAIN


def compress(body: bytes, *, well: bool = False) -> bytes:
    """Brotli: `well` when it is kept, quick when a reader waits."""
    quality = _AT_PUBLISH if well else _AT_ONCE
    return bytes(brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality))


def form_of(compressed: bytes, encoding: str) -> bytes:
    """The form of a body that is kept as brotli. The same body always gives the same bytes."""
    if encoding == BROTLI:
        return compressed
    body = bytes(brotli.decompress(compressed))
    return zipped(body) if encoding == GZIP else body


def zipped(body: bytes) -> bytes:
    """Gzip without the time, so that the same body gives the same bytes."""
    return gzip.compress(body, mtime=0)


def quoted(etag: str, encoding: str) -> str:
    """The ETag of a form as a header writes it."""
    return f'"{etag}{_SUFFIX[encoding]}"'


def is_current(if_none_match: str, etag: str) -> bool:
    """Whether `If-None-Match` names this body in any of its forms."""
    if etag not in if_none_match and "*" not in if_none_match:
        return False
    named = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return "*" in named or any(quoted(etag, encoding) in named for encoding in _SUFFIX)
