"""`verify_published` finds what no signal told, and `rebuild_published` makes it right."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from api.published import repair
from api.published.models import (
    Change,
    DocumentDependency,
    OutboxEntry,
    PublishedApplication,
    PublishedDocument,
    PublishedTerm,
)
from content_models.models import Application, SearchTerm, SectionPage, ServicePage
from tests.factories import make_application, make_section, make_service

BROKEN = [{"type": "heading", "value": {"text": "Judul", "level": "bukan angka"}}]


@pytest.fixture
def verify():
    """The lines that `verify_published` writes; none when all is right."""

    def run():
        out = StringIO()
        try:
            call_command("verify_published", stdout=out)
        except CommandError:
            return out.getvalue().splitlines()
        assert out.getvalue() == "The published documents are right.\n"
        return []

    return run


@pytest.fixture
def rebuild(commit):
    def run():
        with commit():
            call_command("rebuild_published", stdout=StringIO())

    return run


def test_a_city_that_was_edited_as_usual_is_right(site, verify, commit):
    with commit():
        make_application(successor=make_service(site.dinkes, site.kesehatan, "Antrean"), agency=site.dinkes)
        SearchTerm.objects.create(term="Antre", means="antrean")
        make_section(make_section(site.dinkes, "Profil"), "Sejarah", audience="internal")

    assert verify() == []


def test_rebuilding_what_is_right_changes_nothing(site, rebuild, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")
    before = (list(PublishedDocument.objects.order_by("pk").values()), Change.objects.count())

    rebuild()

    assert (list(PublishedDocument.objects.order_by("pk").values()), Change.objects.count()) == before


def test_an_update_past_every_signal_is_found_and_mended_with_all_who_show_it(
    site, read, verify, rebuild, commit
):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
    ServicePage.objects.filter(pk=service.pk).update(title="Antrean baru", fee="Gratis")

    [found] = verify()
    assert found.startswith(f"page:{service.pk}: not the current one (")
    assert all(column in found for column in ("body", "etag", "title", "card"))

    rebuild()

    assert verify() == []
    assert read("/wargaku/layanan/antrean").document["fee"] == "Gratis"
    assert [row["title"] for row in read("/wargaku/bidang/kesehatan").document["services"]] == [
        "Antrean baru"
    ]


def test_a_page_that_a_program_made_live_is_found_and_published(site, read, verify, rebuild):
    page = SectionPage(title="Impor", slug="impor", live=True)
    Page.objects.get(pk=site.dinkes.pk).add_child(instance=page)
    assert read("/opd/dinkes/impor").status == 404

    assert verify() == [f"page:{page.pk}: readers do not see it"]

    rebuild()

    assert verify() == []
    assert read("/opd/dinkes/impor").status == 200
    assert [section["path"] for section in read("/opd/dinkes").document["sections"]] == ["/opd/dinkes/impor"]


def test_a_page_taken_offline_past_every_signal_is_found_and_withdrawn(
    site, read, verify, rebuild, commit, changes
):
    with commit():
        page = make_section(site.dinkes, "Profil")
    SectionPage.objects.filter(pk=page.pk).update(live=False)

    assert verify() == [f"page:{page.pk}: readers still see it (Halaman ini sudah tidak terbit.)"]

    rebuild()

    assert verify() == []
    assert read("/opd/dinkes/profil").status == 410
    assert changes()[-1] != ("publish", "/opd/dinkes/profil")
    assert ("withdraw", "/opd/dinkes/profil") in changes()


def test_a_page_made_internal_past_every_signal_is_found_and_withdrawn(site, read, verify, rebuild, commit):
    with commit():
        page = make_section(site.dinkes, "Edaran")
    SectionPage.objects.filter(pk=page.pk).update(audience="internal")

    assert verify() == [f"page:{page.pk}: readers still see it (Halaman ini tidak untuk umum.)"]

    rebuild()

    assert read("/opd/dinkes/edaran").status == 410


def test_a_page_deleted_past_every_signal_is_found_and_withdrawn(site, read, verify, rebuild, commit):
    with commit():
        page = make_section(site.dinkes, "Profil")
    SectionPage.objects.filter(pk=page.pk)._raw_delete(using="default")
    Page.objects.filter(pk=page.pk)._raw_delete(using="default")

    assert verify() == [f"page:{page.pk}: readers still see it (deleted)"]

    rebuild()

    answer = read("/opd/dinkes/profil")
    assert (answer.status, answer.document["reason"]) == (410, "Halaman ini sudah dihapus.")


def test_a_lost_document_is_found_and_comes_back_as_itself(site, read, verify, rebuild, commit, changes):
    with commit():
        page = make_section(site.dinkes, "Profil")
    before = read("/opd/dinkes/profil").document
    PublishedDocument.objects.filter(path="/opd/dinkes/profil").delete()

    assert f"page:{page.pk}: readers do not see it" in verify()

    rebuild()

    assert verify() == []
    assert read("/opd/dinkes/profil").document == before
    assert changes()[-1][0] == "publish"


@pytest.mark.parametrize(
    "damage",
    [
        {"body": b'{"title": "lain"}'},
        {"etag": "0" * 64},
        {"card": {"title": "lain"}},
        {"title": "lain"},
        {"agency": "lain"},
        {"summary": "lain"},
        {"position": "0001"},
        {"provenance": "sample"},
    ],
    ids=lambda damage: next(iter(damage)),
)
def test_a_damaged_document_is_found_and_mended(site, verify, rebuild, commit, damage):
    with commit():
        page = make_section(site.dinkes, "Profil")
    row = PublishedDocument.objects.filter(source=f"page:{page.pk}")
    before = row.values().get()
    row.update(**damage)

    assert f"page:{page.pk}: not the current one ({next(iter(damage))})" in verify()

    rebuild()

    assert verify() == []
    assert row.values().get() == before


def test_readers_of_the_feed_hear_of_bytes_that_were_mended(site, rebuild, commit, changes):
    with commit():
        make_section(site.dinkes, "Profil")
    PublishedDocument.objects.filter(path="/opd/dinkes/profil").update(body=b'{"title": "lain"}')
    before = len(changes())

    rebuild()

    assert changes()[before:] == [("publish", "/opd/dinkes/profil")]


def test_a_lost_dependency_is_found_and_mended(site, read, verify, rebuild, commit):
    with commit():
        service = make_service(site.dinkes, site.kesehatan, "Antrean")
    DocumentDependency.objects.filter(document__source=f"page:{service.pk}").delete()

    assert verify() == [f"page:{service.pk}: not the current one (dependencies)"]

    rebuild()

    assert verify() == []


def test_a_register_row_and_a_search_term_past_every_signal_are_found_and_mended(
    site, verify, rebuild, commit
):
    with commit():
        changed, lost = make_application("UJI-1"), make_application("UJI-2")
        term = SearchTerm.objects.create(term="Antre", means="antrean")
        gone = SearchTerm.objects.create(term="Lama", means="baru")
    Application.objects.filter(pk=changed.pk).update(name="Nama lain")
    PublishedApplication.objects.filter(pk=lost.code).delete()
    PublishedApplication.objects.create(pk="UJI-9", name="Tidak ada")
    SearchTerm.objects.filter(pk=term.pk).update(means="nomor antrean")
    SearchTerm.objects.filter(pk=gone.pk)._raw_delete(using="default")

    assert {line for line in verify() if not line.startswith("portal:")} == {
        "application:UJI-1: its published row is not the current one",
        "application:UJI-2: its published row is not the current one",
        "application:UJI-9: its published row is not the current one",
        f"term:{term.pk}: its published row is not the current one",
        f"term:{gone.pk}: its published row is not the current one",
    }

    rebuild()

    assert verify() == []
    assert list(PublishedTerm.objects.values_list("means", flat=True)) == ["nomor antrean"]


def test_one_bad_page_stops_neither_verifying_nor_rebuilding(site, read, verify, rebuild, commit):
    with commit():
        bad = make_section(site.dinkes, "Rusak")
        good = make_section(site.dispendukcapil, "Baik")
    SectionPage.objects.filter(pk=bad.pk).update(content=BROKEN)
    SectionPage.objects.filter(pk=good.pk).update(summary="Baru")

    found = verify()
    assert [line.partition(" ")[0] for line in found] == [f"page:{bad.pk}:", f"page:{good.pk}:"]
    assert found[0].startswith(f"page:{bad.pk}: cannot be made (ValueError: invalid literal")

    rebuild()

    assert read("/opd/dispendukcapil/baik").document["summary"] == "Baru"
    left = OutboxEntry.objects.get()
    assert (left.source, left.attempts) == (f"page:{bad.pk}", 1)


def test_an_upgrade_that_changes_documents_makes_them_again_once(site, read, commit):
    with commit():
        page = make_section(site.dinkes, "Profil")
    repair.rebuild_if_code_changed()
    SectionPage.objects.filter(pk=page.pk).update(summary="Baru")

    assert repair.rebuild_if_code_changed() == 0
    assert read("/opd/dinkes/profil").document["summary"] is None

    repair.Stamp.objects.update(value="of another release")
    with commit():
        assert repair.rebuild_if_code_changed() > 0
    assert read("/opd/dinkes/profil").document["summary"] == "Baru"
