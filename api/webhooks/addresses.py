"""Where we may call. A webhook's address is written by people outside, and our network trusts us: so never inwards.

What is written is read once, by one parser, and only plain forms pass. What a name leads to is looked up once, and the
connection goes to the very address that was checked: a name that changes its mind in between changes nothing.
"""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

LONGEST_HOST = 253
_SCHEMES = {"https": 443, "http": 80}
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\Z", re.ASCII)
_NUMERIC = re.compile(r"(?:\d+|0x[0-9a-f]*)\Z", re.ASCII)
"""A last label like this makes some parsers read the whole name as an IPv4 address."""

_VISIBLE = re.compile(r"[\x21-\x7e]+\Z", re.ASCII)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def _networks(text: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(one) for one in text.split())


_NOT_PUBLIC_4 = _networks(
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
    "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 "
    "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
    "168.63.129.16/32"
)
"""IANA's special-purpose and multicast blocks; the last one is Azure's host, whose address looks public."""

_PUBLIC_6 = ipaddress.ip_network("2000::/3")
_NOT_PUBLIC_6 = _networks("2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20")
"""What is special within the only block that is public: Teredo, ORCHID, documentation, 6to4 … All else (loopback,
mapped IPv4, NAT64, link-local, unique local, multicast) lies outside of it."""


class ForbiddenAddressError(Exception):
    """We do not call there. The message says why, to the people who wrote the address."""


@dataclass(frozen=True)
class Rules:
    """Which schemes and ports (None is any), and whether addresses that are not public may be called."""

    schemes: frozenset[str] = frozenset({"https"})
    ports: frozenset[int] | None = frozenset({443})
    may_be_local: bool = False


PUBLIC = Rules()
LOCAL_TOO = Rules(frozenset(_SCHEMES), None, may_be_local=True)


def rules_here() -> Rules:
    """`WEBHOOK_LOCAL_RECEIVERS` is for developing a receiver; the settings refuse it in official mode."""
    return LOCAL_TOO if settings.WEBHOOK_LOCAL_RECEIVERS else PUBLIC


@dataclass(frozen=True)
class Target:
    """A webhook's address, taken apart. `path` begins with a slash and has the query with it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        return self.host if self.port == _SCHEMES[self.scheme] else f"{self.host}:{self.port}"


def check(url: str, rules: Rules | None = None) -> Target:
    """Read an address. Raises `ForbiddenAddressError`."""
    rules = rules or rules_here()
    if not _VISIBLE.match(url) or "\\" in url:
        raise ForbiddenAddressError(
            _("Alamat hanya boleh berisi huruf ASCII tanpa spasi (IDN: tulis bentuk xn--).")
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ForbiddenAddressError(_("Alamat ini tidak dapat dibaca.")) from error
    if parts.scheme not in rules.schemes or not url.lower().startswith(f"{parts.scheme}://"):
        raise ForbiddenAddressError(_("Alamat harus mulai dengan https://."))
    if "@" in parts.netloc or "#" in url:
        raise ForbiddenAddressError(_("Alamat tidak boleh memuat nama pengguna, kata sandi, atau #."))
    port = _SCHEMES[parts.scheme] if port is None else port
    if parts.netloc.endswith(":") or (rules.ports is not None and port not in rules.ports):
        raise ForbiddenAddressError(_("Hanya port 443 yang boleh dipanggil."))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, _checked_host(parts.hostname or "", rules), port, path)


def resolve(target: Target, rules: Rules | None = None) -> list[str]:
    """The addresses to which its name leads now. One that is not public is enough to refuse them all."""
    rules = rules or rules_here()
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ForbiddenAddressError(_("Nama host tidak ditemukan.")) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not rules.may_be_local and not all(is_public(address) for address in addresses):
        raise ForbiddenAddressError(_("Nama host mengarah ke alamat yang bukan alamat publik."))
    return addresses


def is_public(text: str) -> bool:
    """Whether anybody on the Internet has this address, and neither we nor our neighbours nor a tunnel to them."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not any(address in network for network in _NOT_PUBLIC_4)
    return (
        address.scope_id is None
        and address in _PUBLIC_6
        and not any(address in network for network in _NOT_PUBLIC_6)
    )


def _checked_host(host: str, rules: Rules) -> str:
    """A plain name. Addresses in numbers have no certificate, and too many ways to be written."""
    if rules.may_be_local:
        return host
    labels = host.split(".")
    plain = len(labels) > 1 and all(_LABEL.match(label) for label in labels)
    if not plain or _NUMERIC.match(labels[-1]) or len(host) > LONGEST_HOST:
        raise ForbiddenAddressError(
            _(
                "Tulis nama host yang lengkap, misalnya data.contoh.go.id; bukan alamat IP, tanpa titik di akhir."
            )
        )
    return host
