"""A bad line to a server: forwards what both sides say, and now and then cuts a connection in the middle."""

import random
import socket
import socketserver
import threading
from contextlib import suppress
from typing import Self

_PIECE = 4096


class Cutter:
    """Listens on a port of its own for the server on `port`. One connection in `one_in` is cut after some bytes."""

    def __init__(self, port: int, one_in: int, most_bytes: int) -> None:
        cutter = self

        class Line(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with socket.create_connection(("127.0.0.1", port)) as server:
                    asked = threading.Thread(target=_forward, args=(self.request, server, None))
                    asked.start()
                    _forward(server, self.request, cutter.bytes_until_cut())
                    with suppress(OSError):
                        self.request.shutdown(socket.SHUT_RDWR)
                    asked.join()

        self.cuts = 0
        self._one_in, self._most_bytes = one_in, most_bytes
        self._listener = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Line)
        self._listener.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.server_address[1]}"

    def bytes_until_cut(self) -> int | None:
        if random.randrange(self._one_in):
            return None
        self.cuts += 1
        return random.randrange(self._most_bytes)

    def __enter__(self) -> Self:
        threading.Thread(target=self._listener.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown()
        self._listener.server_close()


def _forward(source: socket.socket, target: socket.socket, left: int | None) -> None:
    """Until one side is gone or nothing is left to be let through."""
    with suppress(OSError):
        while piece := source.recv(_PIECE):
            if left is not None and len(piece) > left:
                target.sendall(piece[:left])
                return
            target.sendall(piece)
            left = None if left is None else left - len(piece)
