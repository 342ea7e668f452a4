"""A key: shown once, known by its digest, good until its day is over or until it is revoked."""

from datetime import datetime, timedelta

import pytest
from django.core.serializers import serialize
from django.db import OperationalError, connection
from django.utils import timezone

from api.consumers import keys
from api.consumers.keys import KeysUnavailableError, make_key, revoke
from api.consumers.models import ApiKey


@pytest.fixture
def always_look(monkeypatch):
    monkeypatch.setattr(keys, "FRESH_SECONDS", -1.0)
    monkeypatch.setattr(keys, "_UNKNOWN_FRESH_SECONDS", -1.0)


def test_a_key_is_found_and_nothing_else_is(key, ring):
    assert ring.find(key) == ApiKey.objects.get().pk
    assert [ring.find(text) for text in ("", key[:-1], key + "a", key.upper(), "kota_\udcff\x00")] == [
        None
    ] * 5


def test_the_database_never_has_the_key(key):
    stored = serialize("json", ApiKey.objects.all())

    assert key not in stored
    assert key[12:] not in stored
    assert key.startswith(ApiKey.objects.get().beginning)


def test_no_two_keys_are_the_same(consumer):
    texts = {make_key(consumer, timezone.localdate())[1] for _ in range(20)}

    assert len(texts) == 20
    assert min(map(len, texts)) >= 40


def test_a_revoked_key_opens_nothing(key, ring, always_look):
    ring.find(key)

    revoke(ApiKey.objects.get())

    assert ring.find(key) is None


def test_a_key_is_good_to_the_end_of_its_day_in_surabaya(consumer, ring, monkeypatch):
    day = timezone.localdate()
    text = make_key(consumer, day)[1]
    last_second = timezone.make_aware(datetime.combine(day, datetime.max.time()))

    assert ring.find(text)
    monkeypatch.setattr(keys.time, "time", lambda: last_second.timestamp() + 1)
    assert ring.find(text) is None


def test_a_key_whose_time_is_over_is_not_even_read(consumer, ring):
    text = make_key(consumer, timezone.localdate() - timedelta(days=1))[1]

    assert ring.find(text) is None
    assert ring._keys == {}


def test_keys_in_memory_cost_no_query(key, ring, django_assert_num_queries):
    ring.find(key)

    with django_assert_num_queries(0):
        assert ring.find(key)
        assert ring.find("kota_wrong") is None  # looked up a moment ago


def test_the_day_of_the_last_use_is_noted_once(key, ring, django_assert_num_queries):
    with django_assert_num_queries(2):  # all keys, the note
        for _ in range(3):
            ring.find(key)

    assert ApiKey.objects.get().last_used_on == timezone.localdate()


def test_without_a_database_known_keys_stay_good_and_nobody_is_called_wrong(
    key, ring, always_look, monkeypatch
):
    def fail(*_question):
        raise OperationalError("gone")

    monkeypatch.setattr(keys.connection, "close", lambda: None)  # the test's transaction is in it
    ring.find(key)

    with connection.execute_wrapper(fail):
        assert ring.find(key)
        with pytest.raises(KeysUnavailableError):
            keys.KeyRing().find(key)
