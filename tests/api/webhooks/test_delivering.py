"""What was delivered, how often and when, to receivers that fail, hang and come back. The test moves the clock."""

import time
from datetime import UTC, timedelta

import pytest
import standardwebhooks
from django.core import mail
from django.db import connection
from django.utils import timezone

from api.consumers.models import Consumer
from api.webhooks import delivering, keeping, sending, signing
from api.webhooks.delivering import LASTING, WAITS, Deliverer, enable
from api.webhooks.following import follow, send_test
from api.webhooks.models import Attempt, Delivery, DeliveryState, Webhook
from tests.api.webhooks.changes import make_document, wait_for

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(sending, "DEADLINE_SECONDS", 0.5)


def states():
    return list(Delivery.objects.order_by("created_at").values_list("state", flat=True))


def test_a_change_arrives_once(webhook, receiver, deliverer, clock):
    make_document("/a")

    for _ in range(3):
        deliverer.finish(clock.forward(seconds=10))

    assert receiver.told == [("publish", "/a")]
    attempt = Attempt.objects.get()
    assert (attempt.status, attempt.error, attempt.seconds < 0.5) == (204, "", True)
    delivery = attempt.delivery
    assert (delivery.state, delivery.tries, delivery.next_try_at) == ("delivered", 1, None)


def test_the_receiver_can_verify_it_with_the_standard_library(webhook, receiver, deliverer, clock):
    secret = signing.renew_secret(webhook, timezone.now())
    make_document("/a")

    deliverer.finish(clock.now)

    _path, headers, body = receiver.calls[0]
    said = standardwebhooks.Webhook(secret).verify(body, headers)
    assert said["type"] == "documents.changed"
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        standardwebhooks.Webhook(secret).verify(body + b" ", headers)


def test_a_new_secret_and_the_one_before_it_are_good_for_a_day(webhook, receiver, deliverer, clock):
    first = signing.renew_secret(webhook, timezone.now())
    second = signing.renew_secret(webhook, clock.now)

    def verified_with(secret):
        _path, headers, body = receiver.calls[-1]
        receivers_clock = {**headers, "webhook-timestamp": headers["webhook-timestamp"]}
        library = standardwebhooks.Webhook(secret)
        at = timezone.datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
        return (
            library.sign(headers["webhook-id"], at, body.decode())
            in receivers_clock["webhook-signature"].split()
        )

    make_document("/a")
    deliverer.finish(clock.now)
    assert (verified_with(first), verified_with(second)) == (True, True)

    make_document("/b")
    deliverer.finish(clock.forward(days=1, seconds=1))
    assert (verified_with(first), verified_with(second)) == (False, True)


def test_the_database_holds_no_secret(webhook):
    secret = signing.renew_secret(webhook, timezone.now())

    stored = "".join(str(value) for value in Webhook.objects.values_list().get())

    assert secret.removeprefix("whsec_") not in stored


def test_a_failure_is_tried_again_at_the_times_said_with_the_same_id_and_body(
    webhook, receiver, deliverer, clock
):
    receiver.answer = 500
    make_document("/a")
    started = clock.now
    deliverer.finish(clock.now)

    for wait in WAITS:
        tried = len(receiver.calls)
        deliverer.finish(clock.forward(seconds=wait.total_seconds() - 1))
        assert len(receiver.calls) == tried, "too early"
        deliverer.finish(clock.forward(seconds=1))
        assert len(receiver.calls) == tried + 1

    assert timedelta(hours=23) < clock.now - started < timedelta(days=1)
    assert len(receiver.calls) == 10
    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == 1
    assert len({body for _path, _headers, body in receiver.calls}) == 1
    assert len({headers["webhook-timestamp"] for _path, headers, _body in receiver.calls}) == 10
    assert states() == [DeliveryState.FAILED]


def test_after_lasting_failure_it_is_turned_off_and_its_contact_is_told(webhook, receiver, deliverer, clock):
    receiver.answer = 500
    make_document("/a")
    deliverer.finish(clock.now)
    for wait in WAITS:
        assert Webhook.objects.get().disabled_at is None
        deliverer.finish(clock.forward(seconds=wait.total_seconds()))
    wait_for(lambda: mail.outbox)

    webhook.refresh_from_db()
    assert webhook.disabled_because == "Gagal terus selama sehari."
    assert [message.to for message in mail.outbox] == [["data@dinkes.example"]]
    assert webhook.url in mail.outbox[0].body
    make_document("/b")
    deliverer.finish(clock.forward(days=2))
    assert len(receiver.calls) == 10
    assert len(mail.outbox) == 1


def test_turned_on_again_everything_arrives_that_did_not(webhook, receiver, deliverer, clock):
    receiver.answer = 503
    make_document("/a")
    deliverer.finish(clock.now)
    for wait in WAITS:
        deliverer.finish(clock.forward(seconds=wait.total_seconds()))
    make_document("/b")
    deliverer.finish(clock.forward(hours=1))
    webhook.refresh_from_db()
    receiver.answer, receiver.calls = 200, []

    enable(webhook, clock.now)
    deliverer.finish(clock.now)
    deliverer.finish(clock.forward(seconds=1))

    assert sorted(receiver.told) == [("publish", "/a"), ("publish", "/b")]
    assert set(states()) == {DeliveryState.DELIVERED}


def test_a_success_in_between_keeps_it_on(webhook, receiver, deliverer, clock):
    for day in range(3):
        receiver.answer = 500
        make_document(f"/{day}")
        deliverer.finish(clock.forward(seconds=10))
        receiver.answer = 200
        deliverer.finish(clock.forward(seconds=LASTING.total_seconds() - 60))

    webhook.refresh_from_db()
    assert (webhook.disabled_at, webhook.failing_since) == (None, None)
    assert set(states()) == {DeliveryState.DELIVERED}


def test_410_turns_it_off_at_once(webhook, receiver, deliverer, clock):
    receiver.answer = 410
    make_document("/a")

    deliverer.finish(clock.now)

    assert Webhook.objects.get().disabled_because.startswith("Penerima menjawab 410")
    assert len(receiver.calls) == 1


def test_a_receiver_that_hangs_delays_nobody_else(
    subscribe, receiver, new_receiver, deliverer, clock, monkeypatch
):
    monkeypatch.setattr(sending, "DEADLINE_SECONDS", 3.0)
    receiver.answer = lambda _handler: time.sleep(2.0)
    for _ in range(delivering.THREADS - 1):
        subscribe()
    well = new_receiver()
    subscribe(url=well.url)
    make_document("/a")

    started = time.monotonic()
    deliverer.round(clock.now)
    wait_for(lambda: well.calls, 1.5)

    assert time.monotonic() - started < 1.5
    deliverer.wait(for_all=True)
    deliverer.round(clock.now)


def test_those_that_fail_have_half_of_the_threads_at_most(
    subscribe, receiver, new_receiver, deliverer, clock
):
    receiver.answer = lambda _handler: time.sleep(1.0)
    for _ in range(delivering.THREADS + 4):
        subscribe()
    Webhook.objects.update(failing_since=clock.now)
    well = new_receiver()
    subscribe(url=well.url)
    make_document("/a")

    under_way = deliverer.round(clock.now)

    assert under_way == delivering.MOST_FAILING + 1
    wait_for(lambda: well.calls, 0.5)
    deliverer.wait(for_all=True)


def test_a_receiver_is_called_by_one_at_a_time(webhook, receiver, deliverer, clock):
    receiver.answer = lambda _handler: time.sleep(0.3)
    for number in range(3):
        make_document(f"/{number}")
        follow(clock.forward(seconds=10))

    assert [deliverer.round(clock.now) for _ in range(3)] == [1, 1, 1]
    deliverer.wait(for_all=True)


def test_while_it_is_sent_no_transaction_and_no_query_is_under_way(webhook, receiver, deliverer, clock):
    before = len(connection.savepoint_ids)
    receiver.answer = lambda _handler: time.sleep(0.2)
    make_document("/a")

    deliverer.round(clock.now)

    assert len(connection.savepoint_ids) == before
    with connection.execute_wrapper(_refuse):
        deliverer.wait(for_all=True)
    deliverer.round(clock.now)
    assert Attempt.objects.count() == 1


def _refuse(*_question):
    raise AssertionError("a query while sending")


def test_two_who_deliver_share_the_work(webhook, receiver, deliverer, clock):
    receiver.answer = lambda _handler: time.sleep(0.1)
    other = Deliverer()
    make_document("/a")

    under_way = [deliverer.round(clock.now), other.round(clock.now)]
    deliverer.finish(clock.now)
    other.close()

    assert under_way == [1, 0]
    assert len(receiver.calls) == 1


def test_who_dies_while_sending_leaves_it_to_the_next_with_the_same_id(webhook, receiver, deliverer, clock):
    receiver.answer = 200
    make_document("/a")
    dead = Deliverer()
    dead.round(clock.now)
    dead.wait(for_all=True)  # sent, and never recorded
    dead.close()

    deliverer.finish(clock.forward(seconds=60))
    assert len(receiver.calls) == 1, "it may still be under way"
    deliverer.finish(clock.forward(seconds=61))

    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == 1
    assert len(receiver.calls) == 2
    assert states() == [DeliveryState.DELIVERED]


def test_a_test_is_tried_once_and_says_nothing_of_the_webhooks_health(webhook, receiver, deliverer, clock):
    receiver.answer = 500
    send_test(webhook, clock.now)

    deliverer.finish(clock.now)
    deliverer.finish(clock.forward(days=1))

    assert [said["type"] for said in receiver.messages] == ["webhook.test"]
    assert states() == [DeliveryState.FAILED]
    assert Webhook.objects.get().failing_since is None


def test_an_address_that_was_allowed_once_is_checked_again_with_each_call(
    webhook, receiver, deliverer, clock, settings
):
    settings.WEBHOOK_LOCAL_RECEIVERS = False
    make_document("/a")

    deliverer.finish(clock.now)

    assert receiver.connections == 0
    assert Attempt.objects.get().error == "Alamat harus mulai dengan https://."


def test_the_log_is_kept_for_a_month(webhook, clock):
    for days in (keeping.KEPT_DAYS - 1, keeping.KEPT_DAYS + 1):
        delivery = send_test(webhook, clock.now)
        Delivery.objects.filter(pk=delivery.pk).update(finished_at=timezone.now() - timedelta(days=days))
    waiting = send_test(webhook, clock.now)

    keeping.forget_old_deliveries()

    assert Delivery.objects.count() == 2
    assert Delivery.objects.filter(pk=waiting.pk).exists()


def test_a_consumer_that_goes_takes_its_webhooks_along(webhook, receiver, deliverer, clock):
    make_document("/a")
    follow(clock.now)
    Consumer.objects.all().delete()

    deliverer.finish(clock.now)

    assert receiver.calls == []


def test_a_webhook_that_is_deleted_while_it_is_called_is_nobodys_trouble(webhook, receiver, deliverer, clock):
    receiver.answer = lambda _handler: time.sleep(0.1)
    make_document("/a")
    deliverer.round(clock.now)
    webhook.delete()
    deliverer.wait(for_all=True)

    assert deliverer.round(clock.now) == 0
    assert not Attempt.objects.exists()


def test_a_round_with_nothing_to_do_costs_three_queries(
    subscribe, deliverer, clock, django_assert_num_queries
):
    for _ in range(5):
        subscribe()

    with django_assert_num_queries(3):
        deliverer.round(clock.now)
