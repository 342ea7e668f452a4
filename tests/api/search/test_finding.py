"""What citizens type, and what they mean."""

import pytest

pytestmark = pytest.mark.usefixtures("site")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("akta kelahiran", "akta-kelahiran"),
        ("AKTA KELAHIRAN!", "akta-kelahiran"),
        ("akte yang lahir", "akta-kelahiran"),
        ("kelahiran", "akta-kelahiran"),
        ("mendaftarkan bayi", "akta-kelahiran"),
        ("akta keltahiran", "akta-kelahiran"),
        ("akta kelahrian", "akta-kelahiran"),
        ("pusksemas", "antrean"),
        ("puskes", "antrean"),
        ("kelah", "akta-kelahiran"),
        ("e-klampid", "akta-kelahiran"),
        ("eklampid", "akta-kelahiran"),
        ("klampid new generation", "akta-kelahiran"),
        ("antreanpuskesmas", "antrean"),
        ("kk ilang", "kk"),
        ("kartu keluarga", "kk"),
        ("bansos", "bantuan"),
        ("bansoss", "bantuan"),
    ],
)
def test_the_right_service_comes_first(found, question, first):
    assert found(question)[:1] == [first]


@pytest.mark.parametrize("question", ["paspor", "cara paspor hilang", "ramalan bintang", "!!!"])
def test_a_question_that_no_service_answers_says_so(ask, question):
    answer = ask(question, type="service")

    assert (answer["count"], answer["results"]) == (0, [])
    assert answer["nearest"] is not None


def test_an_agency_is_found_by_name_and_abbreviation(ask, site):
    for question in (site.dinkes.title, site.dinkes.abbreviation):
        assert ask(question)["results"][0]["slug"] == site.dinkes.slug


def test_the_services_of_an_agency_and_of_a_field_are_found_by_its_name(found, site):
    assert set(found(site.dinkes.abbreviation)) >= {"antrean", "bantuan"}
    assert set(found(site.kependudukan.title)) >= {"akta-kelahiran", "kk"}
