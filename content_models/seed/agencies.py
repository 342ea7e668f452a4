"""The 33 agencies; 32 of them with every section that a profile website has."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import cycle
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from content_models.models import (
    AgencyPage,
    AnnouncementIndexPage,
    AnnouncementPage,
    DocumentIndexPage,
    DocumentPage,
    EventIndexPage,
    EventPage,
    GalleryIndexPage,
    GalleryPage,
    NewsIndexPage,
    NewsPage,
    OfficialsPage,
    PlaceIndexPage,
    PlacePage,
    SectionPage,
    ServiceIndexPage,
)
from content_models.models.choices import Accent, AgencyKind, InformationClass, Provenance
from content_models.seed import text
from content_models.seed.city import HOME
from content_models.seed.media import SampleMedia
from content_models.seed.planned import PlannedPage
from content_models.seed.tables import Row, by, lines, rows

DIRECTORY = f"{HOME}/opd"
FILLED_IN = "diisi oleh dinas"
SAMPLE_DAY = datetime(2045, 1, 2, 9, tzinfo=ZoneInfo(settings.TIME_ZONE))
"""Far away, so that nobody takes a sample event for a real one."""

HEADS = {
    AgencyKind.DEPARTMENT: ("Kepala Dinas", "Sekretaris Dinas"),
    AgencyKind.BOARD: ("Kepala Badan", "Sekretaris Badan"),
    AgencyKind.UNIT_FORCE: ("Kepala Satuan", "Sekretaris Satuan"),
    AgencyKind.INSPECTORATE: ("Inspektur", "Sekretaris Inspektorat"),
    AgencyKind.SECRETARIAT: ("Sekretaris DPRD",),
    AgencyKind.HOSPITAL: ("Direktur",),
    AgencyKind.SECRETARIAT_DIVISION: ("Kepala Bagian",),
    AgencyKind.UNIT: ("Ketua",),
}
DOCUMENTS = (
    ("contoh-laporan-kinerja", "Contoh: laporan kinerja", InformationClass.PERIODIC),
    ("contoh-peringatan-keadaan-darurat", "Contoh: peringatan keadaan darurat", InformationClass.IMMEDIATE),
    ("contoh-daftar-peraturan", "Contoh: daftar peraturan dan keputusan", InformationClass.STANDING),
)


def agency_key(slug: str) -> str:
    return f"{DIRECTORY}/{slug}"


def agency_pages(media: SampleMedia) -> Iterator[PlannedPage]:
    accents = cycle(Accent.values)
    today = timezone.localdate()
    for row in rows("agencies"):
        yield _agency(row, next(accents))
        key = agency_key(row["slug"])
        yield PlannedPage(f"{key}/layanan", ServiceIndexPage, "Layanan")
        if row["has_site"] == "yes":
            yield from _profile(key, row)
            yield from _news(key, row, today, media)
            yield from _documents(key, row, media)
            yield from _gallery_and_place(key, row, media)


def _agency(row: Row, accent: str) -> PlannedPage:
    return PlannedPage(
        agency_key(row["slug"]),
        AgencyPage,
        row["name"],
        {
            "abbreviation": row["abbreviation"],
            "kind": row["kind"],
            "duties": row["duties"],
            "summary": row["duties"],
            "other_names": lines(row["alias_names"]),
            "accent": accent,
            "has_site": row["has_site"] == "yes",
            "legacy_host": row["legacy_host"],
            "alias_hosts": lines(row["alias_hosts"]),
        },
        provenance=(Provenance.SOURCE_SEEN if row["host_source_seen"] == "yes" else Provenance.SAMPLE).value,
    )


def _profile(key: str, row: Row) -> Iterator[PlannedPage]:
    owner, heads = row["abbreviation"], HEADS[AgencyKind(row["kind"])]
    yield _section(
        f"{key}/profil",
        "Profil",
        f"Tugas, susunan dan pejabat {owner}.",
        [
            text.sample(owner, "Profil"),
            text.paragraph(f"{row['name']} ({owner})."),
            text.heading("Tugas dalam satu kalimat"),
            text.paragraph(f"{row['duties']}."),
        ],
    )
    yield _section(
        f"{key}/profil/visi-misi",
        "Visi dan misi",
        f"Visi dan misi: {FILLED_IN}.",
        [
            text.sample(owner, "Halaman"),
            text.heading("Visi"),
            text.paragraph(f"Visi: {FILLED_IN}."),
            text.heading("Misi"),
            text.paragraph(f"Misi: {FILLED_IN}."),
        ],
    )
    yield _section(
        f"{key}/profil/tugas-fungsi",
        "Tugas dan fungsi",
        row["duties"],
        [
            text.sample(owner, "Halaman"),
            text.paragraph(f"{row['duties']}."),
            text.questions(
                ("Di mana aturan lengkapnya?", f"Nomor peraturannya {FILLED_IN}."),
                (
                    "Bagaimana bertanya?",
                    "Kontak kantor tampil di halaman depan situs ini setelah diisi oleh dinas.",
                ),
            ),
        ],
    )
    yield _section(
        f"{key}/profil/struktur",
        "Struktur organisasi",
        f"Susunan jabatan {owner}.",
        [
            text.sample(owner, "Susunan"),
            text.table("Susunan jabatan", ["Jabatan", "Nama"], [[position, FILLED_IN] for position in heads]),
        ],
    )
    yield PlannedPage(
        f"{key}/profil/pejabat",
        OfficialsPage,
        "Pejabat",
        {
            "summary": f"Nama pejabat: {FILLED_IN}.",
            "officials": [
                {"type": "official", "value": {"position": position, "name": "", "photo": None}}
                for position in heads
            ],
            "content": [text.sample(owner, "Daftar")],
        },
    )


def _section(key: str, title: str, summary: str, content: list[text.Block]) -> PlannedPage:
    return PlannedPage(key, SectionPage, title, {"summary": summary, "content": content})


def _news(key: str, row: Row, today: date, media: SampleMedia) -> Iterator[PlannedPage]:
    owner, topics = row["abbreviation"], by("samples", "agency")[row["slug"]]
    yield PlannedPage(f"{key}/berita", NewsIndexPage, "Berita")
    yield PlannedPage(
        f"{key}/berita/contoh-{row['slug']}",
        NewsPage,
        f"Contoh: {topics['news']}",
        {
            "summary": f"Berita contoh dari {owner}. Tidak ada kejadian nyata di baliknya.",
            "published_on": today,
            "category": "Contoh",
            "author_label": owner,
            "image_id": media.image_for(row["slug"]),
            "content": [
                text.sample(owner, "Berita"),
                text.paragraph(
                    "Tidak ada kejadian nyata di balik judul ini. Tanggalnya adalah hari isi contoh dibuat."
                ),
                text.heading("Cara membaca berita"),
                text.paragraph(
                    "Paragraf pertama menjawab apa, siapa, di mana dan kapan. Gambar selalu berketerangan."
                ),
            ],
        },
    )
    yield PlannedPage(f"{key}/pengumuman", AnnouncementIndexPage, "Pengumuman")
    yield PlannedPage(
        f"{key}/pengumuman/contoh-pengumuman",
        AnnouncementPage,
        f"Contoh: {topics['announcement']}",
        {
            "summary": f"Pengumuman contoh dari {owner}. Tidak berlaku.",
            "published_on": today,
            "content": [
                text.sample(owner, "Pengumuman"),
                text.paragraph("Pengumuman ini tidak berlaku. Tanggalnya adalah hari isi contoh dibuat."),
            ],
            "files": [{"type": "file", "value": {"title": "Contoh lampiran", "file": media.file}}],
        },
    )
    yield PlannedPage(f"{key}/agenda", EventIndexPage, "Agenda")
    yield PlannedPage(
        f"{key}/agenda/contoh-agenda",
        EventPage,
        f"Contoh: {topics['event']}",
        {
            "summary": "Agenda contoh. Tanggal dan tempatnya bukan yang sebenarnya.",
            "starts_at": SAMPLE_DAY,
            "location": FILLED_IN,
            "content": [
                text.sample(owner, "Agenda"),
                text.paragraph("Tanggal 2 Januari 2045 hanya contoh; kegiatan ini tidak direncanakan."),
            ],
        },
    )


def _documents(key: str, row: Row, media: SampleMedia) -> Iterator[PlannedPage]:
    owner = row["abbreviation"]
    yield PlannedPage(f"{key}/dokumen", DocumentIndexPage, "Dokumen")
    for slug, title, information_class in DOCUMENTS:
        yield PlannedPage(
            f"{key}/dokumen/{slug}",
            DocumentPage,
            title,
            {
                "summary": f"Dokumen contoh: berkas dan tahunnya {FILLED_IN}.",
                "information_class": information_class.value,
                "file_id": media.file,
                "content": [text.sample(owner, "Dokumen")],
            },
        )


def _gallery_and_place(key: str, row: Row, media: SampleMedia) -> Iterator[PlannedPage]:
    owner, topics = row["abbreviation"], by("samples", "agency")[row["slug"]]
    yield PlannedPage(f"{key}/galeri", GalleryIndexPage, "Galeri")
    yield PlannedPage(
        f"{key}/galeri/contoh-galeri",
        GalleryPage,
        f"Contoh: galeri {owner}",
        {
            "summary": "Gambar contoh, bukan foto.",
            "images": [media.block(image) for image in media.images_for(row["slug"])],
            "content": [text.sample(owner, "Galeri")],
        },
    )
    yield PlannedPage(f"{key}/tempat", PlaceIndexPage, "Tempat")
    yield PlannedPage(
        f"{key}/tempat/contoh-kantor-{row['slug']}",
        PlacePage,
        f"Contoh: {topics['place']}",
        {
            "summary": "Alamat dan jam buka belum diperiksa oleh dinas.",
            "content": [
                text.sample(owner, "Tempat"),
                text.paragraph(f"Alamat, jam buka, telepon dan kemudahan akses {FILLED_IN}."),
            ],
        },
    )
