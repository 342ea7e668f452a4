"""The sample content: made once, and never over what an editor did."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Site, Workflow

from api.published import outbox, repair
from api.published.models import PublishedDocument, Status
from content_models.models import (
    AgencyPage,
    Application,
    FieldPage,
    HomePage,
    NewsPage,
    PlatformPage,
    SearchTerm,
    SectionPage,
    ServicePage,
)
from content_models.seed.sow import sow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sown")]


def page(model, slug):
    return model.objects.get(slug=slug)


def test_a_second_run_makes_nothing(sown):
    assert sown > 0
    assert sow() == 0


def test_everything_is_published_and_readers_get_exactly_that():
    outbox.drain()

    assert not Page.objects.filter(live=False).exists()
    assert list(repair.differences()) == []
    assert PublishedDocument.objects.filter(type="agency", status=Status.LIVE).count() == 2


def test_the_site_begins_at_the_home_page():
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get()
    assert [child.slug for child in HomePage.objects.get().get_children()] == ["wargaku", "kantorku", "opd"]


def test_fields_stand_in_the_order_of_the_design():
    wargaku = [field.slug for field in page(PlatformPage, "wargaku").get_children()]
    kantorku = FieldPage.objects.child_of(page(PlatformPage, "kantorku"))

    assert wargaku == ["kesehatan", "pendidikan", "kemiskinan", "pengaduan", "perizinan", "kependudukan"]
    assert len(kantorku) == 11
    assert page(PlatformPage, "kantorku").is_for_staff


def test_an_agency_with_a_site_has_every_section_and_one_without_has_only_services():
    with_site = page(AgencyPage, "dinkes").get_children().values_list("slug", flat=True)
    without = page(AgencyPage, "kecamatan-kelurahan").get_children().values_list("slug", flat=True)

    sections = ["layanan", "profil", "berita", "pengumuman", "agenda", "dokumen", "galeri", "tempat"]
    assert list(with_site) == sections
    assert list(without) == ["layanan"]


def test_what_an_editor_changed_stays():
    service = page(ServicePage, "antrean-ehealth")
    service.fee = "Rp1.000"
    service.save_revision().publish()
    term = SearchTerm.objects.get(term="antri")
    term.means = "surat"
    term.save()

    assert sow() == 0
    assert page(ServicePage, "antrean-ehealth").fee == "Rp1.000"
    assert SearchTerm.objects.get(term="antri").means == "surat"


def test_what_an_editor_deleted_stays_deleted_with_all_below():
    profile = SectionPage.objects.child_of(page(AgencyPage, "dinkes")).get(slug="profil")
    profile.delete()
    Application.objects.get(code="APP-001").delete()

    assert sow() == 0
    assert not SectionPage.objects.descendant_of(page(AgencyPage, "dinkes")).exists()
    assert not Application.objects.filter(code="APP-001").exists()


def test_what_an_editor_took_offline_stays_offline():
    news = NewsPage.objects.descendant_of(page(AgencyPage, "dinkes")).get()
    news.unpublish()

    assert sow() == 0
    assert not NewsPage.objects.get(pk=news.pk).live


def test_what_an_editor_renamed_is_not_made_a_second_time():
    agency = page(AgencyPage, "dinkes")
    agency.slug = "kesehatan"
    agency.save_revision().publish()

    assert sow() == 0
    assert AgencyPage.objects.count() == 2


def test_wagtails_own_groups_and_workflow_do_not_reach_across_agencies():
    assert set(Group.objects.filter(name__in=["Editors", "Moderators"])) == set()
    assert not Workflow.objects.exists()


def test_every_agency_has_a_team():
    assert all(
        agency.team.group.name == f"Editor {agency.abbreviation}" for agency in AgencyPage.objects.all()
    )


def test_the_city_team_chose_what_is_shown_first():
    assert [row.page.slug for row in HomePage.objects.get().popular.all()] == ["uhc-berobat-ktp"]
    assert page(ServicePage, "antrean-ehealth").related.exists()
