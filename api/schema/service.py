"""A service: the fourteen components of the national standard and what a citizen asks besides."""

from api.schema.documents import content, document
from api.schema.rows import provenance
from api.schema.shapes import (
    Schema,
    boolean,
    choice,
    day,
    many,
    nullable,
    record,
    ref,
    text,
    url,
)
from api.schema.vocabulary import DELIVERY_COMPONENTS, STANDARD_COMPONENTS

_LINES = {"requirements", "procedure", "legal_basis"}
_MEANINGS = {
    "requirements": "Persyaratan.",
    "procedure": "Prosedur, langkah demi langkah.",
    "processing_time": "Jangka waktu penyelesaian.",
    "fee": "Biaya. null: belum dicantumkan, bukan berarti gratis.",
    "service_output": "Produk layanan: apa yang diterima pemohon.",
    "complaint_handling": "Penanganan pengaduan, saran dan masukan.",
    "legal_basis": "Dasar hukum.",
    "facilities": "Sarana, prasarana, fasilitas.",
    "staff_competence": "Kompetensi pelaksana.",
    "internal_oversight": "Pengawasan internal.",
    "staff_count": "Jumlah pelaksana.",
    "service_guarantee": "Jaminan pelayanan.",
    "safety_guarantee": "Jaminan keamanan dan keselamatan.",
    "performance_review": "Evaluasi kinerja pelaksana.",
}


def _component(name: str) -> Schema:
    meaning = _MEANINGS[name]
    return nullable(many(text(), meaning) if name in _LINES else text(meaning))


_COMPONENTS = (*DELIVERY_COMPONENTS, *STANDARD_COMPONENTS)

SCHEMAS: dict[str, Schema] = {
    "Service": document(
        "service",
        "Layanan. Komponen yang null belum dinyatakan; namanya ada di `missing`, kecuali rinciannya internal.",
        **{name: _component(name) for name in _COMPONENTS},
        applicant=nullable(text("Siapa yang boleh mengajukan.")),
        representative=nullable(text("Boleh diwakilkan?")),
        offline_way=nullable(text("Cara tanpa ponsel.")),
        total_cost=nullable(text("Biaya seluruhnya, termasuk di luar tarif.")),
        processing_time_note=nullable(text("Sumber atau syarat jangka waktu.")),
        fee_note=nullable(text("Dasar atau syarat biaya.")),
        legal_basis_verified=boolean("Dasar hukum sudah dicek ke sumbernya."),
        channels=many(record(name=text(), url=nullable(url()), note=nullable(text()))),
        places=many(ref("PlaceCard")),
        decree_number=nullable(text("Nomor SK standar pelayanan.")),
        missing=many(choice(_COMPONENTS), "Komponen standar yang belum dinyatakan."),
        content=content(),
        details=choice(("public", "internal"), "internal: rincian hanya untuk pegawai, di sini null."),
        action=nullable(ref("Action")),
        helpdesk=nullable(ref("Helpdesk")),
        responsible_position=nullable(text("Jabatan penanggung jawab.")),
        keywords=many(text()),
        former_names=many(text()),
        legacy_applications=many(
            record(code=text(), name=text(), legacy_url=nullable(url()), provenance=provenance())
        ),
        reviewed_on=nullable(day("null: belum diperiksa oleh dinas.")),
        review_due_on=nullable(day()),
        related=many(ref("Row")),
        quick_exit=boolean("Halaman peka: sediakan tombol keluar cepat, jangan simpan."),
    ),
}
