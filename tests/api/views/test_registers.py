"""The register and its figures, as in their files."""

import csv
from pathlib import Path

import pytest

from api.published.models import PublishedApplication
from content_models.models import Application

DATA = Path(__file__).parents[3] / "content_models" / "data"
LEDGER = Path(__file__).parents[2] / "data" / "ledger.csv"


@pytest.fixture
def register(city, db):
    """The whole register of the sample content; its pages are not in this small city."""
    Application.objects.all().delete()
    with (DATA / "applications.csv").open() as file:
        rows = list(csv.DictReader(file))
    PublishedApplication.objects.bulk_create(PublishedApplication(**row) for row in rows)
    return rows


def rows_of(get, **filters):
    return get("applications", page_size=100, **filters).json()


def test_rows_have_the_columns_of_the_file_and_a_path(register, get):
    body = rows_of(get)
    first = body["results"][0]

    assert body["count"] == len(register) == 322
    assert list(first) == ["id", *register[0], "path"]
    assert first == {
        "id": "APP-001",
        **{key: value or None for key, value in register[0].items()},
        "path": None,
    }


@pytest.mark.parametrize(
    "filters",
    [
        {"first_class": "publik"},
        {"group": "kesehatan,pendidikan"},
        {"status": "nonaktif"},
        {"group": "administrasi", "status": "aktif"},
        {"provenance": "source_seen"},
        {"agency": "dinkes"},
    ],
)
def test_filters_count_as_the_file_does(filters, register, get):
    expected = [
        row for row in register if all(row[key] in value.split(",") for key, value in filters.items())
    ]

    assert rows_of(get, **filters)["count"] == len(expected)


def test_rows_come_by_code_or_by_name(register, get):
    assert [row["code"] for row in rows_of(get)["results"]][:2] == ["APP-001", "APP-002"]
    assert rows_of(get, ordering="-code")["results"][0]["code"] == "APP-322"


def test_the_path_says_where_a_task_is_now(get, city):
    rows = {row["code"]: row for row in rows_of(get)["results"]}

    assert rows["UJI-001"]["path"] == "/wargaku/layanan/akta-kelahiran"
    assert rows["UJI-001"]["successor_service"] == "akta-kelahiran"
    assert rows["UJI-002"]["path"] is None
    assert rows["UJI-003"]["path"] == "/opd/dinkes"


def test_every_figure_of_the_ledger_is_reproduced_by_counting(register, get):
    with LEDGER.open() as file:
        ledger = {row["figure"]: int(row["value"]) for row in csv.DictReader(file)}

    body = get("consolidation").json()
    provenance = body.pop("provenance")

    assert body == ledger
    assert {figure: sum(counted.values()) for figure, counted in provenance.items()} == ledger


def test_the_figures_follow_the_register(register, get):
    PublishedApplication.objects.filter(code="APP-001").update(status="nonaktif")

    assert get("consolidation").json()["field_kesehatan"] == 21
