"""Our rules in a real nginx, where there is one: true statuses and headers from files alone."""

import http.client
import json
import os
import shutil
import subprocess
import time

import pytest

from tests.support.content import ROOT
from tests.support.server import free_port

NGINX = os.environ.get("TEST_NGINX") or shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
pytestmark = [
    pytest.mark.long,
    pytest.mark.sqlite_only,
    pytest.mark.timeout(180),
    pytest.mark.skipif(NGINX is None, reason="no nginx here (apt-get install nginx)"),
]

MAIN = """
{user} daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  types {{ text/html html; application/json json; text/javascript js; text/css css; image/svg+xml svg; }}
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  include {folder}/portal.conf;
}}
"""


@pytest.fixture
def ask(prerenderer, tmp_path):
    """Ask nginx, which shows what was written while the CMS ran; it is stopped now."""
    assert prerenderer.run("--once")[0] == 0
    prerenderer.server.stop()
    _add_an_end_and_a_move(prerenderer.out)
    port = free_port()
    rules = (ROOT / "frontend" / "hosting" / "nginx.conf").read_text()
    for name, value in {
        "__PORTAL__": str(prerenderer.out),
        "__CMS__": f"http://127.0.0.1:{prerenderer.server.port}",
        "__LISTEN__": f"127.0.0.1:{port}",
    }.items():
        rules = rules.replace(name, value)
    (tmp_path / "portal.conf").write_text(rules)
    (tmp_path / "nginx.conf").write_text(MAIN.format(folder=tmp_path, user=_own_user()))
    nginx = subprocess.Popen([NGINX, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)])

    def get(path):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, response.headers, body

    deadline = time.monotonic() + 10
    while True:
        try:
            get("/")
            break
        except OSError:
            assert nginx.poll() is None, (tmp_path / "error.log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.05)
    yield get
    nginx.terminate()
    nginx.wait(10)


def _own_user():
    """Root's workers would become somebody who may not read a test's folder."""
    return "user root;" if os.geteuid() == 0 else ""


def _add_an_end_and_a_move(portal):
    with (portal / ".prerender" / "nginx-gone.map").open("a") as gone:
        gone.write('"/wargaku/layanan/habis" 1;\n')
    with (portal / ".prerender" / "nginx-moved.map").open("a") as moved:
        moved.write('"/wargaku/layanan/pindah" "/wargaku";\n')


def test_files_alone_answer_as_the_product_does(ask, prerenderer):
    status, headers, body = ask("/wargaku/layanan/akta-kelahiran")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "'sha256-" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-cache", "noindex")
    assert 'id="seed"' in body

    assert json.loads(ask("/wargaku/index.json")[2])["path"] == "/wargaku"
    assert ask("/")[0] == 200
    assert ask("/tidak-ada")[0] == 404
    assert "<h1" in ask("/tidak-ada")[2]

    status, headers, _ = ask("/wargaku/layanan/pindah?a=1")
    assert (status, headers["Location"].endswith("/wargaku?a=1")) == (301, True)
    assert ask("/wargaku/")[0] == 301

    status, headers, body = ask("/wargaku/layanan/habis")
    assert (status, "<h1" in body) == (410, True)
    assert "Content-Security-Policy" in headers

    for hidden in ("/.prerender/state.json", "/_redirects", "/_headers"):
        assert ask(hidden)[0] == 404
    asset = next((prerenderer.out / "assets").glob("base-*.js")).name
    assert "immutable" in ask(f"/assets/{asset}")[1]["Cache-Control"]
    assert ask("/sw.js")[0] == 200
