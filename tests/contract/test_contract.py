"""The contract itself: valid, complete, and not changed by accident."""

import json

from django.core.management import call_command

from api.schema import vocabulary
from api.schema.access import RESPONSES
from api.schema.components import SCHEMAS
from api.schema.generator import contract
from api.views.public import PublicView
from content_models.models import choices
from content_models.models.base import BasePage
from content_models.models.service import DELIVERY_COMPONENTS, STANDARD_COMPONENTS
from tests.contract import snapshot
from tests.contract.validation import answered, violations


def test_the_contract_is_the_one_agreed_to():
    assert json.loads(snapshot.current()) == json.loads(snapshot.FILE.read_text()), snapshot.HOW


def test_the_contract_is_valid_openapi_without_a_warning(capsys):
    call_command("spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json")

    assert json.loads(capsys.readouterr().out)["openapi"] == "3.1.0"


def test_every_schema_that_is_named_exists():
    named = set(_references(contract()))

    assert named <= {*SCHEMAS, *RESPONSES}


def test_every_schema_is_reached_from_an_address():
    reached: set[str] = set()
    waiting = set(_references([contract()["paths"], contract()["webhooks"], RESPONSES])) - set(RESPONSES)
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= set(_references(SCHEMAS[name])) - reached

    assert reached == set(SCHEMAS)


def test_every_public_view_is_in_the_contract_and_no_other():
    described = {
        operation["operationId"] for methods in contract()["paths"].values() for operation in methods.values()
    }

    assert described == {view.operation.id for view in _views(PublicView) if hasattr(view, "operation")}
    assert not [path for path in contract()["paths"] if "admin" in path or "preview" in path]


SENT_TO = ("/api/v1/changes/check", "/api/v1/feedback", "/api/v1/search/unmet")


def test_every_operation_says_what_it_takes_and_answers():
    for path, methods in contract()["paths"].items():
        assert list(methods) == (["post"] if path in SENT_TO else ["get"]), path
        operation = next(iter(methods.values()))
        assert operation["summary"], path
        assert all(parameter["description"] for parameter in operation.get("parameters", [])), path
        answers = [answered(answer) for answer in operation["responses"].values()]
        assert all(answer["description"] for answer in answers), path


def test_a_document_that_breaks_the_contract_is_noticed():
    row = {"slug": "a", "title": "A", "path": "/a"}

    assert violations(row, "Ref") == []
    assert violations({**row, "more": 1}, "Ref")
    assert violations({**row, "title": ""}, "Ref")
    assert violations({**row, "path": "/a/"}, "Ref")
    assert violations({"slug": "a", "title": "A"}, "Ref")


def test_readers_and_editors_have_the_same_vocabularies():
    pairs = {
        vocabulary.PROVENANCES: choices.Provenance,
        vocabulary.AGENCY_KINDS: choices.AgencyKind,
        vocabulary.ACCENTS: choices.Accent,
        vocabulary.INFORMATION_CLASSES: choices.InformationClass,
        vocabulary.ACCESS: choices.Access,
        vocabulary.ALERT_LEVELS: choices.AlertLevel,
        vocabulary.FIRST_CLASSES: choices.FirstClass,
        vocabulary.GROUPS: choices.ApplicationGroup,
        vocabulary.STATUSES: choices.ApplicationStatus,
    }

    assert all(list(ours) == theirs.values for ours, theirs in pairs.items())
    assert (DELIVERY_COMPONENTS, STANDARD_COMPONENTS) == (
        vocabulary.DELIVERY_COMPONENTS,
        vocabulary.STANDARD_COMPONENTS,
    )


def test_every_page_type_has_a_schema():
    types = {model.document_type for model in _views(BasePage) if not model._meta.abstract}

    assert types <= set(vocabulary.DOCUMENTS)


def _views(base: type) -> set[type]:
    return {sub for child in base.__subclasses__() for sub in ({child} | _views(child))}


def _references(value):
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
