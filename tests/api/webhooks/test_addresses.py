"""Never inwards: every trick against a real listener that nothing may reach."""

import contextlib
import socket
import ssl

import pytest
import trustme

from api.webhooks import sending
from api.webhooks.addresses import ForbiddenAddressError, Rules, Target, check, is_public, resolve
from api.webhooks.sending import send

STRICT = Rules(frozenset({"http", "https"}), None)
"""Plain http and any port, so that only the check of addresses stands between us and the listener."""

PRIVATE = [
    "0.0.0.0",  # noqa: S104  an address to refuse
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::80ff:fffe",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:a9fe:a9fe::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%lo",
    "fec0::1",
    "ff02::1",
]
PUBLIC_ONES = [
    "8.8.8.8",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "103.27.206.1",
    "2606:4700::1111",
    "2404:6800::1",
]

FORMS = [
    "http://127.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/",
    "http://0x7f.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://017700000001:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://[::1]:{port}/",
    "http://[0:0:0:0:0:0:0:1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[::1%25lo]:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST:{port}/",
    "http://localhost.:{port}/",
    "http://localhost.localdomain:{port}/",
    "http://a.localhost:{port}/",
    "http://public.example@127.0.0.1:{port}/",
    "http://public.example:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@public.example/",
    "http://127.0.0.1:{port}\\@public.example/",
    "http://public.example\\@127.0.0.1:{port}/",
    "http://public.example#@127.0.0.1:{port}/",
    "http:\\\\127.0.0.1:{port}/",
    "http:127.0.0.1:{port}/",
    "http:/127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\r\nHost: public.example/",
    "http://127.0.0.1 :{port}/",
    " http://127.0.0.1:{port}/",
    "http://\t127.0.0.1:{port}/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://127。0。0。1:{port}/",
    "http://１２７.0.0.1:{port}/",
    "http://ⓛocalhost:{port}/",
    "http://loca\u00adlhost:{port}/",
    "http://xn--localhost-.:{port}/",
    "gopher://127.0.0.1:{port}/",
    "file:///etc/passwd",
    "ftp://127.0.0.1:{port}/",
    "unix:///var/run/docker.sock",
    "http://mapped.example:{port}/",
    "http://loopback.example:{port}/",
    "http://both.example:{port}/",
    "",
]
NAMES = {
    "loopback.example": ["127.0.0.1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "both.example": ["8.8.8.8", "127.0.0.1"],
}


@pytest.fixture
def names(monkeypatch):
    """A resolver that knows some names and what each question was; numbers it leaves to the real one."""
    real, asked = socket.getaddrinfo, []
    known = dict(NAMES)

    def look_up(host, port, *arguments, **more):
        name = host.decode() if isinstance(host, bytes) else host
        if name not in known:
            return real(host, port, *arguments, **more)
        asked.append(name)
        found = known[name]
        addresses = found.pop(0) if found and isinstance(found[0], list) else found
        return [answer for address in addresses for answer in real(address, port, *arguments, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    look_up.known, look_up.asked = known, asked
    return look_up


@pytest.fixture
def listeners(new_receiver):
    """One on 127.0.0.1, and one on ::1 where there is IPv6."""
    made = [new_receiver()]
    with contextlib.suppress(OSError):
        made.append(new_receiver(family=socket.AF_INET6))
    return made


def test_no_trick_reaches_a_listener_of_this_machine(listeners, names):
    tried = 0
    for listener in listeners:
        for form in FORMS:
            for url in {
                form.format(port=listener.port),
                form.format(port=listener.port).replace("http", "https", 1),
            }:
                outcome = send(url, {}, "{}", rules=STRICT)
                tried += 1
                assert (outcome.status, bool(outcome.error)) == (None, True), url

    assert sum(listener.connections for listener in listeners) == 0
    assert tried > 90


def test_the_listener_is_there_and_would_have_answered(receiver):
    assert send(receiver.url, {}, "{}").status == 204
    assert receiver.connections == 1


@pytest.mark.parametrize(
    "host", ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0", "localhost", "::1", "::ffff:127.0.0.1"]
)
def test_what_a_host_leads_to_is_checked_however_it_got_here(host):
    with pytest.raises(ForbiddenAddressError):
        resolve(Target("http", host, 80, "/"), STRICT)


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused(address, names):
    names.known["any.example"] = [address]

    assert not is_public(address)
    if "%" not in address:
        with pytest.raises(ForbiddenAddressError):
            resolve(check("https://any.example/"), STRICT)


@pytest.mark.parametrize("address", PUBLIC_ONES)
def test_a_public_address_is_not(address):
    assert is_public(address)


def test_a_name_that_leads_elsewhere_a_moment_later_leads_nobody_there(listeners, names, monkeypatch):
    monkeypatch.setattr(sending, "CONNECT_SECONDS", 0.2)
    names.known["rebinding.example"] = [["8.8.8.8"], ["127.0.0.1"], ["127.0.0.1"]]

    send(f"http://rebinding.example:{listeners[0].port}/", {}, "{}", rules=STRICT)

    assert names.asked == ["rebinding.example"]
    assert listeners[0].connections == 0


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_a_failure_and_is_not_followed(status, receiver, listeners):
    def inwards(handler):
        handler.send_response(status)
        handler.send_header("Location", listeners[0].url)
        handler.end_headers()

    receiver.answer = inwards

    outcome = send(receiver.url, {}, "{}")

    assert (outcome.status, outcome.is_good) == (status, False)
    assert (len(receiver.calls), listeners[0].connections) == (1, 0)


@pytest.mark.parametrize(
    "url",
    [
        "http://data.contoh.go.id/",
        "https://data.contoh.go.id:8443/",
        "https://data.contoh.go.id:80/",
        "https://data.contoh.go.id:/",
        "https://data.contoh.go.id:99999/",
        "https://orang@data.contoh.go.id/",
        "https://data.contoh.go.id./",
        "https://contoh/",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://kota.örebro.example/",
        "https://data_contoh.go.id/",
        "https://-data.contoh.go.id/",
        "https://data..contoh.go.id/",
        "https://" + "a." * 130 + "id/",
        "https://data.contoh.0x7f/",
        "https:///terima",
        "HTTPS//data.contoh.go.id",
    ],
)
def test_only_a_plain_https_address_is_taken(url):
    with pytest.raises(ForbiddenAddressError):
        check(url)


def test_what_is_taken_is_read_as_it_is_written():
    assert check("https://data.contoh.go.id") == Target("https", "data.contoh.go.id", 443, "/")
    assert check("https://XN--Kotaku-9ta.example:443/a%2Fb?x=1&y=/") == Target(
        "https", "xn--kotaku-9ta.example", 443, "/a%2Fb?x=1&y=/"
    )


def test_the_certificate_is_asked_for_the_name_and_the_connection_goes_to_the_checked_address(
    new_receiver, names, authority
):
    ours = ssl.create_default_context()
    authority.configure_trust(ours)
    seen = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.sni_callback = lambda _socket, name, _context: seen.append(name)
    authority.issue_cert("penerima.example").configure_cert(context)
    receiver = new_receiver(context)
    names.known |= {"penerima.example": ["127.0.0.1"], "lain.example": ["127.0.0.1"]}
    local = Rules(frozenset({"https"}), None, may_be_local=True)

    right = send(f"https://penerima.example:{receiver.port}/a", {}, "{}", rules=local, tls=ours)
    wrong = send(f"https://lain.example:{receiver.port}/a", {}, "{}", rules=local, tls=ours)
    unknown = send(f"https://penerima.example:{receiver.port}/a", {}, "{}", rules=local)

    assert (right.status, seen[0]) == (204, "penerima.example")
    assert receiver.calls[0][1]["Host"] == f"penerima.example:{receiver.port}"
    assert [(bad.status, "Sertifikat" in bad.error) for bad in (wrong, unknown)] == [(None, True)] * 2
    assert len(receiver.calls) == 1


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()
