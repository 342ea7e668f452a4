"""A complete answer as the application gave it, from which each client gets the form that it wants."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from api.encodings import BROTLI, PLAIN, form_of, is_current, preferred, quoted
from api.hot.marks import DEPENDS_ON, FILE, FileState

Headers = tuple[tuple[str, str], ...]
StartResponse = Callable[[str, list[tuple[str, str]]], Any]
Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

_OF_ITS_FORM = {"content-length", "content-encoding", "etag"}
_NOT_MODIFIED = "304 Not Modified"
_OK = "200 OK"
_FIXED_BYTES = 900
"""What an answer in memory costs beside its text: objects, dictionary, index. Measured in tests/api/hot."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Status, the headers that all forms share, and the body: brotli when `is_brotli`.

    `etag` is the SHA-256 in hex, or empty. `until` is the portal path of the one document it depends on, empty when any
    change ends it, None when it must not be kept. `file` is what it was read from.
    """

    status: str
    headers: Headers
    body: bytes
    is_brotli: bool
    etag: str
    until: str | None
    file: FileState | None

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        return len(self.body) + _FIXED_BYTES

    @property
    def may_be_kept(self) -> bool:
        """Only a good answer with a validator, and only when its view said so."""
        return self.until is not None and bool(self.etag) and self.status == _OK

    def is_of_its_file(self) -> bool:
        """Whether the file is still the one that it was read from."""
        if self.file is None:
            return True
        name, changed, size = self.file
        try:
            now = os.stat(name)  # noqa: PTH116  a Path made for each answer would cost more than the question
        except OSError:
            return False
        return (now.st_mtime_ns, now.st_size) == (changed, size)

    def respond(self, environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        """What the application would have answered to this client."""
        encoding = preferred(environ.get("HTTP_ACCEPT_ENCODING", "")) if self.is_brotli else PLAIN
        asked = environ.get("HTTP_IF_NONE_MATCH")
        if asked and self.etag and is_current(asked, self.etag):
            start_response(
                _NOT_MODIFIED, [*_without_type(self.headers), ("ETag", quoted(self.etag, encoding))]
            )
            return []
        body = form_of(self.body, encoding) if self.is_brotli else self.body
        headers = [*self.headers, ("Content-Length", str(len(body)))]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        if self.etag:
            headers.append(("ETag", quoted(self.etag, encoding)))
        start_response(self.status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def ask(application: Application, environ: dict[str, Any]) -> Whole:
    """Call the application and read its answer to the end."""
    said: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], _error: Any = None) -> None:
        said[:] = [status, headers]

    chunks = application(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        if close := getattr(chunks, "close", None):
            close()
    status, headers = said
    return _whole(status, headers, body, environ)


def _whole(status: str, headers: list[tuple[str, str]], body: bytes, environ: dict[str, Any]) -> Whole:
    own = {name.lower(): value for name, value in headers if name.lower() in _OF_ITS_FORM}
    is_brotli = own.get("content-encoding") == BROTLI
    tag = own.get("etag", "").strip('"')
    ours = is_brotli and tag.endswith("-br")
    other = [] if ours or not tag else [("ETag", own["etag"])]
    shared = [(name, value) for name, value in headers if name.lower() not in _OF_ITS_FORM]
    return Whole(
        status=status,
        headers=_one_of_a_kind((*shared, *other)),
        body=body,
        is_brotli=is_brotli,
        etag=tag.removesuffix("-br") if ours else "",
        until=environ.get(DEPENDS_ON),
        file=environ.get(FILE),
    )


@lru_cache(maxsize=64)
def _one_of_a_kind(headers: Headers) -> Headers:
    """Most answers share their headers; memory holds them once."""
    return headers


@lru_cache(maxsize=64)
def _without_type(headers: Headers) -> Headers:
    return tuple((name, value) for name, value in headers if name.lower() != "content-type")
