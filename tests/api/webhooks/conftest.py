"""A real receiver, a webhook that calls it, and a clock that the test moves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from api.consumers.models import Consumer
from api.published import change_log
from api.webhooks import signing
from api.webhooks.delivering import Deliverer
from api.webhooks.models import Webhook
from tests.support.receiver import Receiver


@pytest.fixture
def new_receiver():
    made = []

    def make(*arguments, **more):
        made.append(Receiver(*arguments, **more))
        return made[-1]

    yield make
    for receiver in made:
        receiver.close()


@pytest.fixture
def receiver(new_receiver, settings):
    settings.WEBHOOK_LOCAL_RECEIVERS = True
    return new_receiver()


@pytest.fixture
def consumer(db):
    return Consumer.objects.create(
        name="Situs Dinkes", contact="data@dinkes.example", purpose="Daftar layanan"
    )


@pytest.fixture
def subscribe(consumer, receiver):
    """`subscribe(types=["news"])`: a webhook with a secret that has heard of all that was before."""

    def make(url=receiver.url, **scope):
        webhook = Webhook.objects.create(
            consumer=consumer, url=url, cursor=change_log.last_sequence(), **scope
        )
        signing.renew_secret(webhook, timezone.now())
        return webhook

    return make


@pytest.fixture
def webhook(subscribe):
    return subscribe()


class Clock:
    """The time that a test passes on; it begins when changes of this moment have been gathered."""

    def __init__(self):
        self.now = timezone.now() + timedelta(seconds=6)

    def forward(self, **time):
        self.now += timedelta(**time)
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def deliverer():
    made = Deliverer()
    yield made
    made.close()
