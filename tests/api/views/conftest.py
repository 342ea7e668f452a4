"""One city for all tests about reading. A package, for a fixture of that scope."""

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
    """`get("services", page=2)` asks the public API; other keywords are parameters, `headers` are headers.

    Every answer is held against the contract.
    """

    def ask(address: str = "", headers: dict[str, str] | None = None, **parameters):
        response = client.get(f"/api/v1/{address}", parameters, headers=headers or {})
        assert broken_promises(response.request["PATH_INFO"], response) == []
        return response

    return ask
