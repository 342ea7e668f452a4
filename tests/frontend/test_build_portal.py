"""The portal is built when its sources changed, and only then."""

import importlib.util

import pytest

from tests.support.content import ROOT


@pytest.fixture
def build(monkeypatch, tmp_path):
    """The script, at work in a small project of its own whose `npm run build` counts how often it was asked."""
    spec = importlib.util.spec_from_file_location("build_portal", ROOT / "scripts" / "build_portal.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    (tmp_path / "frontend" / "src").mkdir(parents=True)
    (tmp_path / "frontend" / "src" / "app.ts").write_text("export {}")
    (tmp_path / "node_modules" / ".bin").mkdir(parents=True)
    (tmp_path / "package-lock.json").write_text("{}")
    (tmp_path / "package.json").write_text("{}")
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nmkdir -p frontend/dist && echo built >>frontend/dist/index.html\n")
    npm.chmod(0o755)

    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "DIST", tmp_path / "frontend" / "dist")
    monkeypatch.setattr(script, "STAMP", tmp_path / "node_modules" / ".cache" / "portal-build")
    monkeypatch.setattr(script.shutil, "which", lambda _: str(npm))
    monkeypatch.setattr(script.sys, "argv", ["build_portal.py"])
    return script


def builds(script):
    page = script.DIST / "index.html"
    return page.read_text().count("built") if page.exists() else 0


def test_it_builds_once_for_the_same_sources(build):
    assert build.main() == 0
    assert build.main() == 0

    assert builds(build) == 1


@pytest.mark.parametrize("changed", ["frontend/src/app.ts", "frontend/src/new.ts", "package-lock.json"])
def test_it_builds_again_when_a_source_changes(build, tmp_path, changed):
    build.main()

    (tmp_path / changed).write_text("changed")

    build.main()
    assert builds(build) == 2


def test_it_builds_again_when_the_result_is_gone(build):
    build.main()

    (build.DIST / "index.html").unlink()

    build.main()
    assert builds(build) == 1


def test_a_failed_build_is_shown_and_not_remembered(build, tmp_path, capsys):
    (tmp_path / "npm").write_text("#!/bin/sh\necho broken.ts:1 >&2\nexit 3\n")

    assert build.main() == 3
    assert build.main() == 3

    assert "broken.ts:1" in capsys.readouterr().err


def test_without_packages_it_says_what_to_do(build, monkeypatch, capsys):
    monkeypatch.setattr(build.shutil, "which", lambda _: None)

    assert build.main() == 1

    assert "make install" in capsys.readouterr().err
