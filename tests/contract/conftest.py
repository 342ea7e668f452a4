"""One city for each module of contract tests, and the schemas to hold its answers against."""

import pytest

from tests.contract.city import make_city, rolled_back


@pytest.fixture(scope="module")
def city(django_db_setup, django_db_blocker):
    with rolled_back(django_db_blocker):
        yield make_city()


@pytest.fixture
def get(client, city, db):
    """`get("services")` asks the public API."""
    return lambda address: client.get(f"/api/v1/{address}")
