"""One call: to an address that was checked, within one deadline, and with no redirect followed. No database here.

The connection goes to the checked address itself; the name is used for the certificate (SNI and its check) and for
`Host`. Of the answer only the status is read.
"""

import contextlib
import http.client
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType
from typing import Self

from django.utils.translation import gettext as _
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from api.webhooks.addresses import ForbiddenAddressError, Rules, Target, check, resolve

DEADLINE_SECONDS = 10.0
"""For the whole call, however the receiver spreads its bytes over it."""

CONNECT_SECONDS = 4.0
_MOST_ADDRESSES = 2
_OURS = {"Content-Type": "application/json", "User-Agent": "kota-webhooks/1", "Connection": "close"}
_GOOD = range(200, 300)


@dataclass(frozen=True)
class Outcome:
    """The status that came back, or None and why not; `seconds` is how long it took."""

    status: int | None
    error: str
    seconds: float

    @property
    def is_good(self) -> bool:
        return self.status in _GOOD


def send(
    url: str,
    headers: dict[str, str],
    body: str,
    *,
    rules: Rules | None = None,
    tls: ssl.SSLContext | None = None,
) -> Outcome:
    """Call `url` once. Every failure is an outcome, none is raised. `tls`: other authorities than this machine's."""
    started = time.monotonic()
    status, error = None, ""
    try:
        target = check(url, rules)
        addresses = resolve(target, rules)
        with _Deadline(DEADLINE_SECONDS) as deadline:
            status = _Call(target, headers, body.encode(), deadline, tls or _usual_tls()).post(addresses)
    except ForbiddenAddressError as refused:
        error = str(refused)
    except (HTTPError, http.client.HTTPException, OSError, ValueError) as failure:
        error = _in_words(failure, time.monotonic() - started >= DEADLINE_SECONDS)
    return Outcome(status, error, time.monotonic() - started)


class _Deadline:
    """Cuts the connection when the time is over. Time-outs of a socket begin anew with every byte; this does not."""

    def __init__(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._is_over = False

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._forget()

    def watch(self, connection: socket.socket) -> None:
        """Of this connection, also after TLS has taken it over."""
        with self._lock:
            if self._is_over:
                raise TimeoutError
            self._forget()
            self._connection = connection.dup()

    def _cut(self) -> None:
        with self._lock:
            self._is_over = True
            if self._connection is not None:
                with contextlib.suppress(OSError):  # the other side was quicker
                    self._connection.shutdown(socket.SHUT_RDWR)

    def _forget(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Watched:
    """A connection under a deadline."""

    deadline: _Deadline

    def _new_conn(self) -> socket.socket:
        connection: socket.socket = super()._new_conn()  # type: ignore[misc]
        self.deadline.watch(connection)
        return connection


class _Plain(_Watched, HTTPConnection):
    pass


class _Tls(_Watched, HTTPSConnection):
    pass


@dataclass(frozen=True)
class _Call:
    """All that a connection has to know but the address it goes to."""

    target: Target
    headers: dict[str, str]
    body: bytes
    deadline: _Deadline
    tls: ssl.SSLContext

    def post(self, addresses: list[str]) -> int:
        """The status of the answer. A second address is tried when the first cannot be reached at all."""
        first, *others = addresses[:_MOST_ADDRESSES]
        try:
            return self._post_to(first)
        except (NewConnectionError, ConnectTimeoutError):
            if not others:
                raise
        return self._post_to(others[0])

    def _post_to(self, address: str) -> int:
        connection = self._connection(address)
        connection.deadline = self.deadline
        headers = {**self.headers, **_OURS, "Host": self.target.host_header}
        try:
            connection.request(
                "POST", self.target.path, body=self.body, headers=headers, preload_content=False
            )
            return int(connection.getresponse().status)
        finally:
            connection.close()

    def _connection(self, address: str) -> _Plain | _Tls:
        port = self.target.port
        if self.target.scheme == "http":
            return _Plain(address, port, timeout=CONNECT_SECONDS)
        # The name is that of the certificate; the address is the one that was checked.
        return _Tls(
            address,
            port,
            timeout=CONNECT_SECONDS,
            server_hostname=self.target.host,
            ssl_context=self.tls,
        )


@lru_cache(maxsize=1)
def _usual_tls() -> ssl.SSLContext:
    """The certificate authorities of this machine, names checked, TLS 1.2 or newer."""
    return ssl.create_default_context()


def _in_words(failure: Exception, took_all_the_time: bool) -> str:
    """For the log that the city team reads."""
    if took_all_the_time or isinstance(failure, TimeoutError) or "timed out" in str(failure):
        return _("Terlalu lama: tidak ada jawaban pada waktunya.")
    if "CERTIFICATE_VERIFY_FAILED" in str(failure) or isinstance(failure, ssl.SSLCertVerificationError):
        return _("Sertifikat TLS penerima tidak sah untuk nama itu.")
    if isinstance(failure, NewConnectionError | ConnectionError):
        return _("Tidak tersambung ke penerima.")
    return _("Jawaban penerima tidak dapat dibaca (%(kind)s).") % {"kind": type(failure).__name__}
