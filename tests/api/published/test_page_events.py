"""Every event of a page's life, told by what a reader gets afterwards."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from api.published import change_log
from api.published.models import PublishedDocument
from api.published.schedule import publish_due
from content_models.models import (
    AgencyPage,
    NewsPage,
    RelatedService,
    SectionPage,
    ServiceIndexPage,
    ServicePage,
)
from tests.factories import make_news, make_page, make_section, make_service, publish

PRIVATE = PageViewRestriction.LOGIN


def test_a_published_page_is_read_at_once(site, read):
    make_service(site.dinkes, site.kesehatan, "Antrean puskesmas", fee="Gratis")

    answer = read("/wargaku/layanan/antrean-puskesmas")

    assert answer.status == 200
    assert answer.document["fee"] == "Gratis"


def test_a_published_change_reaches_what_embeds_the_page(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")

    with commit():
        publish(service, title="Antrean puskesmas")

    for path in ("/wargaku/bidang/kesehatan", "/opd/dinkes"):
        assert [row["title"] for row in read(path).document["services"]] == ["Antrean puskesmas"]
    for path in ("/layanan", "/opd/dinkes/layanan"):
        assert [row["title"] for row in read(path).document["items"]] == ["Antrean puskesmas"]


def test_saving_a_draft_publishes_nothing(site, read, commit, changes):
    with commit():
        news = make_news(site.dinkes, "Lama")
    before = len(changes())

    with commit():
        news.title = "Baru"
        news.save_revision()

    assert read("/opd/dinkes/berita/lama").document["title"] == "Lama"
    assert len(changes()) == before


def test_a_page_never_published_is_not_found(site, read, commit):
    with commit():
        make_page(SectionPage, site.dinkes, "Draf", publish=False)

    assert read("/opd/dinkes/draf").status == 404


def test_a_page_scheduled_and_never_live_stays_secret(site, read, commit, changes):
    before = len(changes())

    with commit():
        make_page(SectionPage, site.dinkes, "Rahasia", go_live_at=timezone.now() + timedelta(days=1))

    assert read("/opd/dinkes/rahasia").status == 404
    assert len(changes()) == before


def test_a_scheduled_page_goes_live_when_its_time_has_come(site, read, commit):
    with commit():
        page = make_page(SectionPage, site.dinkes, "Nanti", go_live_at=timezone.now() + timedelta(days=1))
    revision = page.latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = (timezone.now() - timedelta(minutes=1)).isoformat()
    revision.save()

    with commit():
        publish_due()

    assert read("/opd/dinkes/nanti").status == 200


def test_an_expired_page_is_gone_with_its_reason(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Sementara")
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))

    with commit():
        publish_due()

    answer = read("/opd/dinkes/sementara")
    assert answer.status == 410
    assert answer.document["reason"] == "Halaman ini sudah berakhir."


def test_a_new_slug_moves_the_page_and_its_descendants(site, read, commit, changes):
    with commit():
        parent = make_section(site.dinkes, "Profil")
        make_section(parent, "Sejarah")

    with commit():
        publish(parent, slug="tentang-kami")

    moved = read("/opd/dinkes/profil/sejarah")
    assert (moved.status, moved.document["path"]) == (301, "/opd/dinkes/tentang-kami/sejarah")
    assert moved.location == "/api/v1/documents/opd/dinkes/tentang-kami/sejarah"
    assert read("/opd/dinkes/tentang-kami/sejarah").status == 200
    assert read("/opd/dinkes/profil").document["path"] == "/opd/dinkes/tentang-kami"
    assert ("move", "/opd/dinkes/tentang-kami/sejarah") in changes()


def test_a_new_slug_of_an_unpublished_parent_moves_its_live_children(site, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Profil")
        make_section(parent, "Sejarah")
    with commit():
        parent.refresh_from_db()
        parent.unpublish()

    with commit():
        draft = SectionPage.objects.get(pk=parent.pk)
        draft.slug = "tentang"
        draft.save()

    assert read("/opd/dinkes/profil/sejarah").document["path"] == "/opd/dinkes/tentang/sejarah"


def test_a_new_slug_of_an_internal_parent_moves_its_public_children(site, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Profil", audience="internal")
        make_section(parent, "Sejarah")

    with commit():
        publish(parent, slug="tentang")

    assert read("/opd/dinkes/profil/sejarah").document["path"] == "/opd/dinkes/tentang/sejarah"


def test_a_new_slug_of_a_shelf_moves_the_second_addresses_below_it(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
        make_service(site.dispendukcapil, site.kependudukan, "Akta")
        shelf = ServiceIndexPage.objects.child_of(site.dispendukcapil).get()
        service.create_alias(parent=shelf)

    with commit():
        publish(shelf, slug="pelayanan")

    assert read("/opd/dispendukcapil/pelayanan/akta").document["path"] == "/wargaku/layanan/akta"
    assert read("/opd/dispendukcapil/pelayanan/antrean").document["path"] == "/wargaku/layanan/antrean"


def test_an_address_that_moved_twice_leads_to_the_last_one(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Satu")
    for slug in ("dua", "tiga"):
        with commit():
            page = publish(page, slug=slug)

    assert read("/opd/dinkes/satu").document["path"] == "/opd/dinkes/tiga"
    assert read("/opd/dinkes/dua").document["path"] == "/opd/dinkes/tiga"


def test_a_page_that_takes_its_old_slug_back_is_there_again(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Satu")
    for slug in ("dua", "satu"):
        with commit():
            page = publish(page, slug=slug)

    assert read("/opd/dinkes/satu").status == 200
    assert read("/opd/dinkes/dua").document["path"] == "/opd/dinkes/satu"


def test_a_moved_page_takes_its_descendants_along(site, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Profil")
        make_section(parent, "Sejarah")

    with commit():
        SectionPage.objects.get(pk=parent.pk).move(
            AgencyPage.objects.get(pk=site.dispendukcapil.pk), pos="last-child"
        )

    assert read("/opd/dinkes/profil/sejarah").document["path"] == "/opd/dispendukcapil/profil/sejarah"
    document = read("/opd/dispendukcapil/profil/sejarah").document
    assert document["agency"]["slug"] == "dispendukcapil"
    assert [crumb["path"] for crumb in document["breadcrumbs"]][-1] == "/opd/dispendukcapil/profil"


def test_reordering_pages_reorders_what_lists_them(site, read, commit):
    with commit():
        first = make_section(site.dinkes, "Satu")
        second = make_section(site.dinkes, "Dua")

    with commit():
        Page.objects.get(pk=second.pk).move(Page.objects.get(pk=first.pk), pos="left")

    sections = [section["title"] for section in read("/opd/dinkes").document["sections"]]
    assert sections == ["Dua", "Satu"]


def test_a_copy_that_is_kept_live_is_read_and_a_draft_copy_is_not(site, read, commit):
    with commit():
        news = make_news(site.dinkes, "Asli")

    with commit():
        news.copy(update_attrs={"slug": "salinan", "title": "Salinan"}, keep_live=True)
        news.copy(update_attrs={"slug": "draf", "title": "Draf"}, keep_live=False)

    assert read("/opd/dinkes/berita/salinan").document["title"] == "Salinan"
    assert read("/opd/dinkes/berita/salinan").document["id"] != read("/opd/dinkes/berita/asli").document["id"]
    assert read("/opd/dinkes/berita/draf").status == 404


def test_a_copied_subtree_is_read_as_a_whole(site, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Profil")
        make_section(parent, "Sejarah")

    with commit():
        SectionPage.objects.get(pk=parent.pk).copy(
            recursive=True, to=AgencyPage.objects.get(pk=site.dispendukcapil.pk), keep_live=True
        )

    assert read("/opd/dispendukcapil/profil/sejarah").status == 200


def test_an_alias_of_a_live_page_is_live_at_once(site, read, commit):
    with commit():
        news = make_news(site.dinkes, "Bersama")
        make_news(site.dispendukcapil, "Lain")

    with commit():
        shelf = NewsPage.objects.get(slug="lain").get_parent()
        news.create_alias(parent=shelf)

    assert read("/opd/dispendukcapil/berita/bersama").status == 200


def test_an_alias_follows_its_original(site, read, commit):
    with commit():
        news = make_news(site.dinkes, "Bersama")
        make_news(site.dispendukcapil, "Lain")
        news.create_alias(parent=NewsPage.objects.get(slug="lain").get_parent())

    with commit():
        publish(news, title="Bersama, diperbarui")

    assert read("/opd/dispendukcapil/berita/bersama").document["title"] == "Bersama, diperbarui"


def test_an_alias_of_a_service_leads_to_the_one_address_of_the_service(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
        other = make_service(site.dispendukcapil, site.kependudukan, "Akta")

    with commit():
        service.create_alias(parent=other.get_parent())

    assert read("/opd/dispendukcapil/layanan/antrean").document["path"] == "/wargaku/layanan/antrean"
    assert read("/wargaku/layanan/antrean").document["agency"]["slug"] == "dinkes"


def test_an_unpublished_page_is_gone_and_leaves_every_list(site, read, commit, changes):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")

    with commit():
        service.unpublish()

    answer = read("/wargaku/layanan/antrean")
    assert answer.status == 410
    assert answer.document["reason"] == "Halaman ini sudah tidak terbit."
    assert [row["path"] for row in answer.document["alternatives"]] == [
        "/wargaku/bidang/kesehatan",
        "/opd/dinkes/layanan",
        "/opd/dinkes",
    ]
    assert read("/wargaku/bidang/kesehatan").document["services"] == []
    assert ("withdraw", "/wargaku/layanan/antrean") in changes()


def test_an_unpublished_subtree_is_gone_as_a_whole(site, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Profil")
        make_section(parent, "Sejarah")

    with commit():
        for page in Page.objects.get(pk=parent.pk).get_descendants(inclusive=True).specific():
            page.unpublish()

    assert read("/opd/dinkes/profil/sejarah").status == 410


def test_a_page_published_again_has_its_old_identity(site, read, commit):
    with commit():
        news = make_news(site.dinkes, "Kabar")
    before = read("/opd/dinkes/berita/kabar").document["id"]
    with commit():
        news.unpublish()

    with commit():
        publish(news)

    assert read("/opd/dinkes/berita/kabar").document["id"] == before


def test_a_deleted_subtree_is_gone_and_what_embedded_it_is_made_again(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
        other = make_service(site.dispendukcapil, site.kependudukan, "Akta")
        publish(other, related=[RelatedService(page=service)])
    assert [row["slug"] for row in read("/wargaku/layanan/akta").document["related"]] == ["antrean"]

    with commit():
        AgencyPage.objects.get(pk=site.dinkes.pk).delete()

    answer = read("/wargaku/layanan/antrean")
    assert (answer.status, answer.document["reason"]) == (410, "Halaman ini sudah dihapus.")
    assert read("/opd/dinkes").status == 410
    assert read("/wargaku/layanan/akta").document["related"] == []
    assert [agency["slug"] for agency in read("/opd").document["items"]] == ["dispendukcapil"]


def test_a_new_page_takes_the_address_of_a_deleted_one(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Satu")
        page = publish(page, slug="dua")
    with commit():
        SectionPage.objects.get(pk=page.pk).delete()

    with commit():
        make_section(site.dinkes, "Dua")

    assert read("/opd/dinkes/dua").document["title"] == "Dua"
    assert read("/opd/dinkes/satu").document["path"] == "/opd/dinkes/dua"


def test_privacy_on_an_ancestor_hides_the_whole_subtree_before_the_commit(site, read, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")

    PageViewRestriction.objects.create(page=site.dinkes, restriction_type=PRIVATE)

    answer = read("/wargaku/layanan/antrean")
    assert (answer.status, answer.document["reason"]) == (410, "Halaman ini tidak untuk umum.")
    assert read("/opd/dinkes").status == 410
    assert not PublishedDocument.objects.filter(status="live", agency="dinkes").exists()


def test_privacy_hides_what_shows_the_page_elsewhere(site, read, commit):
    with commit():
        news = make_news(site.dinkes, "Bersama")
        shelf = make_news(site.dispendukcapil, "Lain").get_parent()
        news.create_alias(parent=shelf)
    assert read("/opd/dispendukcapil/berita/bersama").status == 200

    PageViewRestriction.objects.create(page=site.dinkes, restriction_type=PRIVATE)

    assert read("/opd/dispendukcapil/berita/bersama").status == 410


def test_a_copy_of_a_private_page_is_never_seen(site, read, commit, changes):
    with commit():
        page = make_section(site.dinkes, "Tertutup", publish=False)
        PageViewRestriction.objects.create(page=page, restriction_type=PRIVATE)
        page.save_revision().publish()
    before = changes()

    with commit(), change_log.numbering():  # one transaction, as a request of an editor is
        page.copy(update_attrs={"slug": "salinan"}, keep_live=True)

    assert read("/opd/dinkes/salinan").status == 404
    assert changes() == before


def test_privacy_taken_away_brings_the_subtree_back(site, read, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")
        restriction = PageViewRestriction.objects.create(page=site.dinkes, restriction_type=PRIVATE)

    with commit():
        restriction.delete()

    assert read("/wargaku/layanan/antrean").status == 200
    assert [row["slug"] for row in read("/wargaku/bidang/kesehatan").document["services"]] == ["antrean"]


def test_a_page_made_internal_is_withdrawn(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Edaran")

    with commit():
        publish(page, audience="internal")

    assert read("/opd/dinkes/edaran").status == 410


def test_a_service_that_changes_its_field_moves(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")

    with commit():
        publish(service, field=site.kepegawaian)

    assert read("/wargaku/layanan/antrean").document["path"] == "/kantorku/layanan/antrean"
    assert read("/wargaku/bidang/kesehatan").document["services"] == []


def test_a_new_slug_of_a_platform_moves_its_fields_and_services(site, read, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")

    with commit():
        publish(site.wargaku, slug="warga")

    assert read("/wargaku/layanan/antrean").document["path"] == "/warga/layanan/antrean"
    assert read("/wargaku/bidang/kesehatan").document["path"] == "/warga/bidang/kesehatan"
    assert [row["path"] for row in read("/warga/bidang/kesehatan").document["services"]] == [
        "/warga/layanan/antrean"
    ]


def test_a_renamed_agency_is_renamed_wherever_it_is_named(site, read, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")

    with commit():
        publish(site.dinkes, title="Dinas Kesehatan Kota")

    assert read("/wargaku/layanan/antrean").document["agency"]["title"] == "Dinas Kesehatan Kota"
    assert read("/layanan").document["items"][0]["agency"]["title"] == "Dinas Kesehatan Kota"


def test_a_change_that_others_do_not_show_leaves_them_as_they_are(site, commit, changes):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")
    before = len(changes())

    with commit():
        publish(site.dinkes, phone="112")

    touched = {path for _op, path in changes()[before:]}
    assert "/wargaku/layanan/antrean" not in touched
    assert "/opd/dinkes" in touched


def test_publishing_again_without_a_change_of_text_still_tells_the_new_time(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
    before = read("/wargaku/layanan/antrean").document["updated_at"]
    ServicePage.objects.filter(pk=service.pk).update(last_published_at=timezone.now() - timedelta(days=2))

    with commit():
        publish(service)

    assert read("/wargaku/layanan/antrean").document["updated_at"] >= before


def test_the_place_in_the_tree_leads_to_the_canonical_address(site, read):
    make_service(site.dinkes, site.kesehatan, "Antrean")

    assert read("/opd/dinkes/layanan/antrean").location == "/api/v1/documents/wargaku/layanan/antrean"
    assert read("/wargaku/kesehatan").document["path"] == "/wargaku/bidang/kesehatan"
