"""The index of every process is as current as the change log, and never shows what is not published."""

import brotli
import pytest
from django.db import OperationalError, connection

from api.published.models import Change, PublishedDocument, PublishedTerm
from api.search import export
from api.search.query import find
from content_models.models import SearchTerm
from tests.factories import make_service

pytestmark = pytest.mark.usefixtures("site")


@pytest.fixture
def elsewhere(other_process):
    """Titles that another process finds."""

    def search(question):
        view = other_process.view()
        return [view.documents[hit.number].title for hit in find(view, question, ["service"]).hits]

    return search


def test_a_publication_a_correction_and_a_withdrawal_are_seen_at_once_everywhere(site, found, elsewhere):
    assert (found("selancar"), elsewhere("selancar")) == ([], [])

    service = make_service(site.dinkes, site.kesehatan, "Izin Selancar", slug="selancar")
    assert (found("selancar"), elsewhere("selancar")) == (["selancar"], ["Izin Selancar"])

    service.title = "Izin Berenang"
    service.save_revision().publish()
    assert (found("berenang"), elsewhere("berenang")) == (["selancar"], ["Izin Berenang"])

    service.unpublish()
    assert (found("berenang"), elsewhere("berenang")) == ([], [])


def test_a_withdrawn_word_is_not_even_suggested(site, ask):
    service = make_service(site.dinkes, site.kesehatan, "Izin Zirkonium", slug="rahasia")
    assert ask("zirkoniun")["suggestion"] == "zirkonium"

    service.unpublish()

    assert ask("zirkoniun")["suggestion"] is None
    assert ask("zirkoniun")["count"] == 0


def test_a_row_that_went_past_the_log_is_not_returned(ask):
    assert ask("antrean", type="service")["results"]

    PublishedDocument.objects.filter(slug="antrean").update(status="withdrawn", card=None)

    assert ask("antrean", type="service")["results"] == []


def test_a_database_that_was_set_back_makes_the_index_anew(elsewhere):
    assert elsewhere("antrean")
    PublishedDocument.objects.filter(slug="antrean").delete()
    last = Change.objects.order_by("-sequence").first()
    Change.objects.filter(pk=last.pk).delete()
    Change.objects.create(
        sequence=last.sequence, op="publish", document_id=last.document_id, path="/lain", type="x"
    )

    assert elsewhere("antrean") == []


def test_what_was_made_before_anybody_asked_needs_one_question_to_the_database(
    other_process, django_assert_num_queries
):
    other_process.warm_up()

    with django_assert_num_queries(1):
        other_process.view()


def test_a_database_that_is_away_at_the_start_does_not_end_the_search(other_process, elsewhere, caplog):
    def away(*_):
        raise OperationalError("away")

    with connection.execute_wrapper(away):
        other_process.warm_up()

    assert "the first question will try again" in caplog.text
    assert elsewhere("puskesmas") == ["Antrean Puskesmas"]


def test_a_word_of_the_vocabulary_works_as_soon_as_it_is_saved_and_no_longer(found):
    assert found("loro") == []

    term = SearchTerm.objects.create(term="loro", kind="means", means="puskesmas")
    assert found("loro") == ["antrean"]

    term.means = "kartu keluarga"
    term.save()
    assert found("loro") == ["kk"]

    term.delete()
    assert found("loro") == []
    assert not PublishedTerm.objects.filter(term="loro").exists()


def test_the_search_page_tells_followers_of_the_feed_that_the_vocabulary_changed(
    client, django_capture_on_commit_callbacks
):
    def digest():
        return client.get("/api/v1/documents/cari").json()["vocabulary"]

    with django_capture_on_commit_callbacks(execute=True):
        SearchTerm.objects.create(term="loro", kind="means", means="puskesmas")
    before = digest()
    with django_capture_on_commit_callbacks(execute=True):
        SearchTerm.objects.create(term="lara", kind="means", means="puskesmas")

    assert digest() != before


def test_the_search_as_data_holds_what_is_published_and_nothing_else(client):
    small = client.get("/api/v1/search/data").json()
    full = client.get("/api/v1/search/data?size=full").json()

    assert ["akte", "means", "akta"] in small["vocabulary"]
    birth = next(entry for entry in small["documents"] if entry["path"].endswith("/akta-kelahiran"))
    assert ["former_name", "e-Klampid"] in birth["names"]
    assert birth["text"] == ""
    assert {entry["type"] for entry in small["documents"]} == {"service", "agency", "field", "platform"}
    assert any("Paspor orang tua" in entry["text"] for entry in full["documents"])

    PublishedDocument.objects.filter(slug="akta-kelahiran").update(status="withdrawn")

    beside = client.get("/cari/full.json", headers={"accept-encoding": "br"})
    assert "e-Klampid" not in brotli.decompress(beside.content).decode()


def test_the_search_as_data_says_of_each_document_where_it_comes_from(client, site):
    make_service(site.dinkes, site.kesehatan, "Contoh layanan", slug="contoh", provenance="sample")

    documents = client.get("/api/v1/search/data").json()["documents"]

    known = dict(PublishedDocument.objects.filter(status="live").values_list("path", "provenance"))
    assert {document["path"]: document["provenance"] for document in documents}.items() <= known.items()
    assert "sample" in {document["provenance"] for document in documents}


def test_of_a_large_city_a_phone_gets_a_part_that_says_so(client, monkeypatch):
    whole = client.get("/api/v1/search/data").json()
    most = len(whole["documents"]) - 1
    monkeypatch.setattr(export, "MOST_DOCUMENTS", {"small": most, "full": most})
    small = client.get("/api/v1/search/data").json()
    full = client.get("/api/v1/search/data?size=full").json()

    assert (whole["complete"], small["complete"], full["complete"]) == (True, False, False)
    assert (whole["documents"][-1]["type"], small["documents"]) == ("service", whole["documents"][:-1])
    assert [entry["path"] for entry in full["documents"]] == [entry["path"] for entry in small["documents"]]


def test_a_phone_gets_the_beginning_of_a_long_text(client, monkeypatch):
    monkeypatch.setattr(export, "MOST_TEXT", 9)

    full = client.get("/api/v1/search/data?size=full").json()

    assert max(len(entry["text"]) for entry in full["documents"]) == 9
