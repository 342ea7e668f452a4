"""What the embedded server answers where pages were prerendered: the database has the last word."""

import brotli
import pytest
from django.test import RequestFactory

from api.hot.layer import HotLayer
from api.published.models import PublishedDocument, Status
from cms.readers import ReadersHandler
from tests.frontend.test_prerendered_files import ETAG, STYLE, portal, write_page

__all__ = ["portal"]


@pytest.fixture(autouse=True)
def _built(settings, tmp_path):
    settings.FRONTEND_DIST = tmp_path / "dist"
    settings.FRONTEND_DIST.mkdir()
    (settings.FRONTEND_DIST / "index.html").write_text('<div id="app"></div>')


def document(path, **fields):
    defaults = {"source": f"test:{path}", "status": Status.LIVE, "etag": ETAG, "body": b'{"a":1}'}
    return PublishedDocument.objects.create(path=path, **{**defaults, **fields})


def test_memory_keeps_a_page_until_its_file_is_another_one(portal, db, the_connection_stays):
    document("/wargaku")
    write_page(portal, "/wargaku")
    layer = HotLayer(ReadersHandler(), ReadersHandler(), lambda: None, 1)

    first, second = ask_wsgi(layer, "/wargaku"), ask_wsgi(layer, "/wargaku")
    file = portal / "wargaku" / "index.html"
    file.write_text(file.read_text().replace("Siap dibaca", "Siap dibaca lagi"))
    third = ask_wsgi(layer, "/wargaku")

    assert first == second
    assert b"Siap dibaca lagi" in third
    assert (layer.counters()["hits"], layer.counters()["misses"]) == (1, 2)


def ask_wsgi(application, path):
    environ = RequestFactory().get(path, headers={"Host": "localhost"}).environ
    return b"".join(application(environ, lambda *_said: None))


def test_the_page_is_shown_with_its_own_policy_and_validator(portal, db, client):
    document("/wargaku")
    write_page(portal, "/wargaku")

    response = client.get("/wargaku", headers={"Accept-Encoding": "br"})
    again = client.get("/wargaku", headers={"If-None-Match": response["ETag"]})

    assert "Siap dibaca" in brotli.decompress(response.content).decode()
    assert f"style-src 'self' '{STYLE}'" in response["Content-Security-Policy"]
    assert (response["Cache-Control"], response["Vary"]) == ("no-cache", "Accept-Encoding")
    assert (again.status_code, again.content) == (304, b"")


def test_home_is_a_page_too(portal, db, client):
    document("/")
    write_page(portal, "/")

    assert "Siap dibaca" in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("fields", "status"),
    [({"status": Status.WITHDRAWN, "etag": ""}, 410), ({"etag": "b" * 64}, 200)],
)
def test_a_file_that_is_behind_is_not_shown(portal, db, client, fields, status):
    document("/wargaku", **fields)
    write_page(portal, "/wargaku")

    response = client.get("/wargaku")

    assert response.status_code == status
    assert "Siap dibaca" not in response.content.decode()


def test_a_file_without_a_document_is_not_shown(portal, db, client):
    write_page(portal, "/wargaku")

    assert client.get("/wargaku").status_code == 404


def test_a_moved_address_leads_on_although_its_file_is_there(portal, db, client):
    new = document("/wargaku/baru")
    document("/wargaku/lama", status=Status.MOVED, moved_to=new)
    write_page(portal, "/wargaku/lama")

    page, file = client.get("/wargaku/lama"), client.get("/wargaku/lama/index.json")

    assert (page.status_code, page["Location"]) == (301, "/wargaku/baru")
    assert (file.status_code, file["Location"]) == (301, "/wargaku/baru/index.json")


def test_the_document_lies_beside_the_page(portal, db, client):
    document("/")
    document("/wargaku", body=b'{"b":2}')

    assert client.get("/wargaku/index.json").json() == {"b": 2}
    assert client.get("/index.json").json() == {"a": 1}
    assert client.get("/tidak-ada/index.json").status_code == 404


def test_without_prerendered_pages_the_shell_answers(settings, db, client):
    settings.PORTAL_DIR = None
    document("/wargaku")

    assert client.get("/wargaku").content == b'<div id="app"></div>'
    assert client.get("/wargaku/index.json").json() == {"a": 1}


def test_robots_are_sent_away_from_a_prototype(portal, settings, db, client):
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()

    (portal / "robots.txt").write_text("User-agent: *\n")
    assert client.get("/robots.txt").content == b"User-agent: *\n"


@pytest.mark.parametrize("path", ["/../secret", "/assets/../../secret-12345678.js", "/.prerender/state.json"])
def test_no_other_file_is_shown(portal, db, client, path):
    (portal.parent / "secret").write_text("rahasia")
    (portal.parent / "secret-12345678.js").write_text("rahasia")
    (portal / ".prerender").mkdir()
    (portal / ".prerender" / "state.json").write_text("rahasia")

    assert b"rahasia" not in client.get(path).content


def test_the_shell_names_what_it_will_ask_for(settings, db, client):
    settings.PORTAL_DIR = None
    document("/wargaku/layanan/akta", type="service")
    (settings.FRONTEND_DIST / "index.html").write_text("<head></head>")
    (settings.FRONTEND_DIST / ".vite").mkdir()
    (settings.FRONTEND_DIST / ".vite" / "views.json").write_text('{"service": ["/assets/Service.js"]}')

    shell = client.get("/wargaku/layanan/akta").content.decode()

    assert 'as="fetch" crossorigin href="/api/v1/documents/wargaku/layanan/akta"' in shell
    assert '<link rel="modulepreload" href="/assets/Service.js"></head>' in shell
