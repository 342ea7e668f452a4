"""The rules of truth about content, held against everything that the seed plans to publish."""

import json
import re
from collections import Counter

import pytest

from content_models.models import ServicePage
from content_models.seed.agencies import agency_pages
from content_models.seed.city import city_pages
from content_models.seed.media import ALT, SampleMedia
from content_models.seed.services import service_pages
from content_models.seed.tables import by, lines, rows

TITLED_AS_SAMPLE = {"NewsPage", "AnnouncementPage", "EventPage", "DocumentPage", "GalleryPage", "PlacePage"}
SITE_PARTS = {
    "SectionPage",
    "OfficialsPage",
    "NewsPage",
    "AnnouncementPage",
    "EventPage",
    "DocumentPage",
    "GalleryPage",
    "PlacePage",
}
NUMBER_LIKE_A_TELEPHONE = re.compile(r"\d{5,}")


@pytest.fixture
def agency_plan():
    return list(agency_pages(SampleMedia(images=[1, 2, 3, 4, 5, 6], file=1)))


@pytest.fixture
def service_plan():
    return {planned.slug: planned for planned in service_pages()}


def test_there_are_33_agencies_of_which_32_have_a_whole_site(agency_plan):
    parts = Counter(
        planned.key.split("/")[2] for planned in agency_plan if planned.model.__name__ in SITE_PARTS
    )

    assert len(rows("agencies")) == 33
    assert len(parts) == 32
    assert len(set(parts.values())) == 1


def test_every_site_has_all_three_classes_of_public_information(agency_plan):
    documents = [planned for planned in agency_plan if planned.model.__name__ == "DocumentPage"]

    classes = Counter(planned.fields["information_class"] for planned in documents)

    assert classes == {"berkala": 32, "serta-merta": 32, "setiap-saat": 32}


def test_a_sample_says_so_in_its_title(agency_plan):
    samples = [planned for planned in agency_plan if planned.model.__name__ in TITLED_AS_SAMPLE]

    assert len(samples) == 32 * 8
    assert all(planned.title.startswith("Contoh: ") for planned in samples)
    assert all(planned.provenance == "sample" for planned in samples)


def test_a_sample_says_so_in_its_text(agency_plan):
    silent = [
        planned.key
        for planned in agency_plan
        if planned.model.__name__ in SITE_PARTS and "Isi contoh" not in json.dumps(planned.fields["content"])
    ]

    assert silent == []


def test_no_sample_invents_a_person_a_number_an_address_hours_or_a_review(agency_plan):
    for planned in agency_plan:
        invented = {
            "phone",
            "email",
            "address",
            "opening_hours",
            "reviewed_on",
            "review_due_on",
            "year",
            "latitude",
        }
        assert not invented & set(planned.fields), planned.key
        assert not NUMBER_LIKE_A_TELEPHONE.search(json.dumps(planned.fields, default=str)), planned.key
        for official in planned.fields.get("officials", []):
            assert (official["value"]["name"], official["value"]["photo"]) == ("", None)


def test_a_sample_event_is_too_far_away_to_be_taken_for_a_real_one(agency_plan):
    events = [planned for planned in agency_plan if planned.model.__name__ == "EventPage"]

    assert {planned.fields["starts_at"].year for planned in events} == {2045}
    assert all("2 Januari 2045 hanya contoh" in json.dumps(planned.fields["content"]) for planned in events)


def test_a_gallery_shows_drawings_and_says_that_they_are_no_photographs(agency_plan):
    galleries = [planned for planned in agency_plan if planned.model.__name__ == "GalleryPage"]

    texts = {image["value"]["alt_text"] for planned in galleries for image in planned.fields["images"]}

    assert texts == {ALT}
    assert "bukan foto" in ALT


def test_every_accent_of_the_palette_is_used(agency_plan):
    accents = Counter(
        planned.fields["accent"] for planned in agency_plan if planned.model.__name__ == "AgencyPage"
    )

    assert len(accents) == 8
    assert max(accents.values()) - min(accents.values()) <= 1


def test_a_service_says_what_its_file_says_and_nothing_else_about_the_standard(service_plan):
    assert len(service_plan) == 72
    for row in rows("services"):
        fields = service_plan[row["slug"]].fields
        assert service_plan[row["slug"]].provenance == row["provenance"]
        for name in ("processing_time", "fee"):
            assert fields[name] == row[name], row["slug"]
        for name in ("requirements", "legal_basis"):
            assert fields[name] == lines(row[name]), row["slug"]
        assert fields["processing_time_note"] == row["processing_time_claim"]
        assert fields["legal_basis_verified"] is (row["legal_basis_source_seen"] == "yes")
        invented = {
            "procedure",
            "service_output",
            "staff_count",
            "decree_number",
            "helpdesk_phone",
            "reviewed_on",
        }
        assert not invented & set(fields)


def test_a_fee_that_no_source_states_stays_empty(service_plan):
    without = [row["slug"] for row in rows("services") if not row["fee"]]

    assert len(without) > 30
    assert all(service_plan[slug].fields["fee"] == "" for slug in without)


def test_pages_about_violence_have_a_quick_exit(service_plan):
    assert [slug for slug, planned in service_plan.items() if planned.fields["quick_exit"]] == [
        "kekerasan-perempuan-anak"
    ]


def test_every_planned_service_belongs_to_a_planned_field_and_agency(service_plan, agency_plan):
    fields = {planned.key for planned in city_pages()}
    shelves = {planned.key for planned in agency_plan if planned.model.__name__ == "ServiceIndexPage"}

    for planned in service_plan.values():
        assert planned.model is ServicePage
        assert planned.links["field"] in fields
        assert planned.parent_key in shelves


def test_every_service_has_a_summary_in_everyday_words(service_plan):
    assert set(by("service_texts", "slug")) == set(service_plan)
    assert all(planned.fields["summary"].endswith(".") for planned in service_plan.values())
