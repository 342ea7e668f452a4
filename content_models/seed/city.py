"""What belongs to the whole city: the home page, the two platforms with their fields, the directory of agencies."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from content_models.models import AgencyDirectoryPage, FieldPage, HomePage, PlatformPage
from content_models.provisioning.defaults import remove_wagtail_defaults
from content_models.seed.memory import Memory
from content_models.seed.planned import PlannedPage, make_page

HOME = "beranda"
FIELDS = {
    "wargaku": (
        ("kesehatan", "Kesehatan", "Antrean, berobat, puskesmas", "kesehatan"),
        ("pendidikan", "Pendidikan", "Murid baru, rapor, beasiswa", "pendidikan"),
        ("kemiskinan", "Kemiskinan", "Bansos, permakanan, rusunawa", "kemiskinan"),
        ("pengaduan", "Pengaduan", "Lapor, usul, minta informasi, darurat", "pengaduan"),
        ("perizinan", "Perizinan", "Surat kelurahan, izin usaha, izin bangunan", "perizinan"),
        ("kependudukan", "Kependudukan", "Akta, KK, KTP-el, pindah", "kependudukan"),
    ),
    "kantorku": (
        ("pengawasan-internal", "Pengawasan internal", "Pemeriksaan dan tindak lanjutnya", "search"),
        ("kepegawaian", "Kepegawaian", "Presensi, cuti, data pegawai", "calendar"),
        ("perencanaan", "Perencanaan", "Musrenbang dan rencana kerja", "list"),
        ("keuangan", "Keuangan", "Pembayaran, pencairan, pendapatan", "cost"),
        ("pengadaan-barang-jasa", "Pengadaan barang dan jasa", "Lelang, kontrak, kegiatan", "bring"),
        ("penganggaran", "Penganggaran", "Menyusun anggaran", "cost"),
        ("kearsipan", "Kearsipan", "Surat, undangan, disposisi, arsip", "letter"),
        (
            "barang-milik-daerah",
            "Barang milik daerah",
            "Tanah, gedung, kendaraan dan barang kota",
            "building",
        ),
        ("akuntabilitas-kinerja", "Akuntabilitas kinerja", "Laporan kinerja perangkat daerah", "chart"),
        ("kinerja-pegawai", "Kinerja pegawai", "Rencana dan bukti kerja harian", "chart"),
        ("layanan-internal-lain", "Layanan internal lain", "Akun pegawai dan verifikasi izin", "signin"),
    ),
}
"""Slug, name, everyday words and icon of each field, in the order in which readers see them."""


def make_home(memory: Memory) -> None:
    """The root of the one site. The welcome page that Wagtail brings gives way."""
    if memory.knows(HOME):
        return
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    home = HomePage.objects.first()
    if home is None:
        remove_wagtail_defaults()
        planned = PlannedPage(
            HOME,
            HomePage,
            "Beranda",
            {"lead": "Mau mengurus apa hari ini?", "summary": "Satu tempat untuk layanan Kota Surabaya."},
        )
        home = make_page(planned, Page.get_first_root_node(), memory)
    address = urlsplit(settings.PUBLIC_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "root_page": home,
            "site_name": "Surabaya",
        },
    )
    memory.remember(HOME, home)


def city_pages() -> Iterator[PlannedPage]:
    yield PlannedPage(
        f"{HOME}/wargaku",
        PlatformPage,
        "Wargaku",
        {"summary": "Pintu layanan kota untuk warga."},
    )
    yield PlannedPage(
        f"{HOME}/kantorku",
        PlatformPage,
        "Kantorku",
        {"summary": "Pintu kerja pegawai Kota Surabaya.", "is_for_staff": True},
    )
    for platform, fields in FIELDS.items():
        for slug, title, summary, icon in fields:
            key = f"{HOME}/{platform}/{slug}"
            yield PlannedPage(key, FieldPage, title, {"summary": summary, "icon": icon})
    yield PlannedPage(
        f"{HOME}/opd",
        AgencyDirectoryPage,
        "Perangkat daerah",
        {"summary": "Dinas, badan, bagian, rumah sakit dan unit kota, beserta layanannya."},
    )
