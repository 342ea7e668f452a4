"""A small city that keeps secrets: what editors can write and readers must not get, each with one word in it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from api.published import change_log
from api.published.schedule import publish_due
from api.representations.service import PRIVATE_DETAILS
from content_models import models
from tests.factories import (
    SiteTree,
    make_alert,
    make_application,
    make_file,
    make_image,
    make_news,
    make_page,
    make_section,
    make_service,
    publish,
    shelf_of,
)

SECRET = "rahasiakotak"
"""Nothing else has this word. What was never public has it in title, slug, summary and body."""

HIDDEN_AGENCY = f"dinas-{SECRET}"

SHELVES = {
    models.NewsPage: models.NewsIndexPage,
    models.AnnouncementPage: models.AnnouncementIndexPage,
    models.EventPage: models.EventIndexPage,
    models.DocumentPage: models.DocumentIndexPage,
    models.GalleryPage: models.GalleryIndexPage,
    models.PlacePage: models.PlaceIndexPage,
    models.ServicePage: models.ServiceIndexPage,
}
BELOW_HOME = {models.PlatformPage, models.AgencyDirectoryPage}
ONLY_ONE = {models.HomePage}


@dataclass
class Secrets:
    """The portal paths of what was hidden. What was never public must look like nothing at all."""

    never_public: list[str] = field(default_factory=list)
    once_public: list[str] = field(default_factory=list)

    def add(self, page: models.BasePage) -> models.BasePage:
        fresh = type(page).objects.get(pk=page.pk)
        self.never_public.append(fresh.portal_path)
        return fresh


def every_model() -> list[type[models.BasePage]]:
    """Every page type of which there can be several: a new one is covered by being there."""
    found, todo = [], [models.BasePage]
    while todo:
        model = todo.pop()
        todo += model.__subclasses__()
        if not model._meta.abstract and model not in ONLY_ONE:
            found.append(model)
    return sorted(found, key=lambda model: model.__name__)


def make(site: SiteTree, model: type[models.BasePage], title: str, **fields: Any) -> models.BasePage:
    """A page of any type at its place in the tree, with what its type asks for."""
    needed: dict[type, dict[str, Any]] = {
        models.AgencyPage: {"abbreviation": title[:40], "kind": "dinas", "duties": title},
        models.EventPage: {"starts_at": datetime(2031, 5, 31, 2, tzinfo=UTC)},
        models.DocumentPage: {"information_class": "berkala"},
        models.ServicePage: {"field": site.kesehatan, "fee": title},
        models.PlacePage: {"address": title},
    }
    fields = {"summary": title, **needed.get(model, {}), **fields}
    if any(column.name == "content" for column in model._meta.fields):
        fields.setdefault("content", body(title))
    return make_page(model, _parent(site, model), f"{title} {model.__name__}", **fields)


def _parent(site: SiteTree, model: type[models.BasePage]) -> Page:
    if model in SHELVES:
        return shelf_of(site.dinkes, SHELVES[model], SHELVES[model].__name__)
    if model in BELOW_HOME:
        return site.home
    if model is models.AgencyPage:
        return site.opd
    return site.wargaku if model is models.FieldPage else site.dinkes


def body(word: str = SECRET, *more: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"type": "heading", "value": {"text": word, "level": "2"}},
        {"type": "paragraph", "value": f"<p>{word}</p>"},
        {"type": "contact", "value": {"name": word, "phone": "", "email": "", "address": word}},
        *more,
    ]


def links_to(page_id: int) -> list[dict[str, Any]]:
    """Every way in which a body can show another page."""
    return [
        {"type": "paragraph", "value": f'<p><a linktype="page" id="{page_id}">tautan</a></p>'},
        {"type": "link", "value": {"label": "tautan", "page": page_id, "url": ""}},
        {"type": "pages", "value": [page_id]},
    ]


def make_public_city(site: SiteTree) -> None:
    """One of everything, for everybody."""
    for model in every_model():
        make(site, model, "Terbuka")
    make_service(site.dinkes, site.kesehatan, "Layanan terbuka", fee="Gratis")
    make_service(site.dinkes, site.kepegawaian, "Absensi", action_url="https://contoh.id/masuk")
    make_section(site.dinkes, "Penghubung", content=links_to(999_999))
    make_news(site.dispendukcapil, "Kabar terbuka")
    make_application("UJI-1", name="Aplikasi lama")


def hide_secrets(site: SiteTree) -> Secrets:
    """Write all of it, as editors and the clock do."""
    secrets = Secrets()
    tomorrow = timezone.now() + timedelta(days=1)
    for model in every_model():
        secrets.add(make(site, model, f"Draf {SECRET}", publish=False))
        secrets.add(make(site, model, f"Internal {SECRET}", audience="internal"))
        secrets.add(make(site, model, f"Besok {SECRET}", go_live_at=tomorrow))
    _changes_of_live_pages(tomorrow)
    _pictures_and_files(site, secrets)
    _private(site, secrets)
    _aliases_and_copies(site, secrets)
    _once_public(site, secrets)
    _notes_on_public_pages()
    _pointers_from_public_pages(site)
    make_alert(f"Besok {SECRET}", text=SECRET, starts_at=tomorrow)
    make_alert(f"Kemarin {SECRET}", text=SECRET, ends_at=timezone.now() - timedelta(days=1))
    return secrets


def _changes_of_live_pages(tomorrow: datetime) -> None:
    for model in every_model():
        page = model.objects.get(slug=f"terbuka-{model.__name__.lower()}")
        page.title = page.summary = f"Perubahan {SECRET}"
        page.slug = f"baru-{SECRET}"
        page.save_revision()
    publish(models.NewsPage.objects.get(slug="kabar-terbuka"), title=f"Besok {SECRET}", go_live_at=tomorrow)


def _pictures_and_files(site: SiteTree, secrets: Secrets) -> None:
    image = make_image(f"Foto {SECRET}", caption=SECRET)
    file = make_file(f"{SECRET}.pdf", title=SECRET)
    shown = {"type": "image", "value": {"image": image.pk, "decorative": False, "alt_text": SECRET}}
    offered = {"type": "file", "value": {"title": SECRET, "file": file.pk}}
    content = body(SECRET, shown, offered)
    secrets.add(make_news(site.dinkes, f"Foto {SECRET}", audience="internal", image=image, content=content))
    secrets.add(make(site, models.DocumentPage, f"Berkas {SECRET}", audience="internal", file=file))


def _private(site: SiteTree, secrets: Secrets) -> None:
    for type_ in (PageViewRestriction.LOGIN, PageViewRestriction.PASSWORD, PageViewRestriction.GROUPS):
        page = make_section(site.dinkes, f"Tertutup {type_} {SECRET}", publish=False)
        restrict(page, type_)
        page.save_revision().publish()
        secrets.add(page)
        secrets.add(make_section(page, f"Anak {SECRET}", summary=SECRET))
    agency = make(site, models.AgencyPage, f"Tertutup {SECRET}", slug=HIDDEN_AGENCY, publish=False)
    restrict(agency, PageViewRestriction.LOGIN)
    agency.save_revision().publish()
    secrets.add(agency)
    secrets.add(make_service(agency, site.kesehatan, f"Layanan tertutup {SECRET}", fee=SECRET))
    secrets.add(make_news(agency, f"Kabar tertutup {SECRET}"))


def restrict(page: Page, type_: str) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=type_, password="sandi")
    if type_ == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.get_or_create(name="Pegawai")[0])


def _aliases_and_copies(site: SiteTree, secrets: Secrets) -> None:
    shelf = models.NewsPage.objects.get(slug="kabar-terbuka").get_parent()
    hidden = [f"{kind} {SECRET} NewsPage" for kind in ("Draf", "Internal", "Besok")]
    closed = models.NewsPage.objects.get(title=f"Kabar tertutup {SECRET}")
    secrets.add(closed.create_alias(parent=shelf, update_slug=f"alias-tertutup-{SECRET}"))
    for number, title in enumerate(hidden):
        original = models.NewsPage.objects.get(title=title)
        secrets.add(original.create_alias(parent=shelf, update_slug=f"alias-{number}-{SECRET}"))
        with change_log.numbering():  # as every request of an editor is
            copied = original.copy(
                to=shelf, update_attrs={"slug": f"salinan-{number}-{SECRET}"}, keep_live=True
            )
        secrets.add(copied)
    with change_log.numbering():
        copied = models.SectionPage.objects.get(title=f"Tertutup login {SECRET}").copy(
            to=site.dispendukcapil, recursive=True, update_attrs={"slug": f"salinan-{SECRET}"}, keep_live=True
        )
    secrets.add(copied)
    secrets.add(models.SectionPage.objects.child_of(copied).get())


def _once_public(site: SiteTree, secrets: Secrets) -> None:
    """Their address is known. What stood there is not told any more, nor what was written since."""
    pages = [
        make_section(site.dinkes, f"Dulu {SECRET}", slug=f"dulu-{number}", summary=SECRET, content=body())
        for number in range(6)
    ]
    secrets.once_public += [page.portal_path for page in pages]
    unpublished, expired, deleted, private, internal, moved = pages
    unpublished.unpublish()
    Page.objects.filter(pk=expired.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    publish_due()
    models.SectionPage.objects.get(pk=deleted.pk).delete()
    restrict(private, PageViewRestriction.PASSWORD)
    secrets.add(publish(private, slug=f"pindah-{SECRET}"))
    publish(internal, audience="internal")
    closed = models.SectionPage.objects.get(title=f"Tertutup groups {SECRET}")
    models.SectionPage.objects.get(pk=moved.pk).move(closed, pos="last-child")
    secrets.add(moved)


def _notes_on_public_pages() -> None:
    """Fields for editors or staff, on pages that are for everybody."""
    notes = {"staff_instructions": f"<p>{SECRET}</p>", "source_note": SECRET}
    publish(models.ServicePage.objects.get(slug="layanan-terbuka"), **notes)
    publish(
        models.ServicePage.objects.get(slug="absensi"),
        **notes,
        **dict.fromkeys(PRIVATE_DETAILS, SECRET),
        legal_basis_verified=True,
        content=body(),
        channels=[{"type": "channel", "value": {"name": SECRET, "url": "", "note": SECRET}}],
        places=[models.ServicePlace(place=models.PlacePage.objects.filter(live=True).first())],
    )


def _pointers_from_public_pages(site: SiteTree) -> None:
    """Public pages that name what readers may not see."""
    service = models.ServicePage.objects.get(title=f"Internal {SECRET} ServicePage")
    place = models.PlacePage.objects.get(title=f"Internal {SECRET} PlacePage")
    publish(models.SectionPage.objects.get(slug="penghubung"), content=links_to(service.pk))
    publish(site.home, popular=[models.PopularPage(page=service)])
    publish(site.wargaku, featured=[models.FeaturedService(page=service)])
    publish(
        models.ServicePage.objects.get(slug="layanan-terbuka"),
        related=[models.RelatedService(page=service)],
        places=[models.ServicePlace(place=place)],
    )
    publish(models.EventPage.objects.get(slug="terbuka-eventpage"), place=place)
    application = models.Application.objects.get(code="UJI-1")
    application.successor, application.evidence = service, SECRET
    application.agency = models.AgencyPage.objects.get(slug=HIDDEN_AGENCY)
    application.save()
