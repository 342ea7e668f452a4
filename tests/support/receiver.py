"""A receiver of webhooks that behaves as badly as a test likes."""

import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver:
    """An HTTP server on 127.0.0.1. `answer` is a status, or a function that is given the handler."""

    def __init__(self, tls=None, family=socket.AF_INET):
        self.calls = []
        self.connections = 0
        self.answer = 204
        receiver = self

        class Server(ThreadingHTTPServer):
            address_family = family
            daemon_threads = True

            def get_request(self):
                receiver.connections += 1
                return super().get_request()

            def handle_error(self, *_arguments):
                """A client that hangs up is no news here."""

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.calls.append((self.path, dict(self.headers), body))
                if callable(receiver.answer):
                    receiver.answer(self)
                else:
                    self.send_response(receiver.answer)
                    self.send_header("Content-Length", "0")
                    self.end_headers()

            def log_message(self, *_arguments):
                """Quiet."""

        self.server = Server(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0), Handler)
        if tls:
            self.server.socket = tls.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}/terima?kunci=1"
        self._thread = threading.Thread(target=self.server.serve_forever, args=[0.02], daemon=True)
        self._thread.start()

    @property
    def messages(self):
        return [json.loads(body) for _path, _headers, body in self.calls]

    @property
    def told(self):
        """The entries of all calls, as (op, path)."""
        return [(entry["op"], entry["path"]) for said in self.messages for entry in said["data"]["changes"]]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()
