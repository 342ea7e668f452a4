"""One call, to receivers that hang, drip, hang up or talk nonsense."""

import time

import pytest

from api.webhooks import sending
from api.webhooks.sending import send


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    monkeypatch.setattr(sending, "DEADLINE_SECONDS", 0.4)


def test_headers_and_body_arrive_as_they_were_given(receiver):
    outcome = send(receiver.url, {"webhook-id": "msg_1"}, '{"a":"é"}')

    path, headers, body = receiver.calls[0]
    assert (outcome.status, outcome.is_good, outcome.error) == (204, True, "")
    assert (path, body) == ("/terima?kunci=1", '{"a":"é"}'.encode())
    assert headers["webhook-id"] == "msg_1"
    assert headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("status", "good"), [(200, True), (299, True), (300, False), (404, False), (500, False)]
)
def test_only_2xx_is_good(status, good, receiver):
    receiver.answer = status

    assert send(receiver.url, {}, "{}").is_good is good


def hang(handler):
    time.sleep(1.5)


def drip(handler):
    """A byte now and then, so that no time-out between two bytes ever strikes."""
    for byte in b"HTTP/1.1 200 OK\r\nX: " + b"a" * 20:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize("slowly", [hang, drip])
def test_a_call_ends_with_its_deadline_however_slow_the_receiver_is(slowly, receiver):
    receiver.answer = slowly

    outcome = send(receiver.url, {}, "{}")

    assert outcome.status is None
    assert outcome.error.startswith("Terlalu lama")
    assert 0.3 < outcome.seconds < 1.0


def test_an_endless_answer_is_not_read(receiver):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(1000):
            handler.wfile.write(b"x" * 100_000)

    receiver.answer = endless

    outcome = send(receiver.url, {}, "{}")

    assert (outcome.status, outcome.seconds < 0.4) == (200, True)


@pytest.mark.parametrize(
    "said", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300]
)
def test_nonsense_is_a_failure(said, receiver):
    def talk(handler):
        handler.wfile.write(said)
        handler.close_connection = True

    receiver.answer = talk

    outcome = send(receiver.url, {}, "{}")

    assert (outcome.status, bool(outcome.error)) == (None, True)


def test_nobody_there_is_a_failure(receiver):
    receiver.server.server_close()

    outcome = send(receiver.url, {}, "{}")

    assert (outcome.status, outcome.error) == (None, "Tidak tersambung ke penerima.")


def test_no_proxy_of_the_environment_is_used(receiver, new_receiver, monkeypatch):
    proxy = new_receiver()
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{proxy.port}")

    assert send(receiver.url, {}, "{}").status == 204
    assert proxy.connections == 0
