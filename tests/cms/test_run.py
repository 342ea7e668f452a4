"""`make run` for people: it says where things are, says what is wrong in one line, and leaves nothing running."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support.content import PASSWORD, ROOT
from tests.support.server import free_port

pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def start(fresh_content, tmp_path):
    """Start `python -m cms.run` on seeded content and a portal that is already built; its output goes to a file."""
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "index.html").write_text('<meta name="api-base" content=""><div id="app"></div>')
    started = []

    def start_one(**environment):
        log = (tmp_path / f"run-{len(started)}.log").open("w+")
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run"],
            cwd=ROOT,
            env={**fresh_content.environment, "FRONTEND_DIST": str(dist), **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        process.log = log
        started.append(process)
        return process

    yield start_one
    for process in started:
        process.terminate()
        process.wait(30)
        process.log.close()


def test_it_says_where_everything_is_and_stops_all_of_it_when_asked(start):
    port, preview_port = free_port(), free_port()
    process = start(PORT=str(port), PREVIEW_PORT=str(preview_port))
    output = wait_for(process, "Ctrl-C stops everything")
    family = descendants(process.pid)

    for address in (f"http://localhost:{port}/healthz", f"http://localhost:{preview_port}/_pratinjau"):
        assert urllib.request.urlopen(address).status == 200
    for said in (f"http://localhost:{port}/", "/api/v1/docs", "/admin/", f":{preview_port}/", PASSWORD):
        assert said in output

    second = start(PORT=str(port), PREVIEW_PORT=str(free_port()))
    assert second.wait(20) == 1
    assert f"Port {port} is not free" in read(second)
    assert "Traceback" not in read(second)

    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0
    assert len(family) >= 4
    assert [pid for pid in family if is_running(pid)] == []


def test_when_the_web_server_dies_the_rest_goes_too(start):
    process = start(PORT=str(free_port()), PREVIEW_PORT=str(free_port()))
    wait_for(process, "Ctrl-C stops everything")
    family = descendants(process.pid)

    web_server = next(pid for pid in family if "cms.wsgi:application" in command_line(pid))
    os.kill(web_server, signal.SIGKILL)

    assert process.wait(30) == 1
    assert "The web server stopped by itself" in read(process)
    assert [pid for pid in family if is_running(pid)] == []


def test_a_busy_preview_port_is_named_too(start):
    with socket.create_server(("127.0.0.1", 0)) as other:
        busy = other.getsockname()[1]
        process = start(PORT=str(free_port()), PREVIEW_PORT=str(busy))

        assert process.wait(20) == 1
        assert re.search(rf"Port {busy} is not free .*make run PREVIEW_PORT=\d+", read(process))


@pytest.mark.parametrize("port", ["none", "0", "70000", "-1"])
def test_a_port_that_is_none_is_named(start, port):
    process = start(PORT=port)

    assert process.wait(20) == 1
    assert f"PORT must be a port number, not '{port}'." in read(process)


def wait_for(process, text, seconds=90):
    deadline = time.monotonic() + seconds
    while text not in (output := read(process)):
        assert process.poll() is None, output
        assert time.monotonic() < deadline, output
        time.sleep(0.1)
    return output


def read(process):
    process.log.seek(0)
    return process.log.read()


def descendants(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [found for child in children for found in (int(child), *descendants(child))]


def command_line(pid):
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def is_running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False
