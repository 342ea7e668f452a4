"""Who is counted."""

import pytest

from api.senders import counted_as


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        (
            "203.0.113.9",
            "198.51.100.7",
            "198.51.100.7",
        ),  # documentation addresses count as private: a proxy of ours
        ("8.8.8.8", "198.51.100.7", "8.8.8.8"),  # who is no proxy of ours cannot speak for others
        ("127.0.0.1", "8.8.4.4, 8.8.8.8", "8.8.8.8"),  # the last one was written by our proxy
        ("", "8.8.8.8", "8.8.8.8"),
        ("10.0.0.5", "nonsense", "10.0.0.5"),
        ("::1", "2001:4860:1:2:a:b:c:d", "2001:4860:1:2::"),
        ("2001:4860:1:2:ffff::1", "", "2001:4860:1:2::"),
        ("::ffff:8.8.8.8", "", "8.8.8.8"),
        ("127.0.0.1", "", ""),
        ("::1", "", ""),
        ("", "", ""),
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
    ],
)
def test_an_address_is_counted_as(peer, forwarded, counted):
    assert counted_as({"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded}) == counted
