"""What a search answers, and why."""

from api.schema.rows import provenance, row_keys
from api.schema.shapes import (
    SPARSE_ROW,
    Schema,
    boolean,
    choice,
    count,
    many,
    nullable,
    page_of,
    path,
    record,
    ref,
    text,
    text_or_empty,
)
from api.schema.vocabulary import DOCUMENTS
from api.search.explain import BY
from api.search.index import TYPES

_PIECES = many(ref("Piece"), "Teks dalam potongan, berurutan.")

_PAIRS = many(many({"type": "string"}), "Pasangan: jenis nama, nama.")

_FRAME: dict[str, Schema] = {
    "counts": record(
        "Banyaknya jawaban menurut tipe, apa pun parameter `type`.", **dict.fromkeys(TYPES, count())
    ),
    "suggestion": nullable(text("Pertanyaan itu tanpa salah ketiknya; jawabannya sudah memakai ini.")),
    "nearest": nullable(ref("Nearest")),
}

SCHEMAS: dict[str, Schema] = {
    "SearchResults": page_of(ref("SearchRow"), **_FRAME),
    "SparseSearchResults": page_of(SPARSE_ROW, **_FRAME),
    "SearchRow": record(
        "Jawaban, dan sebab ditemukan.",
        **row_keys(choice(DOCUMENTS)),
        fee=nullable(text("Biaya sebuah layanan. null: belum dicantumkan, atau bukan layanan.")),
        highlights=record("Bagian yang menjawab pertanyaan.", title=_PIECES, summary=_PIECES),
        matched=nullable(ref("Matched")),
    ),
    "Piece": record(text=text_or_empty(), match=boolean("Bagian ini menjawab pertanyaan.")),
    "Matched": record(
        "Lewat apa ditemukan bila judulnya tidak menyebutnya.",
        by=choice(
            BY,
            "former_name: nama aplikasi lama; vocabulary: kata warga yang berarti `text`; selebihnya: bagian dokumen.",
        ),
        word=text("Kata dari pertanyaan."),
        text=nullable(text("Nama, kata kunci atau kata yang dimaksud.")),
    ),
    "SearchData": record(
        "Pencarian sebagai data, untuk mencari tanpa jaringan.",
        complete=boolean(
            "false: tidak semua dokumen dimuat di sini; yang tidak ada di sini, tanyakan ke `search`."
        ),
        rules={"type": "object", "description": "Angka-angka yang menentukan urutan."},
        vocabulary=many(
            many({"type": "string"}), "Kata warga: kata, peran (means, light, ignored, outside), artinya."
        ),
        documents=many(ref("SearchableDocument")),
    ),
    "SearchableDocument": record(
        "Apa yang dicari dalam sebuah dokumen.",
        type=choice(TYPES),
        path=path(),
        title=text(),
        summary=text_or_empty(),
        names=_PAIRS,
        owner=_PAIRS,
        text=text_or_empty("Teks panjang; kosong dalam ukuran small."),
        quick_exit=boolean(),
        provenance=provenance(),
    ),
    "Nearest": record(
        "Jalan lain bila belum ada jawaban.",
        services=many(ref("Row"), "Layanan yang agak mendekati."),
        agency=nullable(ref("Row")),
        channel=nullable(ref("Row")),
    ),
}
