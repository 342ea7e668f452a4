"""The gate in front of memory and Django: knows keys, and counts how often one asks.

Only GET and HEAD of the public API are counted; what is sent by POST has limits of its own. A 304 does not count:
whoever asks with `If-None-Match` may ask as often as they like. Answers stay the same for everyone and nothing is
added to `Vary`, so that a shared cache keeps one of each; what it then shows as `RateLimit` is its own
standing as of its last question to us, and the draft tells clients to ignore that header on what comes from a cache.
"""

from collections.abc import Callable, Iterable
from typing import Any

from api.consumers.keys import KeyRing, KeysUnavailableError
from api.consumers.limits import Counter, Quota, Standing
from api.consumers.refusals import exhausted, unknown_key
from api.senders import counted_as

API = "/api/v1/"
HEADER = "HTTP_X_API_KEY"
_COUNTED = frozenset({"GET", "HEAD"})
_NOT_MODIFIED = "304"

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Gate:
    """WSGI around `application`. Without quotas nothing is counted, but a key that opens nothing is refused."""

    def __init__(
        self, application: Application, keys: KeyRing, anyone: Quota | None, with_key: Quota | None
    ) -> None:
        self._application = application
        self._keys = keys
        self._anyone = Counter(anyone) if anyone else None
        self._with_key = Counter(with_key) if with_key else None

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        # Taken out here, the key is seen by nothing that could log it.
        text = environ.pop(HEADER, None)
        if not environ["PATH_INFO"].startswith(API) or environ["REQUEST_METHOD"] == "OPTIONS":
            return self._application(environ, start_response)
        if text is not None:
            return self._with(text, environ, start_response)
        return self._count(self._anyone, counted_as(environ), environ, start_response)

    def _with(self, text: str, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        try:
            key = self._keys.find(text)
        except KeysUnavailableError:  # nobody can say that it is wrong
            return self._count(self._anyone, counted_as(environ), environ, start_response)
        if key is None:
            return self._refuse_key(environ, start_response)
        return self._count(self._with_key, key, environ, start_response)

    def _count(
        self,
        counter: Counter | None,
        sender: str | int,
        environ: dict[str, Any],
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        if counter is None or sender == "" or environ["REQUEST_METHOD"] not in _COUNTED:
            return self._application(environ, start_response)
        standing = counter.take(sender)
        allowed, _remaining, reset_seconds = standing
        if not allowed:
            refusal = exhausted(reset_seconds, has_key=counter is self._with_key)
            return refusal.respond(environ, start_response, _said(counter.quota, standing))

        def start(status: str, headers: Headers, *error: Any) -> Any:
            now = counter.give_back(sender) if status[:3] == _NOT_MODIFIED else standing
            headers += _said(counter.quota, now)
            return start_response(status, headers, *error)

        return self._application(environ, start)

    def _refuse_key(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Counted for the address: trying keys is no way around its quota."""
        sender = counted_as(environ)
        if self._anyone is None or sender == "":
            return unknown_key().respond(environ, start_response, [])
        standing = self._anyone.take(sender)
        allowed, _remaining, reset_seconds = standing
        refusal = unknown_key() if allowed else exhausted(reset_seconds, has_key=False)
        return refusal.respond(environ, start_response, _said(self._anyone.quota, standing))


def _said(quota: Quota, standing: Standing) -> Headers:
    _allowed, remaining, reset_seconds = standing
    return [
        ("RateLimit-Policy", quota.policy),
        ("RateLimit", f'"{quota.name}";r={remaining};t={reset_seconds}'),
    ]
