"""One transaction for every request that writes, none for those that read."""

import uuid

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection, transaction
from django.db.utils import ConnectionHandler
from django.http import HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.models import Page

from api.published import change_log
from api.published.middleware import WriteTransactionMiddleware
from api.published.models import Change, Operation, OutboxEntry, PublishedDocument
from cms.settings.database import database_from_url
from tests.factories import make_section


@pytest.fixture
def answer(rf, db):
    """What comes of a request whose view is `view`, through the middleware alone."""

    def get(view, method="post"):
        return WriteTransactionMiddleware(view)(getattr(rf, method)("/admin/"))

    return get


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_request_that_may_write_is_one_transaction(answer, method):
    outside = len(connection.savepoint_ids)
    inside = []

    answer(lambda _request: inside.append(len(connection.savepoint_ids)) or HttpResponse(), method)

    assert inside == [outside + 1]
    assert len(connection.savepoint_ids) == outside


@pytest.mark.parametrize("method", ["get", "head", "options", "trace"])
def test_a_request_that_reads_opens_no_transaction(answer, method):
    outside = len(connection.savepoint_ids)
    inside = []

    answer(lambda _request: inside.append(len(connection.savepoint_ids)) or HttpResponse(), method)

    assert inside == [outside]


@pytest.mark.parametrize("status", [500, 501, 503, 599])
def test_an_answer_that_says_server_error_takes_everything_back(answer, status):
    answer(lambda _request: write() and HttpResponse(status=status))

    assert not was_written()


@pytest.mark.parametrize("status", [200, 204, 302, 400, 403, 404, 409])
def test_any_other_answer_keeps_what_was_written(answer, status):
    answer(lambda _request: write() and HttpResponse(status=status))

    assert was_written()


def test_what_is_taken_back_takes_no_number(answer):
    before = change_log.last_sequence()

    answer(lambda _request: write() and HttpResponse(status=500))
    answer(lambda _request: write() and HttpResponse())

    assert Change.objects.get(path="/uji").sequence == before + 1


def test_a_page_that_cannot_be_drawn_takes_everything_back(client, site, settings):
    """The view returned well; its template failed."""
    client.raise_request_exception = False
    client.force_login(User.objects.create_superuser("admin", password="x"))
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.AnswerWithABrokenTemplate"]
    page = make_section(site.dinkes, "Profil")

    answer = client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert answer.status_code == 500
    assert Page.objects.filter(pk=page.pk).exists()
    assert PublishedDocument.objects.get(path="/opd/dinkes/profil").status == "live"


def test_nothing_that_waits_for_the_commit_runs_when_there_is_none(
    answer, django_capture_on_commit_callbacks
):
    ran = []

    def view(_request):
        transaction.on_commit(lambda: ran.append("ran"))
        return HttpResponse(status=500)

    with django_capture_on_commit_callbacks(execute=True):
        answer(view)

    assert ran == []


def test_reading_the_admin_and_the_api_writes_no_work(client, site, commit):
    client.force_login(User.objects.create_superuser("admin", password="x"))
    with commit():
        page = make_section(site.dinkes, "Profil")
    before = (Change.objects.count(), OutboxEntry.objects.count())

    for address in (
        "/api/v1/documents/opd/dinkes/profil",
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_explore", args=[site.dinkes.pk]),
        reverse("wagtailadmin_home"),
    ):
        assert client.get(address).status_code == 200

    assert (Change.objects.count(), OutboxEntry.objects.count()) == before


@pytest.mark.sqlite_only
def test_on_sqlite_a_second_writer_waits_at_its_start_and_readers_do_not(db, tmp_path):
    """IMMEDIATE: nobody gets half-way and is told then that the database is locked."""
    url = f"sqlite:///{tmp_path / 'db.sqlite3'}"
    first, second, reader = (new_connection(url, timeout=0.1) for _ in range(3))
    try:
        with first.cursor() as cursor:
            cursor.execute("CREATE TABLE pages (title text)")
        first.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)

        with pytest.raises(OperationalError, match="database is locked"):
            second.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        with reader.cursor() as cursor:
            assert cursor.execute("SELECT count(*) FROM pages").fetchone() == (0,)
            assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    finally:
        for opened in (first, second, reader):
            opened.close()


def new_connection(url, timeout):
    settings = database_from_url(url)
    settings["OPTIONS"]["timeout"] = timeout
    return ConnectionHandler({"default": settings})["default"]


class AnswerWithABrokenTemplate:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        view(request, *args, **kwargs)
        return TemplateResponse(request, engines["django"].from_string("{% include 'tidak/ada.html' %}"))


def write():
    document = PublishedDocument(pk=uuid.uuid4(), source="test:uji", path="/uji", type="section")
    change_log.record(Operation.PUBLISH, document)
    return True


def was_written():
    return Change.objects.filter(path="/uji").exists()
