"""nginx with the same bytes as a file: as fast as HTTP goes on this machine."""

import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

from tests.support.server import free_port

_CONFIGURATION = """
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000000;
    open_file_cache max=100;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    default_type application/json;
    server {{
        listen 127.0.0.1:{port} reuseport;
        root {folder}/files;
        add_header Content-Encoding br;
        add_header Cache-Control "public, max-age=0, must-revalidate";
    }}
}}
"""


class Nginx:
    """A server of `folder/files` for as long as the context lasts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        (folder / "files").mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        configuration = self.folder / "nginx.conf"
        configuration.write_text(_CONFIGURATION.format(folder=self.folder, port=self.port))
        self.folder.chmod(0o755)
        (self.folder / "files").chmod(0o755)
        self._process = subprocess.Popen(["nginx", "-c", str(configuration)], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.url}/document").close()
            except urllib.error.URLError:
                time.sleep(0.05)
            else:
                return self
        raise RuntimeError((self.folder / "error.log").read_text())

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"
