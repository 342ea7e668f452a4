"""The prerenderer beside the running product: publishing, withdrawing, crashes, and readers without either."""

import functools
import http.server
import json
import re
import threading
import time
import urllib.error
import urllib.request

import pytest

from tests.support.content import PASSWORD

pytestmark = [pytest.mark.sqlite_only, pytest.mark.timeout(300)]

SERVICE = "/wargaku/layanan/legalisir-akta"


class Editor:
    """Somebody at the admin, without a browser."""

    def __init__(self, server):
        self.url = server.url
        self.open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open
        self.post("/admin/login/", username="admin", password=PASSWORD, next="/admin/")

    def post(self, address, **fields):
        with self.open(self.url + address) as page:
            token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page.read().decode())[1]
        data = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **fields}).encode()
        request = urllib.request.Request(self.url + address, data, {"Referer": self.url + address})
        with self.open(request) as answer:
            return answer.status, answer.url


def page_id(server, slug):
    code = f"from wagtail.models import Page; print(Page.objects.get(slug={slug!r}).pk)"
    return server.content.manage("shell", "--no-imports", "-c", code).split()[-1]


def publish(server, slug, title):
    code = (
        "from wagtail.models import Page; from api.published.change_log import numbering\n"
        f"page = Page.objects.get(slug={slug!r}).specific; page.title = {title!r}\n"
        "with numbering(): page.save_revision().publish()"
    )
    server.content.manage("shell", "--no-imports", "-c", code)


def test_publishing_withdrawing_a_crash_and_a_stopped_cms(prerenderer, running_server):
    prerenderer.start()
    prerenderer.wait_until_current()
    assert prerenderer.run("--verify") == (0, "prerender: everything is as published\n")

    # A publication reaches the disk, and readers, soon.
    publish(running_server, "legalisir-akta", "Legalisir Akta Baru")
    committed = time.monotonic()
    prerenderer.wait_until(lambda: "Legalisir Akta Baru" in prerenderer.page(SERVICE).read_text())
    assert time.monotonic() - committed < 1
    html = urllib.request.urlopen(running_server.url + SERVICE).read().decode()
    assert '<script type="application/json" id="seed">' in html
    assert "<h1" in html.split('id="seed"')[0]  # readable without scripts

    # A crash, a publication nobody saw, leftovers on the disk; then all is as published again.
    prerenderer.kill()
    publish(running_server, "legalisir-akta", "Legalisir Akta Lagi")
    page = prerenderer.page(SERVICE)
    (page.parent / ".index.html.tmp").write_text("half")
    prerenderer.page("/opd/dinkes").unlink()
    stray = prerenderer.page("/wargaku/layanan/bukan-dokumen")
    stray.parent.mkdir()
    stray.write_text("stray")
    assert prerenderer.run("--verify")[0] == 1
    assert prerenderer.run("--once", "--verify") == (0, "prerender: everything is as published\n")
    assert "Legalisir Akta Lagi" in page.read_text()
    assert not stray.exists()

    # An editor withdraws it: gone before the answer, even with nobody following.
    editor = Editor(running_server)
    editor.post(f"/admin/pages/{page_id(running_server, 'legalisir-akta')}/unpublish/")
    assert not page.exists()
    assert not (page.parent / "index.json").exists()
    assert prerenderer.run("--once", "--verify") == (0, "prerender: everything is as published\n")
    assert not page.exists()
    assert f"{SERVICE} /410.html 410" in (prerenderer.out / "_redirects").read_text()

    # The CMS stops: every address still answers.
    running_server.stop()
    state = json.loads((prerenderer.out / ".prerender" / "state.json").read_text())
    with static_server(prerenderer.out) as url:
        answers = [fetch(url + path) for path in state["pages"]]
    assert len(answers) > 500
    assert {status for status, _ in answers} == {200}
    assert all("<h1" in body and 'id="seed"' in body for _, body in answers)


def test_kills_at_any_moment_leave_nothing_half_written(prerenderer):
    for moment in (0.25, 0.5, 0.8, 1.2, 1.7):
        prerenderer.start()
        time.sleep(moment)
        prerenderer.kill()
        for page in prerenderer.out.rglob("index.html"):
            assert page.read_text().rstrip().endswith("</html>")
        for document in prerenderer.out.rglob("index.json"):
            json.loads(document.read_text())

    assert prerenderer.run("--once", "--verify")[0] == 0


def fetch(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


class static_server:  # noqa: N801 used like a function
    """The plainest web server there is."""

    def __init__(self, folder):
        handler = functools.partial(QuietHandler, directory=folder)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}"

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Says nothing."""

    def log_message(self, *_):
        pass
