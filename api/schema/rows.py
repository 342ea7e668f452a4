"""References, rows and cards: how documents and lists show other documents."""

from api.schema.shapes import (
    Schema,
    boolean,
    by_type,
    choice,
    count,
    day,
    exactly,
    identifier,
    many,
    moment,
    nullable,
    path,
    record,
    ref,
    text,
    url,
)
from api.schema.vocabulary import ACCESS, AGENCY_KINDS, DOCUMENTS, INFORMATION_CLASSES, PROVENANCES


def provenance() -> Schema:
    return choice(
        PROVENANCES,
        "Asal isi: agency (ditulis pemiliknya), source_seen (dari sumber publik), sample (contoh).",
    )


def places_of_document() -> dict[str, Schema]:
    return {
        "platform": nullable(ref("Ref")),
        "field": nullable(ref("Ref")),
        "agency": nullable(ref("AgencyRef")),
    }


def row_keys(type_: Schema) -> dict[str, Schema]:
    return {
        "id": identifier(),
        "type": type_,
        "slug": text(),
        "title": text(),
        "summary": nullable(text()),
        "path": path(),
        **places_of_document(),
        "updated_at": nullable(moment("Penyuntingan terakhir.")),
        "provenance": provenance(),
        "quick_exit": boolean(
            "Halaman peka: jangan ditawarkan selagi orang mengetik, diambil sebelum dibuka, atau disimpan."
        ),
    }


def item(type_: str, **more: Schema) -> Schema:
    """A row of one type with the short keys that lists of it carry."""
    return record(f"Baris bertipe {type_}.", **row_keys(exactly(type_)), **more)


def access() -> Schema:
    return nullable(choice(ACCESS, "null: belum dinyatakan."))


SHORT_SERVICE = {
    "fee": nullable(text("null: belum dicantumkan. Bukan berarti gratis.")),
    "processing_time": nullable(text()),
}
WAY_IN = {"action": nullable(ref("Action")), "helpdesk": nullable(ref("Helpdesk"))}
OPENING_HOURS = many(record(days=text(), hours=text()))

ITEMS = {
    "agency": "AgencyItem",
    "announcement": "AnnouncementItem",
    "document": "DocumentItem",
    "event": "EventItem",
    "gallery": "GalleryItem",
    "news": "NewsItem",
    "place": "PlaceCard",
    "service": "ServiceItem",
}

SCHEMAS: dict[str, Schema] = {
    "Ref": record("Rujukan ke dokumen lain.", slug=text(), title=text(), path=path()),
    "AgencyRef": record(
        "Rujukan ke perangkat daerah.", slug=text(), title=text(), path=path(), abbreviation=text()
    ),
    "Breadcrumb": record(title=text(), path=path()),
    "Action": record("Tombol utama.", label=text(), url=url()),
    "Row": record("Yang ditampilkan setiap daftar tentang sebuah dokumen.", **row_keys(choice(DOCUMENTS))),
    "AgencyItem": item(
        "agency",
        abbreviation=text(),
        kind=choice(AGENCY_KINDS),
        has_site=boolean("Punya situs profil."),
        duties=nullable(text()),
    ),
    "AnnouncementItem": item("announcement", published_on=day()),
    "DocumentItem": item(
        "document", information_class=choice(INFORMATION_CLASSES), year=nullable({"type": "integer"})
    ),
    "EventItem": item("event", starts_at=moment(), ends_at=nullable(moment()), location=nullable(text())),
    "FieldItem": item("field", icon=nullable(text())),
    "GalleryItem": item("gallery", taken_on=nullable(day())),
    "NewsItem": item("news", published_on=day()),
    "PlaceCard": item(
        "place",
        address=nullable(text()),
        opening_hours=OPENING_HOURS,
        phone=nullable(text()),
        wheelchair_access=access(),
        sign_language=access(),
    ),
    "Helpdesk": record(
        "Meja bantuan.",
        name=nullable(text()),
        phone=nullable(text()),
        email=nullable(text()),
        url=nullable(url()),
    ),
    "ServiceItem": item("service", **SHORT_SERVICE, **WAY_IN),
    "FieldService": item("service", **SHORT_SERVICE, **WAY_IN),
    "FeaturedService": item("service", **WAY_IN),
    "ListItem": by_type(ITEMS, "Baris sebuah daftar; `type` menentukan kunci tambahannya."),
    "FieldCard": record(
        "Bidang layanan yang punya layanan.",
        slug=text(),
        title=text(),
        path=path(),
        summary=nullable(text()),
        icon=nullable(text()),
        service_count=count(),
    ),
    "PlatformCard": record(
        "Platform di beranda.",
        slug=text(),
        title=text(),
        path=path(),
        summary=nullable(text()),
        service_count=count(),
        fields=many(ref("FieldCard")),
    ),
}
