"""What the gate answers itself, with the headers that every answer of the API has."""

import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from api.errors import CONTENT_TYPE

_SAME_FOR_ALL = {
    "Content-Type": CONTENT_TYPE,
    "Cache-Control": "no-store",
    "Vary": "Accept-Encoding",
    "Access-Control-Allow-Origin": "*",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True)
class Refusal:
    """A problem (RFC 9457) with headers of its own."""

    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def respond(
        self, environ: dict[str, Any], start_response: Any, more: list[tuple[str, str]]
    ) -> list[bytes]:
        start_response(
            self.status, [*_shared(), *self.headers, *more, ("Content-Length", str(len(self.body)))]
        )
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [self.body]


def unknown_key() -> Refusal:
    """401: there is a key, and it opens nothing. Which of the reasons it is, is for the register to say."""
    detail = (
        "Kunci dalam X-API-Key tidak dikenal, sudah lewat masanya, atau sudah dicabut. Kirim kunci yang berlaku, "
        "atau tanpa kunci: API ini terbuka."
    )
    return _refusal(
        "401 Unauthorized",
        "Kunci tidak berlaku",
        detail,
        (("WWW-Authenticate", 'ApiKey header="X-API-Key"'),),
        parameter="X-API-Key",
    )


def exhausted(wait: int, *, has_key: bool) -> Refusal:
    """429: in how many seconds to come back, and how to get more."""
    more = (
        "Bila kuota kunci Anda memang kurang, hubungi tim kota."
        if has_key
        else "Perlu lebih banyak? Minta kunci API kepada tim kota dan kirim sebagai X-API-Key."
    )
    detail = (
        f"Kuota habis. Coba lagi dalam {wait} detik. Dengan If-None-Match, jawaban 304 tidak dihitung. {more}"
    )
    return _refusal("429 Too Many Requests", "Terlalu sering", detail, (("Retry-After", str(wait)),))


def _refusal(
    status: str, title: str, detail: str, headers: tuple[tuple[str, str], ...], **members: str
) -> Refusal:
    body = {"type": "about:blank", "title": title, "status": int(status[:3]), "detail": detail, **members}
    return Refusal(status, headers, json.dumps(body, ensure_ascii=False).encode())


def _shared() -> list[tuple[str, str]]:
    said = {
        **_SAME_FOR_ALL,
        "Access-Control-Expose-Headers": ", ".join(settings.CORS_EXPOSE_HEADERS),
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
    }
    if settings.SITE_MODE == "demo":
        said["X-Robots-Tag"] = "noindex"
    return list(said.items())
