"""The examples in the contract are as the contract says."""

import json

import pytest

from api.schema.answers import LISTS
from api.schema.generator import contract
from api.schema.operations import PROBLEM
from api.schema.vocabulary import DOCUMENTS
from tests.contract.examples import FILES
from tests.contract.validation import violations

EXAMPLES = sorted(file.stem for file in FILES.glob("*.json"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_as_the_contract_says(name):
    assert violations(json.loads((FILES / f"{name}.json").read_text()), name) == []


def test_every_document_list_and_problem_has_an_example():
    assert set(EXAMPLES) >= {*DOCUMENTS.values(), *LISTS, "Problem", "BadParameter", "Gone"}


def test_every_answer_in_json_shows_an_example():
    for path, methods in contract()["paths"].items():
        operation = next(iter(methods.values()))
        for status, answer in operation["responses"].items():
            for media_type, content in answer.get("content", {}).items():
                if media_type in {"application/json", PROBLEM} and "json" not in path:
                    assert "example" in content, (path, status)
