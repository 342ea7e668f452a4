"""Health, for whoever watches the product."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from api.published.models import Heartbeat, OutboxEntry
from tests.contract.validation import violations

pytestmark = pytest.mark.django_db


def health(client):
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert violations(response.json(), "Healthy") == []
    return response.json()


@pytest.fixture(autouse=True)
def _quiet(db):
    OutboxEntry.objects.all().delete()


def test_a_product_at_rest_is_well(client):
    Heartbeat.objects.create(name="scheduler", beat_at=timezone.now())

    body = health(client)

    assert (body["status"], body["outbox"]["state"], body["scheduler"]["state"]) == ("ok", "ok", "ok")


def test_work_that_waits_too_long_is_told(client):
    entry = OutboxEntry.objects.create(source="page:1")
    OutboxEntry.objects.filter(pk=entry.pk).update(created_at=timezone.now() - timedelta(minutes=3))

    body = health(client)

    assert (body["status"], body["outbox"]["state"], body["outbox"]["waiting"]) == ("degraded", "late", 1)
    assert body["outbox"]["oldest_seconds"] >= 180


def test_work_that_fails_is_told(client):
    OutboxEntry.objects.create(source="page:1", attempts=2)

    assert health(client)["outbox"]["state"] == "failing"


def test_a_scheduler_that_stopped_is_told(client):
    Heartbeat.objects.create(name="scheduler", beat_at=timezone.now() - timedelta(minutes=3))

    body = health(client)

    assert (body["status"], body["scheduler"]["state"]) == ("degraded", "late")


def test_a_migrated_product_is_ready(client):
    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/api/v1/services", "/api/v1/documents/"])
def test_without_a_database_every_address_says_so_and_when_to_come_back(address, client):
    with patch.object(connection, "cursor", side_effect=OperationalError("gone")):
        response = client.get(address)

    assert response.status_code == 503
    assert response["Content-Type"].startswith("application/problem+json")
    assert response["Retry-After"] == "5"
    assert "gone" not in response.content.decode()


def test_a_product_that_is_not_migrated_is_not_ready(client):
    with patch("api.views.health.MigrationExecutor") as executor:
        executor.return_value.migration_plan.return_value = ["one"]
        response = client.get("/readyz")

    assert response.status_code == 503


def test_a_bug_is_a_problem_that_tells_nothing(client):
    client.raise_request_exception = False
    with patch("api.views.lists.paginate", side_effect=RuntimeError("secret")):
        response = client.get("/api/v1/services")

    assert response.status_code == 500
    assert response["Content-Type"].startswith("application/problem+json")
    assert violations(response.json(), "Problem") == []
    assert "secret" not in response.content.decode()
