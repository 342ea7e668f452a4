"""Everything else that the API says: lists, register, figures, feed, health, and errors."""

from typing import Any

from api.schema import search
from api.schema.documents import FIGURE_NAMES
from api.schema.rows import provenance
from api.schema.shapes import (
    SPARSE_ROW,
    Schema,
    choice,
    count,
    etag,
    exactly,
    identifier,
    many,
    moment,
    nullable,
    page_of,
    path,
    record,
    ref,
    text,
    text_or_empty,
    url,
)
from api.schema.vocabulary import DOCUMENTS, FIRST_CLASSES, GROUPS, STATUSES

LINKS = (
    "services",
    "agencies",
    "fields",
    "news",
    "places",
    "applications",
    "search",
    "consolidation",
    "changes",
    "snapshot",
    "documents",
    "openapi",
    "docs",
)


def problem(description: str, /, **members: Any) -> Schema:
    """RFC 9457; `members` beyond the standard ones."""
    return record(
        description,
        type=exactly("about:blank"),
        title=text(),
        status={"type": "integer", "minimum": 400, "maximum": 599},
        detail=text("Untuk manusia: apa yang salah dan jalan keluarnya."),
        **members,
    )


LISTS = {
    "ServiceList": "Row",
    "AgencyList": "AgencyItem",
    "FieldList": "FieldItem",
    "NewsList": "NewsItem",
    "PlaceList": "PlaceCard",
    "ApplicationList": "ApplicationRow",
}

_CHANGE: dict[str, Schema] = {
    "sequence": {"type": "integer", "minimum": 1},
    "op": choice(("publish", "move", "withdraw")),
    "id": identifier(),
    "path": path(),
    "previous_path": nullable(path("Alamat lama; hanya pada move.")),
    "type": choice(DOCUMENTS),
    "etag": nullable(etag()),
    "reason": nullable(text("Alasan; hanya pada withdraw.")),
}
_CURSOR = text("Kursor untuk permintaan berikutnya: simpan dan kirim apa adanya, jangan ditafsirkan.")

SCHEMAS: dict[str, Schema] = {
    **{name: page_of(ref(row)) for name, row in LISTS.items()},
    "SparseList": page_of(SPARSE_ROW),
    **search.SCHEMAS,
    "ApplicationRow": record(
        "Baris register, kolom dan kode seperti di berkasnya.",
        id=text("Sama dengan code."),
        code=text(),
        name=text(),
        first_class=choice(FIRST_CLASSES),
        group=choice(GROUPS),
        status=choice(STATUSES),
        agency=nullable(text("Slug perangkat daerah.")),
        successor_service=nullable(text("Slug layanan pengganti.")),
        legacy_url=nullable(url()),
        provenance=provenance(),
        path=nullable(path("Alamat portal tempat tugasnya sekarang.")),
    ),
    "ConsolidationFigures": record(
        "Angka rencana, dihitung dari register; `provenance` asal baris di balik setiap angka.",
        **{name: count() for name in FIGURE_NAMES},
        provenance=ref("FigureProvenance"),
    ),
    "Change": record("Satu perubahan.", **_CHANGE),
    "ChangeWithBody": record(
        "Satu perubahan dan dokumennya seperti sekarang; null bila sudah tidak ada: perubahan kemudian menjelaskan.",
        **_CHANGE,
        body=nullable(ref("AnyDocument")),
    ),
    "Changes": record("Perubahan menurut urutan, sesudah kursor.", results=many(ref("Change")), next=_CURSOR),
    "ChangesWithBody": record(
        "Jawaban dengan `include=body`.", results=many(ref("ChangeWithBody")), next=_CURSOR
    ),
    "CursorExpired": problem("Kursor tidak berlaku lagi.", snapshot=url("Alamat untuk memulai lagi.")),
    "SnapshotEnd": record("Baris terakhir snapshot.", next=_CURSOR),
    "MirrorCheck": record(
        "Beda antara sebuah cermin dan yang terbit, dalam rentangnya.",
        stale=many(identifier(), "Versi lain yang terbit: baca lagi."),
        missing=many(identifier(), "Terbit tetapi tidak disebut: baca."),
        remove=many(identifier(), "Tidak terbit: hapus."),
    ),
    "SnapshotLine": record(
        "Satu baris snapshot: satu dokumen yang terbit.",
        id=identifier(),
        path=path(),
        type=choice(DOCUMENTS),
        etag=etag(),
        body=ref("AnyDocument"),
    ),
    "Root": record(version=text(), links=record(**{name: url() for name in LINKS})),
    "Moved": record("Alamat portal yang baru.", path=path()),
    "Healthy": record(
        status=choice(("ok", "degraded")),
        database=exactly("ok"),
        outbox=record(
            state=choice(("ok", "late", "failing")), waiting=count(), failing=count(), oldest_seconds=count()
        ),
        scheduler=record(state=choice(("ok", "late", "never")), last_round_at=nullable(moment())),
        memory=nullable(
            record(
                "Jawaban yang disimpan di memori proses yang menjawab ini; null bila dimatikan.",
                hits=count("Dijawab dari memori."),
                misses=count("Ditanyakan ke basis data."),
                shared=count("Menunggu jawaban untuk pertanyaan sama yang sedang berjalan."),
                changes=count("Berapa kali perubahan terlihat dan jawaban lama dibuang."),
                answers=count("Jawaban yang sedang disimpan."),
                bytes=count("Ukurannya."),
                most_bytes=count("Batas ukurannya."),
            )
        ),
    ),
    "Ready": record(status=exactly("ok")),
    "Problem": problem("Galat menurut RFC 9457."),
    "BadParameter": problem(
        "Parameter tidak dikenal atau nilainya salah.", parameter=text_or_empty("Nama parameternya.")
    ),
    "Gone": problem(
        "Dokumen sudah tidak ada.",
        reason=text("Alasan untuk pembaca."),
        alternatives=many(ref("Row"), "Ke mana pembaca bisa pergi."),
    ),
}
