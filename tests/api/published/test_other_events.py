"""Events of what is no page: images, files, alerts, the register, the vocabulary, the clock."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Revision

from api.published.models import PublicationFailure, PublishedTerm
from api.published.schedule import publish_due
from content_models.models import Alert, FieldPage, SearchTerm, SectionPage
from tests.factories import (
    make_alert,
    make_application,
    make_file,
    make_image,
    make_news,
    make_page,
    make_section,
    make_service,
    publish,
)


def test_a_changed_image_changes_what_shows_it(site, read, commit):
    with commit():
        image = make_image("Dua garis")
        make_news(site.dinkes, "Kabar", image=image)

    with commit():
        image.description = "Dua garis biru"
        image.save()

    assert read("/opd/dinkes/berita/kabar").document["image"]["alt"] == "Dua garis biru"


def test_a_deleted_image_leaves_what_showed_it(site, read, commit):
    with commit():
        image = make_image()
        make_news(site.dinkes, "Kabar", image=image)

    with commit():
        image.delete()

    assert read("/opd/dinkes/berita/kabar").document["image"] is None


def test_a_changed_file_changes_what_offers_it(site, read, commit):
    with commit():
        file = make_file(title="Renstra")
        make_section(
            site.dinkes,
            "Rencana",
            content=[{"type": "paragraph", "value": f'<p><a linktype="document" id="{file.pk}">x</a></p>'}],
        )
    before = read("/opd/dinkes/rencana").document["content"][0]["value"]["html"]
    assert "/berkas/" in before

    with commit():
        file.delete()

    assert read("/opd/dinkes/rencana").document["content"][0]["value"]["html"] == "<p><a>x</a></p>"


def test_a_link_to_a_page_follows_the_page_and_ends_with_it(site, read, commit):
    with commit():
        target = make_section(site.dinkes, "Tujuan")
        make_section(
            site.dinkes,
            "Asal",
            content=[{"type": "paragraph", "value": f'<p><a linktype="page" id="{target.pk}">x</a></p>'}],
        )

    def link():
        return read("/opd/dinkes/asal").document["content"][0]["value"]["html"]

    with commit():
        target = publish(target, slug="sasaran")
    assert link() == '<p><a href="/opd/dinkes/sasaran">x</a></p>'

    with commit():
        target.unpublish()
    assert link() == "<p><a>x</a></p>"


def test_an_alert_is_on_the_home_page_while_it_lasts(site, read, commit):
    with commit():
        alert = make_alert("Banjir")
    assert [alert["title"] for alert in read("/").document["alerts"]] == ["Banjir"]

    with commit():
        Alert.objects.filter(pk=alert.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
        publish_due()

    assert read("/").document["alerts"] == []


def test_an_alert_of_tomorrow_is_not_told_today(site, read, commit):
    with commit():
        alert = make_alert("Besok", starts_at=timezone.now() + timedelta(days=1))
    assert read("/").document["alerts"] == []

    with commit():
        Alert.objects.filter(pk=alert.pk).update(starts_at=timezone.now() - timedelta(seconds=1))
        publish_due()

    assert [alert["title"] for alert in read("/").document["alerts"]] == ["Besok"]


def test_a_deleted_alert_is_gone(site, read, commit):
    with commit():
        alert = make_alert("Banjir")

    with commit():
        alert.delete()

    assert read("/").document["alerts"] == []


def test_a_register_row_is_in_the_register_and_on_its_successor(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
        application = make_application(name="e-Health", successor=service, agency=site.dinkes)

    assert [row["name"] for row in read("/wargaku/layanan/antrean").document["legacy_applications"]] == [
        "e-Health"
    ]
    assert read("/alih").document["applications"][0]["successor"]["path"] == "/wargaku/layanan/antrean"
    assert read("/transformasi").document["figures"]["applications_total"] == 1

    with commit():
        application.delete()

    assert read("/wargaku/layanan/antrean").document["legacy_applications"] == []
    assert read("/alih").document["applications"] == []
    assert read("/transformasi").document["figures"]["applications_total"] == 0


def test_a_register_row_follows_its_successor(site, read, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
        make_application(name="e-Health", successor=service)

    with commit():
        service = publish(service, slug="antrean-baru", title="Antrean baru")

    successor = read("/alih").document["applications"][0]["successor"]
    assert successor == {"title": "Antrean baru", "path": "/wargaku/layanan/antrean-baru"}

    with commit():
        service.unpublish()

    assert read("/alih").document["applications"][0]["successor"] is None


def test_a_search_term_is_used_as_soon_as_it_is_saved(site, client, commit):
    with commit():
        make_service(site.dispendukcapil, site.kependudukan, "Akta kelahiran")
        term = SearchTerm.objects.create(term="surat lahir", means="akta kelahiran")
        term.term = "Beranak"
        term.save()

    found = client.get("/api/v1/search?q=beranak").json()

    assert [row["slug"] for row in found["results"]] == ["akta-kelahiran"]

    term.delete()

    assert client.get("/api/v1/search?q=beranak").json()["count"] == 0
    assert not PublishedTerm.objects.exists()


def test_one_bad_scheduled_page_does_not_stop_the_others_and_says_why(site, read, commit):
    tomorrow = timezone.now() + timedelta(days=1)
    with commit():
        field = make_page(FieldPage, site.wargaku, "Bidang tidur")
        bad = make_service(site.dinkes, field, "Rusak", go_live_at=tomorrow)
        good = make_page(SectionPage, site.dinkes, "Baik", go_live_at=tomorrow)
        field.unpublish()
    for page in (bad, good):
        revision = page.latest_revision
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
        revision.content["go_live_at"] = (timezone.now() - timedelta(minutes=1)).isoformat()
        revision.save()

    with commit():
        publish_due()

    assert read("/opd/dinkes/baik").status == 200
    assert read("/wargaku/layanan/rusak").status == 404
    bad.refresh_from_db()
    assert not bad.live
    failure = PublicationFailure.objects.get()
    assert (failure.source, failure.action) == (f"page:{bad.pk}", "publish")
    assert "Bidang ini belum terbit" in failure.message


def test_a_schedule_that_names_nothing_does_not_stop_the_others(site, read, commit):
    """The oldest entry is of something that is no page and cannot be loaded."""
    past = timezone.now() - timedelta(minutes=1)
    with commit():
        page = make_page(SectionPage, site.dinkes, "Baik", go_live_at=timezone.now() + timedelta(days=1))
    good = page.latest_revision
    good.approved_go_live_at, good.content["go_live_at"] = past, past.isoformat()
    good.save()
    Revision.objects.create(
        content_type=good.content_type,
        base_content_type=good.base_content_type,
        object_id="bukan-angka",
        content={},
        approved_go_live_at=past - timedelta(days=1),
    )

    with commit():
        publish_due()

    assert read("/opd/dinkes/baik").status == 200
    assert PublicationFailure.objects.get().source == "page:bukan-angka"


def test_a_service_of_an_unpublished_field_cannot_be_published(site, commit):
    with commit():
        field = make_page(FieldPage, site.wargaku, "Bidang draf", publish=False)

    with pytest.raises(ValidationError, match="Bidang ini belum terbit"):
        make_service(site.dinkes, field, "Layanan")


def test_two_services_cannot_have_one_address(site, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")

    with pytest.raises(ValidationError, match="sudah dipakai layanan lain"):
        make_service(site.dispendukcapil, site.kependudukan, "Antrean")
