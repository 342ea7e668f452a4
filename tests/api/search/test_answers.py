"""Answers say why they are answers."""

import pytest

from tests.factories import make_service

pytestmark = pytest.mark.usefixtures("site")


def marked(pieces):
    return [piece["text"] for piece in pieces if piece["match"]]


def test_what_answers_is_marked_and_the_pieces_make_the_whole(ask):
    row = ask("akte kelahiran")["results"][0]

    assert marked(row["highlights"]["title"]) == ["Akta", "Kelahiran"]
    assert "".join(piece["text"] for piece in row["highlights"]["title"]) == row["title"]
    assert "".join(piece["text"] for piece in row["highlights"]["summary"]) == row["summary"]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("e-klampid", {"by": "former_name", "word": "klampid", "text": "e-Klampid"}),
        ("surat lahir", {"by": "keyword", "word": "surat", "text": "surat lahir"}),
        ("bansos", {"by": "vocabulary", "word": "bansos", "text": "bantuan sosial"}),
        ("akta kelahiran", None),
    ],
)
def test_a_row_says_through_what_it_was_found_when_its_title_does_not(ask, question, reason):
    assert ask(question, type="service")["results"][0]["matched"] == reason


def test_a_slip_is_made_good_and_said(ask):
    assert ask("akta keltahiran")["suggestion"] == "akta kelahiran"
    assert ask("akta kelahiran")["suggestion"] is None


def test_the_answers_are_counted_by_type_whichever_were_asked_for(ask, site):
    answer = ask(site.dinkes.abbreviation, type="agency")

    assert answer["count"] == answer["counts"]["agency"] == 1
    assert answer["counts"]["service"] >= 2


def test_rows_of_services_have_their_fee_and_whether_they_are_delicate(ask):
    assert ask("bantuan sosial")["results"][0]["fee"] == "Gratis"
    assert ask("kekerasan")["results"][0]["quick_exit"] is True
    assert ask("antrean")["results"][0]["fee"] is None


def test_where_nothing_answers_the_nearest_agency_and_the_channel_for_questions_are_named(ask, site):
    site.dinkes.duties = "Perlindungan warga di luar negeri"
    site.dinkes.save_revision().publish()
    make_service(site.dinkes, site.kesehatan, "Pengaduan dan Aspirasi", slug="pengaduan")

    nearest = ask("cara paspor", type="service")["nearest"]

    assert nearest["agency"]["slug"] == site.dinkes.slug
    assert nearest["channel"]["slug"] == "pengaduan"
    assert ask("akta")["nearest"] is None


def test_fewer_keys_can_be_asked_for(ask):
    assert set(ask("akta", fields="title,matched")["results"][0]) == {"id", "title", "matched"}
