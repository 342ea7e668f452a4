"""The seeded product as a reader meets it."""

import csv
import json
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest

DATA = Path(__file__).resolve().parents[1] / "data"
SHOWN_FIRST = 3


def answer(server, address):
    with urlopen(f"{server.url}/api/v1/{address}", timeout=30) as response:
        return json.load(response)


def queries():
    with (DATA / "queries.csv").open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.sqlite_only
def test_what_citizens_type_finds_the_service_they_mean(running_server):
    lost = {}
    for row in queries():
        if row["kind"] == "typo":  # a matter of the search and not of the content
            continue
        found = answer(running_server, f"search?type=service&q={quote(row['query'])}")["results"][
            :SHOWN_FIRST
        ]
        if not {result["slug"] for result in found} & set(row["expected"].split(";")):
            lost[row["query"]] = [result["slug"] for result in found]

    assert lost == {}


def test_the_api_shows_all_agencies_services_and_the_ledger(running_server):
    with (DATA / "ledger.csv").open(newline="") as file:
        ledger = {row["figure"]: int(row["value"]) for row in csv.DictReader(file)}

    consolidation = answer(running_server, "consolidation")

    assert answer(running_server, "agencies")["count"] == 33
    assert answer(running_server, "services")["count"] == 72
    assert {name: consolidation[name] for name in ledger} == ledger
