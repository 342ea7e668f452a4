"""The keys that every document has, and the documents of the city: home, platforms, fields, the portal's lists."""

from api.published.ledger import FIGURES
from api.schema.rows import SCHEMAS as ROWS
from api.schema.rows import places_of_document, provenance
from api.schema.shapes import (
    Schema,
    by_type,
    choice,
    count,
    day,
    exactly,
    html,
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
from api.schema.vocabulary import ACCENTS, ALERT_LEVELS, DOCUMENTS, GROUPS, PROVENANCES, STATUSES

LISTS = ("agency", "announcement", "document", "event", "gallery", "news", "place", "service")


def document(type_: str, description: str, /, **own: Schema) -> Schema:
    """A complete document: the common keys and its own."""
    return record(
        description,
        id=identifier(),
        type=exactly(type_),
        locale=choice(("id", "en")),
        path=path(),
        slug=text(),
        title=text(),
        summary=nullable(text()),
        audience=exactly("public"),
        provenance=provenance(),
        breadcrumbs=many(ref("Breadcrumb"), "Hanya induknya."),
        published_at=nullable(moment("Terbit pertama kali.")),
        updated_at=nullable(moment("Penyuntingan terakhir.")),
        **places_of_document(),
        site=nullable(ref("Site")),
        **own,
    )


def content() -> Schema:
    return many(ref("Block"), "Isi halaman, bagian demi bagian.")


FIGURE_NAMES = tuple(FIGURES)
COUNTED = record("Berapa baris register menurut asalnya.", **{name: count() for name in PROVENANCES})

SCHEMAS: dict[str, Schema] = {
    "AnyDocument": by_type(DOCUMENTS, "Dokumen utuh; `type` menentukan bentuknya."),
    "Site": record(
        "Situs profil yang memuat halaman ini: aksen warna dan bagian-bagiannya.",
        accent=choice(ACCENTS),
        sections=many(record(title=text(), path=path())),
    ),
    "Alert": record(
        "Peringatan kota yang sedang berlaku.",
        level=choice(ALERT_LEVELS),
        title=text(),
        html=nullable(html()),
        url=nullable(url()),
        starts_at=moment(),
        ends_at=nullable(moment()),
        provenance=provenance(),
    ),
    "Home": document(
        "home",
        "Beranda.",
        lead=nullable(text()),
        popular=many(ref("Row"), "Pilihan tim kota."),
        platforms=many(ref("PlatformCard")),
        alerts=many(ref("Alert")),
        news=many(ref("NewsItem")),
        agency_count=count(),
        site_count=count(),
    ),
    "Platform": document(
        "platform",
        "Wargaku atau Kantorku.",
        content=content(),
        fields=many(ref("FieldCard")),
        featured=many(ref("FeaturedService")),
        service_count=count(),
    ),
    "Field": document(
        "field",
        "Bidang layanan.",
        content=content(),
        icon=nullable(text()),
        services=many(ref("FieldService")),
    ),
    "List": document(
        "list",
        "Daftar yang punya alamat di portal. `items` paling banyak 200; `count` jumlah seluruhnya.",
        lists=choice(LISTS, "Tipe baris dalam `items`."),
        content=content(),
        items=many(ref("ListItem")),
        count=count(),
    ),
    "Figures": record("Angka rencana, dihitung dari register.", **{name: count() for name in FIGURE_NAMES}),
    "FigureProvenance": record(
        "Asal baris di balik setiap angka.", **{name: ref("Counted") for name in FIGURE_NAMES}
    ),
    "Counted": COUNTED,
    "Consolidation": document(
        "consolidation",
        "Dari 322 aplikasi menjadi 2.",
        figures=ref("Figures"),
        figure_provenance=ref("FigureProvenance"),
        statements=many(
            record(
                "Menurut artikel dan tafsir kami.",
                figure=choice(FIGURE_NAMES),
                article=text(),
                reading=text(),
            )
        ),
        published_plan_on=day(),
        source=record(title=text(), url=url()),
    ),
    "RegisterRow": record(
        "Satu aplikasi lama dan penggantinya.",
        code=text(),
        name=text(),
        group=choice(GROUPS),
        status=choice(STATUSES),
        agency=nullable(text("Slug perangkat daerah.")),
        legacy_url=nullable(url()),
        provenance=provenance(),
        successor=nullable(record(title=text(), path=path())),
    ),
    "Applications": document(
        "applications", "Alamat lama pindah ke mana?", applications=many(ref("RegisterRow"))
    ),
    "Search": document(
        "search",
        "Halaman pencarian.",
        hints=many(ref("Row")),
        vocabulary=text("Penanda versi kosakata pencarian; berubah bila kosakatanya berubah."),
    ),
    **ROWS,
}
