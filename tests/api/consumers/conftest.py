"""A consumer with a key, and people who may and may not see it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from api.consumers.keys import KeyRing, make_key
from api.consumers.models import Consumer


@pytest.fixture
def consumer(db):
    return Consumer.objects.create(
        name="Situs Dinkes", contact="data@dinkes.example", purpose="Daftar layanan"
    )


@pytest.fixture
def key(consumer):
    """The text of a key that is good for a week."""
    return make_key(consumer, timezone.localdate() + timedelta(days=7))[1]


@pytest.fixture
def ring():
    """Notes the use of a key at once, in the test's own thread."""
    return KeyRing(aside=lambda work: work())
