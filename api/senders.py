"""Whom a request is from, as far as counting goes. No Django: the layer in front of it asks too."""

import ipaddress
from functools import lru_cache
from typing import Any

_ONE_SITE = 64
"""Of an IPv6 address so many bits name a connection; whoever has it chooses the others."""


_LONGEST_KEPT = 200
"""Longer headers are read anew each time: what anybody can make up must not fill the memory."""


def sender_of(environ: dict[str, Any]) -> str:
    """The peer, or whom our own proxy on this machine or network saw. Counted, never kept."""
    return _sender(str(environ.get("REMOTE_ADDR", "")), _last(environ.get("HTTP_X_FORWARDED_FOR", "")))


def counted_as(environ: dict[str, Any]) -> str:
    """The sender as limits count it: an IPv6 connection is one, whichever of its addresses it uses.

    Empty for programs of this machine that come without a proxy, as the prerenderer does.
    """
    said = environ.get("HTTP_X_FORWARDED_FOR", "")
    count = _counted if len(said) <= _LONGEST_KEPT else _counted.__wrapped__
    return count(environ.get("REMOTE_ADDR", ""), said)


def _last(said: str) -> str:
    """Whom our own proxy saw; those before are hearsay."""
    return said.rpartition(",")[2].strip()


def _sender(peer: str, forwarded: str) -> str:
    try:
        is_proxy = ipaddress.ip_address(peer).is_private
    except ValueError:
        is_proxy = True  # a socket of this machine has no address
    return forwarded if forwarded and is_proxy else peer


@lru_cache(maxsize=4096)
def _counted(peer: str, said: str) -> str:
    forwarded = _last(said)
    sender = _sender(peer, forwarded)
    try:
        address = ipaddress.ip_address(sender)
    except ValueError:
        return peer  # a proxy that says nonsense is counted itself
    if address.is_loopback and not forwarded:
        return ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, _ONE_SITE), strict=False).network_address)
    return str(address)
