"""Every document that is served is as the contract says, whether its editors said everything or nothing."""

import json

import pytest

from api.schema.vocabulary import DOCUMENTS
from tests.contract.validation import violations

PAGE_TYPES = sorted(set(DOCUMENTS) - {"consolidation", "applications", "search"})


@pytest.mark.parametrize("type_", [*sorted(DOCUMENTS), "list of services", "list of agencies"])
def test_a_document_with_everything_said_is_as_the_contract_says(type_, city, get):
    document = get(f"documents{city.said[type_]}").json()

    assert document["type"] == type_.split()[0]
    assert violations(document, DOCUMENTS[document["type"]]) == []
    assert violations(document, "AnyDocument") == []


@pytest.mark.parametrize("type_", [*PAGE_TYPES, "internal service"])
def test_a_document_with_nothing_said_is_as_the_contract_says(type_, city, get):
    document = get(f"documents{city.silent[type_]}").json()

    assert document["type"] == type_.split()[-1]
    assert violations(document, DOCUMENTS[document["type"]]) == []


def test_every_published_document_is_as_the_contract_says(city, get):
    *lines, end = [json.loads(line) for line in get("snapshot").streaming_content]

    assert violations(end, "SnapshotEnd") == []
    assert [problem for line in lines for problem in violations(line, "SnapshotLine")] == []
    assert {line["type"] for line in lines} == set(DOCUMENTS)
