"""The documents of an agency's profile website."""

from api.schema.documents import content, document
from api.schema.rows import OPENING_HOURS, access
from api.schema.shapes import (
    Schema,
    boolean,
    choice,
    count,
    day,
    many,
    moment,
    nullable,
    number,
    path,
    record,
    ref,
    text,
    url,
)
from api.schema.vocabulary import ACCENTS, AGENCY_KINDS, DOCUMENTS, INFORMATION_CLASSES

SCHEMAS: dict[str, Schema] = {
    "Agency": document(
        "agency",
        "Halaman depan perangkat daerah.",
        abbreviation=text(),
        kind=choice(AGENCY_KINDS),
        duties=nullable(text()),
        aliases=many(text()),
        accent=choice(ACCENTS),
        legacy_host=nullable(text()),
        has_site=boolean("Punya situs profil."),
        contact=record(address=nullable(text()), phone=nullable(text()), email=nullable(text())),
        sections=many(
            record(slug=text(), title=text(), path=path(), type=choice(DOCUMENTS), count=count()),
            "Bagian situs profil yang ada isinya.",
        ),
        services=many(ref("Row")),
        news=many(ref("NewsItem"), "Tiga terbaru."),
        announcements=many(ref("AnnouncementItem"), "Tiga terbaru."),
        events=many(ref("EventItem"), "Tiga terbaru."),
        places=many(ref("PlaceCard")),
    ),
    "Section": document("section", "Halaman situs profil.", content=content(), children=many(ref("Row"))),
    "Officials": document(
        "officials",
        "Pejabat. name null: diisi oleh dinas.",
        content=content(),
        officials=many(record(position=text(), name=nullable(text()), photo=nullable(ref("Image")))),
    ),
    "News": document(
        "news",
        "Berita.",
        published_on=day(),
        category=nullable(text()),
        author_label=nullable(text()),
        image=nullable(ref("Image")),
        content=content(),
    ),
    "Announcement": document(
        "announcement",
        "Pengumuman.",
        published_on=day(),
        valid_until=nullable(day()),
        content=content(),
        files=many(ref("File")),
    ),
    "Event": document(
        "event",
        "Agenda.",
        starts_at=moment(),
        ends_at=nullable(moment()),
        location=nullable(text()),
        place=nullable(ref("PlaceCard")),
        content=content(),
    ),
    "Document": document(
        "document",
        "Dokumen informasi publik (PPID).",
        information_class=choice(INFORMATION_CLASSES),
        year=nullable({"type": "integer"}),
        file=nullable(ref("File")),
        external_url=nullable(url()),
        content=content(),
    ),
    "Gallery": document(
        "gallery", "Galeri foto.", taken_on=nullable(day()), images=many(ref("Image")), content=content()
    ),
    "Place": document(
        "place",
        "Tempat layanan.",
        address=nullable(text()),
        district=nullable(text("Kecamatan.")),
        latitude=nullable(number(minimum=-90, maximum=90)),
        longitude=nullable(number(minimum=-180, maximum=180)),
        opening_hours=OPENING_HOURS,
        phone=nullable(text()),
        wheelchair_access=access(),
        sign_language=access(),
        content=content(),
        services=many(ref("Row")),
    ),
}
