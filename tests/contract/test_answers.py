"""Lists, feed, register, figures and every kind of problem are as the contract says; `get` itself compares."""

import pytest

from tests.contract.validation import broken_promises


@pytest.mark.parametrize(
    "address",
    [
        "",
        "services",
        "services?fields=title",
        "services?page_size=1",
        "agencies",
        "agencies?fields=kind,duties",
        "fields",
        "news",
        "places",
        "search?q=akta",
        "search?q=akta&fields=path",
        "search?q=tidakadasamasekali",
        "applications",
        "applications?fields=path",
        "consolidation",
        "changes",
        "changes?limit=1000",
        "snapshot",
        "openapi.json",
        "docs",
    ],
)
def test_an_answer_is_as_the_contract_says(address, get):
    assert get(address).status_code == 200


@pytest.mark.parametrize("collection", ["services", "agencies", "fields", "news", "places"])
def test_the_detail_of_every_row_is_as_the_contract_says(collection, get):
    for row in get(f"{collection}?page_size=100").json()["results"]:
        assert get(f"{collection}/{row['slug']}").json()["id"] == row["id"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("documents{moved}", 301),
        ("services/nama-lama", 301),
        ("documents//wargaku/", 301),
        ("services?page=0", 400),
        ("services?agency=tidak-ada", 400),
        ("services?unknown=1", 400),
        ("changes?after=x", 400),
        ("documents/tidak-ada", 404),
        ("services/tidak-ada", 404),
        ("tidak-ada", 404),
        ("documents{gone}", 410),
        ("services/layanan-yang-berhenti", 410),
        ("changes?after=999999", 410),
    ],
)
def test_a_redirect_or_problem_is_as_the_contract_says(address, status, city, get):
    assert get(address.format(moved=city.moved[0], gone=city.gone)).status_code == status


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_health_is_as_the_contract_says(address, city, client, db):
    assert broken_promises(address, client.get(address)) == []
