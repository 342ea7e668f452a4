"""A small city with every kind of document, once with everything said and once with nothing said."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from api.published import outbox
from content_models.models import FeaturedService, PopularPage, RelatedService, SearchTerm, ServicePlace
from tests import factories
from tests.factories import SiteTree

SURABAYA = ZoneInfo("Asia/Jakarta")
EVERY_COMPONENT = {
    "requirements": "KTP\nKartu keluarga",
    "procedure": "Datang ke loket\nTerima akta",
    "processing_time": "3 hari kerja",
    "fee": "Gratis",
    "service_output": "Akta kelahiran",
    "complaint_handling": "Loket pengaduan",
    "legal_basis": "UU 24/2013",
    "facilities": "Ruang tunggu",
    "staff_competence": "Memahami adminduk",
    "internal_oversight": "Atasan langsung",
    "staff_count": "Empat orang",
    "service_guarantee": "Maklumat pelayanan",
    "safety_guarantee": "Data dijaga",
    "performance_review": "Survei tiap semester",
}


@dataclass(frozen=True)
class City:
    site: SiteTree
    said: dict[str, str]
    """For each type of page, the path of one with everything said."""
    silent: dict[str, str]
    """The same, with nothing said but what must be."""
    moved: tuple[str, str]
    gone: str


def together(items: list[Any]) -> None:
    """Let the tests of a folder that need its city follow each other, so that it is built once in each process."""
    items.sort(key=lambda item: str(item.path.parent) if "city" in item.fixturenames else "")


@contextmanager
def rolled_back(blocker) -> Iterator[None]:
    """A database to fill once for several tests; each of them still undoes what it changes."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def make_city() -> City:
    site = factories.make_site()
    silent = _silent(site)
    said = _said(site)
    moved, gone = _former_addresses(site)
    outbox.drain()
    return City(site, said, silent, moved, gone)


def _silent(site: SiteTree) -> dict[str, str]:
    agency = site.dinkes
    pages = {
        "service": factories.make_service(agency, site.kesehatan, "Layanan tanpa keterangan"),
        "internal service": factories.make_service(
            agency, site.kepegawaian, "Cuti pegawai", **EVERY_COMPONENT
        ),
        "news": factories.make_news(agency, "Contoh: berita"),
        "announcement": factories.make_announcement(agency, "Contoh: pengumuman"),
        "event": factories.make_event(agency, "Contoh: agenda"),
        "document": factories.make_document(agency, "Contoh: dokumen"),
        "gallery": factories.make_gallery(agency, "Contoh: galeri"),
        "place": factories.make_place(agency, "Contoh: tempat"),
        "section": factories.make_section(agency, "Profil"),
        "officials": factories.make_officials(agency, "Pejabat"),
    }
    return {
        **{name: page.portal_path for name, page in pages.items()},
        "home": "/",
        "platform": "/kantorku",
        "field": "/kantorku/bidang/kepegawaian",
        "agency": "/opd/dinkes",
        "list": "/opd/dinkes/galeri",
    }


def _said(site: SiteTree) -> dict[str, str]:
    image = factories.make_image(caption="Kantor")
    file = factories.make_file()
    _say_about_agency(site)
    place = factories.make_place(
        site.dispendukcapil,
        "Loket Siola",
        address="Jalan Tunjungan 1",
        district="Genteng",
        latitude="-7.256900",
        longitude="112.737800",
        opening_hours=_blocks(hours={"days": "Senin–Jumat", "hours": "08.00–15.00"}),
        phone="031 0000",
        wheelchair_access="yes",
        sign_language="no",
        content=every_block(image, file, site.dinkes),
    )
    service = _service(site, image, file, place)
    pages = {
        "service": service,
        "place": place,
        "news": factories.make_news(
            site.dispendukcapil,
            "Contoh: loket baru",
            summary="Loket baru dibuka.",
            published_on=date(2026, 1, 31),
            category="Kabar",
            author_label="Humas",
            image=image,
            content=every_block(image, file, site.dinkes),
        ),
        "announcement": factories.make_announcement(
            site.dispendukcapil,
            "Contoh: libur",
            published_on=date(2026, 1, 31),
            valid_until=date(2026, 2, 28),
            files=_blocks(file={"title": "Surat edaran", "file": file.pk}),
        ),
        "event": factories.make_event(
            site.dispendukcapil,
            "Contoh: sosialisasi",
            starts_at=datetime(2031, 5, 31, 9, tzinfo=SURABAYA),
            ends_at=datetime(2031, 5, 31, 11, tzinfo=SURABAYA),
            location="Balai pemuda",
            place=place,
        ),
        "document": factories.make_document(
            site.dispendukcapil,
            "Contoh: laporan",
            year=2025,
            file=file,
            external_url="https://example.org/laporan",
        ),
        "gallery": factories.make_gallery(
            site.dispendukcapil,
            "Contoh: foto",
            taken_on=date(2026, 1, 31),
            images=_blocks(image=_image(image)),
        ),
        "section": _section(site, image, file),
        "officials": factories.make_officials(
            site.dispendukcapil,
            "Pejabat",
            officials=_blocks(
                official={"position": "Kepala dinas", "name": "", "photo": _image(image)},
                official_2={"position": "Sekretaris", "name": "diisi oleh dinas", "photo": _image(None)},
            ),
        ),
    }
    _say_about_city(site, service, image, file)
    return {
        **{name: page.portal_path for name, page in pages.items()},
        "home": "/",
        "platform": "/wargaku",
        "field": "/wargaku/bidang/kependudukan",
        "agency": "/opd/dispendukcapil",
        "list": "/opd/dispendukcapil/berita",
        "list of services": "/layanan",
        "list of agencies": "/opd",
        "consolidation": "/transformasi",
        "applications": "/alih",
        "search": "/cari",
    }


def _service(site, image, file, place):
    return factories.make_service(
        site.dispendukcapil,
        site.kependudukan,
        "Akta kelahiran",
        summary="Mengurus akta untuk anak.",
        **EVERY_COMPONENT,
        applicant="Orang tua",
        representative="Boleh",
        offline_way="Datang ke kelurahan",
        total_cost="Tidak ada",
        processing_time_note="Sejak berkas lengkap",
        fee_note="UU 24/2013",
        legal_basis_verified=True,
        decree_number="nomor: diisi oleh dinas",
        action_label="Ajukan",
        action_url="https://example.org/ajukan",
        channels=_blocks(channel={"name": "Loket", "url": "https://example.org/", "note": "Jam kerja"}),
        helpdesk_name="Meja bantuan",
        keywords="akte\nanak",
        former_names="Akta online",
        responsible_position="Kepala bidang",
        reviewed_on=date(2026, 1, 31),
        review_due_on=date(2027, 1, 31),
        quick_exit=True,
        content=every_block(image, file, site.dinkes),
        places=[ServicePlace(place=place)],
    )


def _section(site, image, file):
    parent = factories.make_section(
        site.dispendukcapil, "Tentang kami", content=every_block(image, file, site.dinkes)
    )
    factories.make_section(parent, "Visi")
    return parent


def _say_about_agency(site: SiteTree) -> None:
    factories.publish(
        site.dispendukcapil,
        summary="Urusan kependudukan.",
        duties="Mengurus kependudukan.",
        other_names="Capil\nDukcapil",
        legacy_host="disdukcapil.example.org",
        address="Jalan Tunjungan 1",
        phone="031 0000",
        email="capil@example.org",
    )


def _say_about_city(site, service, image, file) -> None:
    other = factories.make_service(
        site.dispendukcapil, site.kependudukan, "Akta kematian", related=[RelatedService(page=service)]
    )
    assert other.live
    factories.publish(site.home, popular=[PopularPage(page=service), PopularPage(page=site.kependudukan)])
    factories.publish(
        site.wargaku,
        summary="Untuk warga.",
        featured=[FeaturedService(page=service)],
        content=every_block(image, file, site.dinkes),
    )
    factories.publish(site.kependudukan, icon="orang", summary="Akta dan KTP.")
    factories.make_alert(
        text="<p>Hati-hati</p>", url="https://example.org/", ends_at=timezone.now() + timedelta(days=1)
    )
    factories.make_application("UJI-001", successor=service, agency=site.dispendukcapil)
    factories.make_application("UJI-002", legacy_url="https://example.org/lama", provenance="source_seen")
    factories.make_application(
        "UJI-003", group="situs-profil", first_class="administrasi", agency=site.dinkes
    )
    SearchTerm.objects.create(term="akte", means="akta")


def _former_addresses(site: SiteTree) -> tuple[tuple[str, str], str]:
    moving = factories.make_service(site.dinkes, site.kesehatan, "Nama lama")
    before = moving.portal_path
    after = factories.publish(moving, slug="nama-baru").portal_path
    going = factories.make_service(site.dinkes, site.kesehatan, "Layanan yang berhenti")
    going.unpublish()
    return (before, after), going.portal_path


def every_block(image, file, page) -> str:
    """A body with each of the blocks that an editor can choose."""
    return _blocks(
        heading={"text": "Judul", "level": "2"},
        paragraph="<p>Teks <b>tebal</b></p>",
        image=_image(image),
        images=[_image(image), _image(image, decorative=True)],
        steps=[{"title": "Satu", "text": "<p>Mulai</p>"}, {"title": "Dua", "text": ""}],
        callout={"tone": "danger", "title": "Awas", "text": ""},
        faq=[{"question": "Apa?", "answer": "<p>Ini</p>"}],
        table={
            "data": [["Nama", ""], ["Akta", None]],
            "first_row_is_table_header": True,
            "table_header_choice": "row",
            "table_caption": "Tabel",
        },
        table_2={"data": [["a"]], "first_row_is_table_header": False, "table_caption": ""},
        quote={"text": "Kata", "attribution": ""},
        file={"title": "Formulir", "file": file.pk},
        link={"label": "Buka", "page": page.pk, "url": ""},
        link_2={"label": "Keluar", "page": None, "url": "https://example.org/"},
        contact={"name": "Loket", "phone": "", "email": "", "address": ""},
        pages=[page.pk],
    )


def _image(image, *, decorative: bool = False) -> dict:
    """As Wagtail stores it, also when there is none."""
    return {
        "image": image.pk if image else None,
        "decorative": decorative,
        "alt_text": "" if decorative else "Gambar kantor",
    }


def _blocks(**values) -> str:
    """A stream as it is stored; `_2` after a name makes the block a second one of its type."""
    return json.dumps([{"type": name.removesuffix("_2"), "value": value} for name, value in values.items()])
