"""One city for all contract tests. A package, for a fixture of that scope."""

import pytest

from tests.contract.city import make_city, rolled_back, together
from tests.contract.validation import broken_promises


def pytest_collection_modifyitems(items):
    together(items)


@pytest.fixture(scope="package")
def city(django_db_setup, django_db_blocker):
    with rolled_back(django_db_blocker):
        yield make_city()


@pytest.fixture
def get(client, city, db):
    """`get("services")` asks the public API."""

    def ask(address: str):
        response = client.get(f"/api/v1/{address}")
        assert broken_promises(response.request["PATH_INFO"], response) == []
        return response

    return ask
