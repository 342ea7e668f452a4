"""Which requests the layer knows, and their one form: variants of a question are the same question."""

import re
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

Question = tuple[str, str, str, str]
"""Path, query in its one form, host, scheme: all that a public answer depends on beside the read model."""

LONGEST_PATH = 1200
LONGEST_QUERY = 600
MOST_PARAMETERS = 32

_API = re.compile(
    r"/api/v1/(?:documents/.*|(?:services|agencies|fields|news|places)(?:/[^/]+)?"
    r"|search(?:/data)?|applications|consolidation|openapi\.json|docs|)\Z",
    re.DOTALL,
)
_PORTAL = re.compile(
    r"/(?!(?:api|admin|berkas|media|static|healthz|readyz)(?:/|\Z))(?:[^.]*/)?(?:[^./]*|index\.json)\Z"
)
"""Pages have no dot in their address; files have, and whoever serves them has rules of his own."""


def question_of(environ: dict[str, Any]) -> Question | None:
    """The question of a GET or HEAD; None for what is not public, and for what only Django should judge."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY:
        return None
    is_api = _API.match(path)
    if not is_api and (query or not _PORTAL.match(path)):
        return None
    form = one_form(query) if query else ""
    return None if form is None else (path, form, environ.get("HTTP_HOST", ""), environ["wsgi.url_scheme"])


@lru_cache(maxsize=1024)
def one_form(query: str) -> str | None:
    """Parameters in the order of their names, each written in one way; None when one is said twice or not in ASCII."""
    if not query.isascii():
        return None
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        return None
    if len({name for name, _value in pairs}) < len(pairs):
        return None
    return urlencode(sorted(pairs))


def asked_by_anyone(environ: dict[str, Any], question: Question) -> dict[str, Any]:
    """The same question without anything of who asks: the whole body, as brotli."""
    plain = {name: value for name, value in environ.items() if not name.startswith("HTTP_")}
    plain |= {
        "REQUEST_METHOD": "GET",
        "QUERY_STRING": question[1],
        "HTTP_ACCEPT_ENCODING": "br",
    }
    if "HTTP_HOST" in environ:
        plain["HTTP_HOST"] = environ["HTTP_HOST"]
    return plain
