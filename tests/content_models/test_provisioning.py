"""One team per agency: its own pages, images and files, and nothing of another's."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from content_models.models import AgencyPage, AgencyTeam, ServicePage
from content_models.provisioning import provision_agency, provision_city_team, shared_collection
from tests.factories import make_agency, make_file, make_image, make_news, make_service, publish

pytestmark = pytest.mark.django_db


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_provisioning_again_changes_nothing(site):
    first = provision_agency(site.dinkes)
    before = (
        Group.objects.count(),
        GroupPagePermission.objects.count(),
        GroupCollectionPermission.objects.count(),
    )

    assert provision_agency(site.dinkes) == first
    assert before == (
        Group.objects.count(),
        GroupPagePermission.objects.count(),
        GroupCollectionPermission.objects.count(),
    )


def test_two_agencies_with_one_abbreviation_share_no_rights(site):
    one = provision_agency(make_agency(site.opd, "Bagian Umum", abbreviation="BU"))
    other = provision_agency(make_agency(site.opd, "Bagian Usaha", abbreviation="BU"))

    assert one.group != other.group
    assert one.collection != other.collection


def test_a_team_follows_its_agency_when_that_takes_another_name(site):
    team = provision_agency(site.dinkes)

    assert provision_agency(publish(site.dinkes, slug="kesehatan", abbreviation="Dinkes Kota")) == team


def test_an_editor_may_add_change_and_publish_in_the_own_subtree(editor, site):
    service = make_service(site.dispendukcapil, site.kependudukan)
    rights = service.permissions_for_user(editor)

    assert rights.can_edit()
    assert rights.can_publish()
    assert rights.can_unpublish()
    assert service.get_parent().permissions_for_user(editor).can_add_subpage()


def test_an_editor_may_do_nothing_to_another_agencys_pages(editor, site):
    news = make_news(site.dinkes)
    rights = news.permissions_for_user(editor)

    assert not any(
        (rights.can_edit(), rights.can_publish(), rights.can_delete(), rights.can_set_view_restrictions())
    )
    assert not news.get_parent().permissions_for_user(editor).can_add_subpage()


def test_an_editor_may_not_delete_the_own_agency(editor, site):
    make_news(site.dispendukcapil)

    assert not Page.objects.get(pk=site.dispendukcapil.pk).permissions_for_user(editor).can_delete()


@pytest.mark.parametrize(
    "view", ["edit", "history", "view_draft", "copy", "delete", "unpublish", "move", "usage", "set_privacy"]
)
def test_no_view_of_another_agencys_page_opens(as_editor, site, view):
    news = make_news(site.dinkes, "Kabar Dinkes")

    response = as_editor.get(reverse(f"wagtailadmin_pages:{view}", args=[news.pk]))

    assert response.status_code in {302, 403}
    assert b"Kabar Dinkes" not in response.content


def test_another_agencys_page_cannot_be_changed_by_a_forged_form(as_editor, site):
    news = make_news(site.dinkes, "Kabar Dinkes")

    as_editor.post(edit(news), {"title": "Diretas", "slug": news.slug, "action-publish": "1"})

    news.refresh_from_db()
    assert news.title == "Kabar Dinkes"


def test_the_explorer_and_its_search_show_only_the_own_agency(as_editor, site):
    make_service(site.dispendukcapil, site.kependudukan, "Layanan kami")
    make_service(site.dinkes, site.kesehatan, "Layanan mereka")

    home = as_editor.get(reverse("wagtailadmin_explore_root"), follow=True)
    found = as_editor.get(reverse("wagtailadmin_pages:search"), {"q": "Layanan"}).content.decode()

    assert home.redirect_chain[-1][0] == reverse("wagtailadmin_explore", args=[site.dispendukcapil.pk])
    assert "Layanan kami" in found
    assert "Layanan mereka" not in found


def test_an_editor_chooses_own_and_shared_images_and_files_but_no_others(as_editor, site):
    own = AgencyTeam.objects.get(agency=site.dispendukcapil).collection
    other = provision_agency(site.dinkes).collection
    for title, collection in (
        ("Milik kami", own),
        ("Milik kota", shared_collection()),
        ("Milik mereka", other),
    ):
        make_image(title, collection=collection).__class__.objects.filter(description=title).update(
            title=title
        )
        make_file(title=title, collection=collection)

    for chooser in ("wagtailimages_chooser:choose", "wagtaildocs_chooser:choose"):
        shown = as_editor.get(reverse(chooser)).json()["html"]
        assert "Milik kami" in shown
        assert "Milik kota" in shown
        assert "Milik mereka" not in shown


def test_an_editor_changes_own_images_and_no_shared_ones(as_editor, site):
    own = AgencyTeam.objects.get(agency=site.dispendukcapil).collection
    ours, shared = make_image(collection=own), make_image(collection=shared_collection())

    assert as_editor.get(reverse("wagtailimages:edit", args=[ours.pk])).status_code == 200
    assert as_editor.get(reverse("wagtailimages:edit", args=[shared.pk])).status_code == 302


def test_an_editor_uploads_into_the_own_collection_only(as_editor, site):
    form = as_editor.get(reverse("wagtailimages:add")).context["form"]

    assert "collection" not in form.fields  # there is one choice, so there is none to make


def test_an_agency_made_in_the_admin_gets_its_team_at_once(as_city_editor, site):
    as_city_editor.post(
        reverse("wagtailadmin_pages:add", args=["content_models", "agencypage", site.opd.pk]),
        {
            "title": "Dinas Baru",
            "slug": "dinas-baru",
            "abbreviation": "Disbar",
            "kind": "dinas",
            "accent": "kali",
            "provenance": "agency",
            "audience": "public",
        },
    )

    assert AgencyPage.objects.get(slug="dinas-baru").team.group.name == "Editor Disbar"


def test_the_city_team_may_edit_everything(city_editor, site):
    service = make_service(site.dinkes, site.kesehatan)

    for page in (site.home, site.wargaku, ServicePage.objects.get(pk=service.pk)):
        assert page.permissions_for_user(city_editor).can_publish()
    assert provision_city_team().permissions.filter(codename="change_application").exists()
