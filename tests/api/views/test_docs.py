"""The page for people: complete, and made of nothing but itself and one style sheet."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from api.schema.generator import contract


def test_every_address_and_every_shape_is_on_the_page(get):
    page = get("docs").content.decode()

    for path, methods in contract()["paths"].items():
        assert f'<article id="{next(iter(methods.values()))["operationId"]}">' in page
        assert f"<code>{path}</code>" in page
    for name in contract()["components"]["schemas"]:
        assert f'id="bentuk-{name}"' in page


def test_every_link_inside_the_page_leads_somewhere(get):
    page = get("docs").content.decode()

    wanted = set(re.findall(r'href="#([^"]+)"', page))

    assert wanted <= set(re.findall(r'id="([^"]+)"', page))


def test_the_page_needs_no_script_no_inline_style_and_no_other_site(get):
    response = get("docs")
    page = response.content.decode()

    assert "script" not in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page)
    assert re.findall(r'(?:src|href)="(?![#/])([^"]*)"', page) == []
    assert "url(" not in _style()
    assert "@import" not in _style()


def test_the_page_says_what_it_is_in_a_prototype(get):
    assert "Prototipe. Bukan situs resmi Pemerintah Kota Surabaya." in get("docs").content.decode()


def test_the_page_is_html_in_indonesian(get):
    response = get("docs")

    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert '<html lang="id">' in response.content.decode()


def _style():
    return Path(finders.find("api/docs.css")).read_text()
