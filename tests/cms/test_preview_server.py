"""The preview origin hands out the portal's files and one page, leaks nothing, and only the admin may frame it."""

import pytest

from cms.preview_server import application_from_environment, preview_application

PAGE = """<!doctype html><html><head>
<meta name="api-base" content="" />
<meta name="site-mode" content="demo" />
<script type="module" src="/assets/index-BsX81a_c.js"></script></head></html>"""


@pytest.fixture
def dist(tmp_path):
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text(PAGE)
    (dist / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (dist / "manifest.webmanifest").write_text("{}")
    (dist / ".stamp").write_text("hidden")
    (dist / "assets" / "index-BsX81a_c.js").write_text("export {}")
    (tmp_path / "secret_key").write_text("outside")
    return dist


@pytest.fixture
def ask(dist):
    application = preview_application(
        dist,
        api_base_url="https://api.example.go.id",
        admin_base_url="https://cms.example.go.id/admin/",
        site_mode="official",
    )
    return lambda path, method="GET": request(application, path, method)


def request(application, path, method="GET"):
    answer = {}

    def start_response(status, headers):
        answer["status"] = int(status.split()[0])
        answer["headers"] = dict(headers)
        assert len(headers) == len(answer["headers"]), "a header is sent twice"

    answer["body"] = b"".join(application({"REQUEST_METHOD": method, "PATH_INFO": path}, start_response))
    return answer


def test_the_page_names_the_api_and_the_mode(ask):
    answer = ask("/_pratinjau")

    assert answer["status"] == 200
    assert b'<meta name="api-base" content="https://api.example.go.id"' in answer["body"]
    assert b'<meta name="site-mode" content="official"' in answer["body"]


def test_the_page_is_framed_by_the_admin_only_and_never_kept(ask):
    headers = ask("/_pratinjau")["headers"]

    assert headers["Content-Security-Policy"].split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' https://api.example.go.id",
        "connect-src 'self' https://api.example.go.id",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors https://cms.example.go.id",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types kota-richtext",
    ]
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        (
            "/assets/index-BsX81a_c.js",
            "text/javascript; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        ("/icon.svg", "image/svg+xml", "public, max-age=60"),
        ("/manifest.webmanifest", "application/manifest+json", "public, max-age=60"),
    ],
)
def test_files_say_what_they_are_and_how_long_they_last(ask, path, kind, cache):
    answer = ask(path)

    assert answer["status"] == 200
    assert answer["headers"]["Content-Type"] == kind
    assert answer["headers"]["Cache-Control"] == cache
    assert answer["headers"]["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/index.html",
        "/wargaku",
        "/assets",
        "/assets/",
        "/.stamp",
        "/../secret_key",
        "/assets/../../secret_key",
        "//secret_key",
        "/..\\secret_key",
        "/icon.svg\0.js",
        "/_pratinjau/x",
        "/\xff\xfe",
    ],
)
def test_nothing_else_is_there(ask, path):
    answer = ask(path)

    assert answer["status"] == 404
    assert b"outside" not in answer["body"]


def test_before_the_first_build_it_says_what_is_missing(ask, dist):
    (dist / "index.html").unlink()

    answer = ask("/_pratinjau")

    assert answer["status"] == 503
    assert b"make build" in answer["body"]


def test_a_link_out_of_the_build_is_not_followed(ask, dist):
    (dist / "key.txt").symlink_to(dist.parent / "secret_key")

    assert ask("/key.txt")["status"] == 404


def test_head_has_the_headers_of_get_and_no_body(ask):
    get, head = ask("/_pratinjau"), ask("/_pratinjau", "HEAD")

    assert head["headers"] == get["headers"]
    assert head["headers"]["Content-Length"] == str(len(get["body"]))
    assert head["body"] == b""


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(ask, method):
    answer = ask("/_pratinjau", method)

    assert answer["status"] == 405
    assert answer["headers"]["Allow"] == "GET, HEAD"


def test_on_one_machine_both_of_its_names_may_frame_the_preview(monkeypatch, dist):
    for name in ("PUBLIC_BASE_URL", "ADMIN_BASE_URL", "SITE_MODE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PORT", "8100")
    monkeypatch.setenv("FRONTEND_DIST", str(dist))

    answer = request(application_from_environment(), "/_pratinjau")

    policy = answer["headers"]["Content-Security-Policy"]
    assert "frame-ancestors http://127.0.0.1:8100 http://localhost:8100;" in policy
    assert b'<meta name="api-base" content="http://localhost:8100"' in answer["body"]
