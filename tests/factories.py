"""Small content for tests: a tree like the real one, of which every page was published as an editor would.

    site = make_site()
    service = make_service(site.dispendukcapil, site.kependudukan, fee="Gratis")

`make_site()` deletes what migrations put into the tree. Every `make_…` takes the fields of its page as keywords;
`publish=False` leaves a draft.
"""

import io
import itertools
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils.text import slugify
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.models import Page, Site

from content_models.models import (
    AgencyDirectoryPage,
    AgencyPage,
    Alert,
    AnnouncementIndexPage,
    AnnouncementPage,
    Application,
    BasePage,
    CityImage,
    DocumentIndexPage,
    DocumentPage,
    EventIndexPage,
    EventPage,
    FieldPage,
    GalleryIndexPage,
    GalleryPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    OfficialsPage,
    PlaceIndexPage,
    PlacePage,
    PlatformPage,
    SectionPage,
    ServiceIndexPage,
    ServicePage,
)

_numbers = itertools.count(1)
PageType = TypeVar("PageType", bound=BasePage)


@dataclass(frozen=True)
class SiteTree:
    """Home, two platforms with a field or two, the directory and two agencies."""

    home: HomePage
    wargaku: PlatformPage
    kantorku: PlatformPage
    kesehatan: FieldPage
    kependudukan: FieldPage
    kepegawaian: FieldPage
    opd: AgencyDirectoryPage
    dinkes: AgencyPage
    dispendukcapil: AgencyPage


def make_site() -> SiteTree:
    root = Page.get_first_root_node()
    for leftover in root.get_children():
        leftover.delete()
    root.refresh_from_db()
    home = make_page(HomePage, root, "Beranda", slug="home", lead="Apa yang Anda butuhkan?")
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    wargaku = make_page(PlatformPage, home, "Wargaku")
    kantorku = make_page(PlatformPage, home, "Kantorku", is_for_staff=True)
    opd = make_page(AgencyDirectoryPage, home, "Perangkat daerah", slug="opd")
    return SiteTree(
        home=home,
        wargaku=wargaku,
        kantorku=kantorku,
        kesehatan=make_field(wargaku, "Kesehatan"),
        kependudukan=make_field(wargaku, "Kependudukan"),
        kepegawaian=make_field(kantorku, "Kepegawaian"),
        opd=opd,
        dinkes=make_agency(opd, "Dinas Kesehatan", slug="dinkes", abbreviation="Dinkes"),
        dispendukcapil=make_agency(
            opd,
            "Dinas Kependudukan dan Pencatatan Sipil",
            slug="dispendukcapil",
            abbreviation="Dispendukcapil",
        ),
    )


def make_page(model: type[PageType], parent: Page, title: str, *, publish: bool = True, **fields) -> PageType:
    """A page of any type below `parent`. Published through a revision, so that every signal is sent."""
    page = model(title=title, slug=fields.pop("slug", slugify(title)), live=False, **fields)
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    if publish:
        page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def publish(page: PageType, **changes) -> PageType:
    """Change a page as an editor does, and publish it."""
    fresh = type(page).objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(fresh, name, value)
    fresh.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def make_field(platform: PlatformPage, title: str = "", **fields) -> FieldPage:
    return make_page(FieldPage, platform, title or f"Bidang {next(_numbers)}", **fields)


def make_agency(opd: AgencyDirectoryPage, title: str = "", **fields) -> AgencyPage:
    title = title or f"Dinas {next(_numbers)}"
    return make_page(AgencyPage, opd, title, **{"abbreviation": title, "kind": "dinas", **fields})


def make_service(agency: AgencyPage, field: FieldPage, title: str = "", **fields) -> ServicePage:
    shelf = shelf_of(agency, ServiceIndexPage, "Layanan")
    return make_page(ServicePage, shelf, title or f"Layanan {next(_numbers)}", field=field, **fields)


def make_section(parent: Page, title: str = "", **fields) -> SectionPage:
    return make_page(SectionPage, parent, title or f"Halaman {next(_numbers)}", **fields)


def make_officials(parent: Page, title: str = "Pejabat", **fields) -> OfficialsPage:
    return make_page(OfficialsPage, parent, title, **fields)


def make_news(agency: AgencyPage, title: str = "", **fields) -> NewsPage:
    return make_page(
        NewsPage, shelf_of(agency, NewsIndexPage, "Berita"), title or f"Berita {next(_numbers)}", **fields
    )


def make_announcement(agency: AgencyPage, title: str = "", **fields) -> AnnouncementPage:
    shelf = shelf_of(agency, AnnouncementIndexPage, "Pengumuman")
    return make_page(AnnouncementPage, shelf, title or f"Pengumuman {next(_numbers)}", **fields)


def make_event(agency: AgencyPage, title: str = "", **fields) -> EventPage:
    shelf = shelf_of(agency, EventIndexPage, "Agenda")
    fields = {"starts_at": datetime(2031, 5, 31, 2, tzinfo=UTC), **fields}
    return make_page(EventPage, shelf, title or f"Agenda {next(_numbers)}", **fields)


def make_document(agency: AgencyPage, title: str = "", **fields) -> DocumentPage:
    shelf = shelf_of(agency, DocumentIndexPage, "Dokumen")
    fields = {"information_class": "berkala", **fields}
    return make_page(DocumentPage, shelf, title or f"Dokumen {next(_numbers)}", **fields)


def make_gallery(agency: AgencyPage, title: str = "", **fields) -> GalleryPage:
    return make_page(
        GalleryPage,
        shelf_of(agency, GalleryIndexPage, "Galeri"),
        title or f"Galeri {next(_numbers)}",
        **fields,
    )


def make_place(agency: AgencyPage, title: str = "", **fields) -> PlacePage:
    return make_page(
        PlacePage, shelf_of(agency, PlaceIndexPage, "Tempat"), title or f"Tempat {next(_numbers)}", **fields
    )


def shelf_of(agency: AgencyPage, model: type[PageType], title: str) -> PageType:
    """The agency's index page of this type; made when it is not there yet."""
    shelf = model.objects.child_of(agency).first()
    return shelf or make_page(model, agency, title)


def make_image(
    description: str = "Dua garis biru", size: tuple[int, int] = (640, 480), **fields
) -> CityImage:
    return CityImage.objects.create(
        title=f"Gambar {next(_numbers)}",
        description=description,
        file=ImageFile(png(size), name="gambar.png"),
        **fields,
    )


def png(size: tuple[int, int] = (640, 480)) -> io.BytesIO:
    data = io.BytesIO()
    Picture.new("RGB", size, "#1f5f8b").save(data, "PNG")
    data.seek(0)
    return data


def make_file(name: str = "berkas.pdf", content: bytes = b"%PDF-1.4\n%%EOF\n", **fields):
    return get_document_model().objects.create(
        title=fields.pop("title", "Berkas"), file=ContentFile(content, name=name), **fields
    )


def make_application(code: str = "", **fields) -> Application:
    number = next(_numbers)
    return Application.objects.create(
        code=code or f"UJI-{number:03}",
        **{
            "name": f"Aplikasi {number}",
            "first_class": "publik",
            "group": "kesehatan",
            "status": "aktif",
            "provenance": "sample",
            **fields,
        },
    )


def make_alert(title: str = "Pompa air dimatikan", **fields) -> Alert:
    return Alert.objects.create(title=title, **fields)
