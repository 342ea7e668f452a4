"""The same events as editors cause them: through the admin's own views."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from api.published.models import OutboxEntry, PublishedDocument
from content_models.models import SectionPage
from tests.factories import make_page, make_section, make_service


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("admin", password="x"))
    return client


def test_publishing_in_the_editor_is_read_at_once(site, admin, read, commit):
    with commit():
        page = make_section(site.dinkes, "Profil")

    with commit():
        answer = admin.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            {**_form(page), "title": "Profil baru", "action-publish": "x"},
        )

    assert answer.status_code == 302
    assert read("/opd/dinkes/profil").document["title"] == "Profil baru"


def test_a_bulk_publish_publishes_each_page(site, admin, read, commit):
    with commit():
        pages = [make_page(SectionPage, site.dinkes, title, publish=False) for title in ("Satu", "Dua")]
        for page in pages:
            page.save_revision()

    with commit():
        answer = admin.post(_bulk("publish", pages))

    assert answer.status_code == 302
    assert [read(f"/opd/dinkes/{slug}").status for slug in ("satu", "dua")] == [200, 200]


def test_a_bulk_unpublish_withdraws_each_page(site, admin, read, commit):
    with commit():
        pages = [make_section(site.dinkes, title) for title in ("Satu", "Dua")]

    with commit():
        admin.post(_bulk("unpublish", pages))

    assert [read(f"/opd/dinkes/{slug}").status for slug in ("satu", "dua")] == [410, 410]


def test_a_bulk_move_moves_each_page_and_its_descendants(site, admin, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Satu")
        make_section(parent, "Anak")
        target = make_section(site.dispendukcapil, "Rumah")

    with commit():
        admin.post(_bulk("move", [parent]), {"chooser": target.pk})

    assert read("/opd/dinkes/satu/anak").document["path"] == "/opd/dispendukcapil/rumah/satu/anak"


def test_a_bulk_delete_withdraws_each_subtree(site, admin, read, commit):
    with commit():
        parent = make_section(site.dinkes, "Satu")
        make_section(parent, "Anak")

    with commit():
        admin.post(_bulk("delete", [parent]))

    assert [read(path).status for path in ("/opd/dinkes/satu", "/opd/dinkes/satu/anak")] == [410, 410]


def test_an_approved_workflow_publishes(site, admin, read, commit):
    with commit():
        page = make_page(SectionPage, site.dinkes, "Usulan", publish=False)
        page.save_revision()
        state = _workflow(site.dinkes).start(page, User.objects.get())
    assert read("/opd/dinkes/usulan").status == 404

    with commit():
        state.current_task_state.approve(user=User.objects.get())

    assert read("/opd/dinkes/usulan").status == 200


def test_what_cannot_be_published_by_approval_stays_as_it_was(site, admin, read, commit):
    with commit():
        page = make_page(SectionPage, site.dinkes, "Usulan", publish=False)
        page.save_revision()
        state = _workflow(site.dinkes).start(page, User.objects.get())
    _occupy("/opd/dinkes/usulan")

    answer = admin.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.current_task_state.pk]),
        HTTP_REFERER="http://testserver/admin/",
        follow=True,
    )

    page.refresh_from_db()
    assert not page.live
    assert answer.redirect_chain == [("http://testserver/admin/", 302)]
    assert "sudah dipakai halaman" in answer.content.decode()
    assert not OutboxEntry.objects.exists()


def test_publishing_what_is_in_the_way_of_another_page_keeps_the_editors_draft(site, admin, commit):
    with commit():
        page = make_page(SectionPage, site.dinkes, "Usulan", publish=False)
        page.save_revision()
    _occupy("/opd/dinkes/usulan")

    answer = admin.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        {**_form(page), "summary": "Kalimat yang tidak boleh hilang.", "action-publish": "x"},
        follow=True,
    )

    page.refresh_from_db()
    assert not page.live
    assert page.get_latest_revision_as_object().summary == "Kalimat yang tidak boleh hilang."
    assert "sudah dipakai halaman" in answer.content.decode()


def test_a_platform_whose_fields_have_services_cannot_be_deleted_and_says_why(site, admin, read, commit):
    with commit():
        make_service(site.dinkes, site.kesehatan, "Antrean")

    answer = admin.post(reverse("wagtailadmin_pages:delete", args=[site.wargaku.pk]), follow=True)

    assert "masih dipakai halaman lain" in answer.content.decode()
    assert Page.objects.filter(pk=site.wargaku.pk).exists()
    assert read("/wargaku/bidang/kesehatan").status == 200


def test_a_server_error_rolls_everything_back(site, admin, commit, settings):
    admin.raise_request_exception = False
    before = PublishedDocument.objects.count()
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.FailingMiddleware"]

    answer = admin.post(
        reverse("wagtailadmin_pages:add", args=["content_models", "sectionpage", site.dinkes.pk]),
        {**_form(SectionPage(title="Baru", slug="baru")), "action-publish": "x"},
    )

    assert answer.status_code == 500
    assert PublishedDocument.objects.count() == before
    assert not Page.objects.filter(slug="baru").exists()


class FailingMiddleware:
    """Lets the view do its work and fails afterwards."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        self.get_response(request)
        raise RuntimeError("after the view")


def _form(page):
    return {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "provenance": page.provenance,
        "audience": page.audience,
        "responsible_position": "",
        "content-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }


def _bulk(action, pages):
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?{ids}"


def _workflow(page):
    workflow = Workflow.objects.create(name="Periksa")
    task = GroupApprovalTask.objects.create(name="Penyetuju")
    task.groups.add(Group.objects.create(name="Penyetuju"))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    return workflow


def _occupy(path):
    """Another live document at this path, as after a mistake in an import."""
    PublishedDocument.objects.filter(path="/cari").update(path=path)
