"""What we call a consumer's webhook with. In OpenAPI 3.1 these stand beside the addresses that others call."""

from typing import Any

from api.feed.cursor import PATTERN
from api.schema.operations import JSON
from api.schema.shapes import (
    Schema,
    choice,
    etag,
    identifier,
    many,
    moment,
    nullable,
    path,
    record,
    ref,
    text,
)
from api.schema.vocabulary import DOCUMENTS
from api.webhooks.payload import CHANGED, TEST

SCHEMAS: dict[str, Schema] = {
    "WebhookMessage": record(
        "Isi sebuah panggilan webhook: apa yang berubah, tanpa isinya.",
        type=choice((CHANGED, TEST), "webhook.test adalah uji coba dari tim kota, tanpa perubahan."),
        timestamp=moment(),
        data=record(
            changes=many(
                ref("WebhookChange"), "Setiap dokumen sekali, menurut urutan terbitnya; paling banyak 100."
            ),
            next=nullable(text("Kursor untuk /changes.", pattern=PATTERN)),
        ),
    ),
    "WebhookChange": record(
        "Apa yang terjadi pada satu dokumen, berapa pun perubahannya.",
        sequence={"type": "integer", "minimum": 1},
        op=choice(("publish", "move", "withdraw")),
        id=identifier(),
        path=path(),
        previous_path=nullable(path("Alamat lama; bila dokumen pindah.")),
        type=choice(DOCUMENTS),
        etag=nullable(etag()),
    ),
}

_HEADERS = {
    "webhook-id": "Penanda pesan, sama pada setiap percobaan: abaikan yang sudah pernah diterima.",
    "webhook-timestamp": "Waktu percobaan ini, detik sejak 1970. Tolak yang lebih dari lima menit.",
    "webhook-signature": "Tanda tangan `v1,…`, dipisah spasi; satu yang cocok sudah cukup.",
}

WEBHOOKS: dict[str, Any] = {
    "documentsChanged": {
        "post": {
            "operationId": "documentsChanged",
            "tags": ["Umpan"],
            "summary": "Dokumen berubah (Standard Webhooks)",
            "description": "Kami memanggil alamat https yang terdaftar. Minta kepada tim kota.",
            "parameters": [
                {
                    "name": name,
                    "in": "header",
                    "required": True,
                    "description": meaning,
                    "schema": {"type": "string"},
                }
                for name, meaning in _HEADERS.items()
            ],
            "requestBody": {"required": True, "content": {JSON: {"schema": ref("WebhookMessage")}}},
            "responses": {
                "2XX": {"description": "Diterima. Jawab dalam sepuluh detik; isi jawaban tidak dibaca."},
                "410": {"description": "Jangan panggil lagi: webhook dimatikan."},
                "default": {
                    "description": "Gagal, juga pengalihan (3xx). Dicoba lagi sampai sepuluh kali dalam sehari."
                },
            },
        }
    }
}
