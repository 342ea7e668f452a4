"""The register of the 322 applications gives the figures of the plan, by counting."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from api.published import ledger
from api.published.models import PublishedApplication
from content_models.seed.memory import Memory
from content_models.seed.registers import make_applications
from content_models.seed.tables import rows

DATA = Path(__file__).resolve().parents[1] / "data"


def ledger_file():
    with (DATA / "ledger.csv").open(newline="") as file:
        return {row["figure"]: int(row["value"]) for row in csv.DictReader(file)}


@pytest.mark.django_db
def test_the_seeded_register_reproduces_the_ledger_and_says_what_is_sourced():
    make_applications(Memory())

    figures, provenance = ledger.count(PublishedApplication.objects.all())

    assert figures == ledger_file()
    sourced = Counter(row["provenance"] for row in rows("applications"))
    assert provenance["applications_total"] == {"agency": 0, **sourced}
    assert all(sum(provenance[name].values()) == value for name, value in figures.items())


def test_a_row_without_a_source_says_in_its_name_that_it_is_a_sample():
    invented = [
        row
        for row in rows("applications")
        if row["provenance"] == "sample" and row["group"] != "situs-profil"
    ]

    assert invented
    assert all("(contoh)" in row["name"] or row["legacy_url"] == "" for row in invented)


def test_every_row_leads_to_a_known_agency_and_service():
    agencies = {row["slug"] for row in rows("agencies")} | {""}
    services = {row["slug"] for row in rows("services")} | {""}

    assert {row["agency"] for row in rows("applications")} <= agencies
    assert {row["successor_service"] for row in rows("applications")} <= services
