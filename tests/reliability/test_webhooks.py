"""The running product calls a receiver, also when it was killed between the publication and the call."""

import pytest

from tests.reliability.reader import eventually
from tests.support.receiver import Receiver

SUBSCRIBE = """
from django.utils import timezone
from api.consumers.models import Consumer
from api.published.change_log import last_sequence
from api.webhooks.models import Webhook
from api.webhooks.signing import renew_secret
consumer = Consumer.objects.create(name="Penerima", contact="data@contoh.example", purpose="Uji")
webhook = Webhook.objects.create(consumer=consumer, url="{url}", types=["service"], cursor=last_sequence())
renew_secret(webhook, timezone.now())
"""
PUBLISH = """
from api.published import change_log, outbox
from content_models.models import ServicePage
with outbox.postponed(), change_log.numbering():
    page = ServicePage.objects.get(slug="akta-kelahiran", live=True)
    page.fee_note = "Catatan"
    page.save_revision(clean=False).publish()
"""


@pytest.fixture
def receiver():
    made = Receiver()
    yield made
    made.close()


def test_a_publication_reaches_the_receiver_once_although_the_server_was_killed(new_server, receiver):
    server = new_server(WEBHOOK_LOCAL_RECEIVERS="1")
    server.content.manage("shell", "-c", SUBSCRIBE.format(url=receiver.url))
    server.start()
    server.content.manage("shell", "-c", PUBLISH)
    server.kill()
    assert receiver.calls == []

    server.start()
    eventually(lambda: receiver.told, within=30)

    assert [path for _op, path in receiver.told].count("/wargaku/layanan/akta-kelahiran") == 1
    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == len(receiver.calls)
