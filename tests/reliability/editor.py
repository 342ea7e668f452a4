"""An editor at the admin of a running server: real HTTP, real forms, one session."""

import http.cookiejar
import json
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from tests.support.content import PASSWORD
from tests.support.server import RunningServer

PATIENCE_SECONDS = 90


@dataclass(frozen=True)
class Reply:
    """Status, Location, body, and how long it took."""

    status: int
    location: str
    body: bytes
    seconds: float

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: Any) -> None:
        return None


@dataclass
class Editor:
    """One signed-in browser. `publish` and `autosave` send what Wagtail's own pages send."""

    server: RunningServer
    username: str = "admin"
    _cookies: http.cookiejar.CookieJar = field(default_factory=http.cookiejar.CookieJar, init=False)
    _forms: dict[int, dict[str, str]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._opener = urllib.request.build_opener(
            _NoRedirect, urllib.request.HTTPCookieProcessor(self._cookies)
        )
        self.get("/admin/login/")
        reply = self.post("/admin/login/", {"username": self.username, "password": PASSWORD})
        assert reply.status == 302, reply.body.decode()

    def get(self, path: str) -> Reply:
        return self._send(urllib.request.Request(self.server.url + path))

    def post(self, path: str, fields: dict[str, str], *, accept: str = "text/html") -> Reply:
        token = next(cookie.value for cookie in self._cookies if cookie.name == "csrftoken")
        request = urllib.request.Request(
            self.server.url + path,
            data=urllib.parse.urlencode({**fields, "csrfmiddlewaretoken": token}).encode(),
            headers={"Accept": accept, "Referer": self.server.url + path},
        )
        return self._send(request)

    def form(self, page_id: int) -> dict[str, str]:
        """The fields of the edit form, as a browser has them when it has loaded the page."""
        if page_id not in self._forms:
            reply = self.get(f"/admin/pages/{page_id}/edit/")
            assert reply.status == 200, reply
            self._forms[page_id] = fields_of(reply.body.decode())
        return self._forms[page_id]

    def publish(self, page_id: int, **changes: str) -> Reply:
        """Press “Terbitkan”."""
        fields = {**self.form(page_id), **changes, "action-publish": "action-publish"}
        return self.post(f"/admin/pages/{page_id}/edit/", fields)

    def autosave(self, page_id: int, **changes: str) -> Reply:
        """What happens by itself while somebody types; each save replaces the one before."""
        form = self.form(page_id)
        form.update(changes)
        reply = self.post(f"/admin/pages/{page_id}/edit/", form, accept="application/json")
        if reply.status == 200:
            form["overwrite_revision_id"] = str(reply.json["revision_id"])
        return reply

    def refresh_preview(self, page_id: int) -> tuple[Reply, Reply]:
        """The preview panel sends the form and loads the frame anew."""
        sent = self.post(f"/admin/pages/{page_id}/edit/preview/", self.form(page_id))
        return sent, self.get(f"/admin/pages/{page_id}/edit/preview/?in_preview_panel=true")

    def _send(self, request: urllib.request.Request) -> Reply:
        started = time.monotonic()
        try:
            with self._opener.open(request, timeout=PATIENCE_SECONDS) as response:
                body = response.read()
        except urllib.error.HTTPError as error:
            with error as response:
                body = response.read()
        return Reply(
            response.status, response.headers.get("Location") or "", body, time.monotonic() - started
        )


def was_published(reply: Reply) -> bool:
    """Wagtail sends the editor back to the explorer; what cannot be published goes back to the form."""
    return reply.status == 302 and not reply.location.endswith("/edit/")


def fields_of(html: str) -> dict[str, str]:
    parser = _Fields()
    parser.feed(html)
    return parser.fields


class _Fields(HTMLParser):
    """The successful controls of the page's edit form."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._inside = False
        self._textarea = ""
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = "data-edit-form" in found
        name = found.get("name", "")
        if not self._inside or "__prefix__" in name:
            return
        if (
            found.get("data-controller") == "w-block"
        ):  # a body of blocks: a script makes its inputs; here it has none
            self.fields[f"{found['id']}-count"] = "0"
        if tag == "textarea":
            self._textarea = name
            self.fields[name] = ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in found:
            self.fields[self._select] = found.get("value", "")
        elif tag == "input" and name and _is_sent(found):
            self.fields[name] = found.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self._textarea = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.fields[self._textarea] += data


def _is_sent(control: dict[str, str]) -> bool:
    kind = control.get("type", "text")
    return kind not in {"submit", "button", "file"} and (
        kind not in {"checkbox", "radio"} or "checked" in control
    )
