"""Whatever an editor reads is Indonesian, with our own words."""

import gettext
import json
import re
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as translate

from tests.factories import make_service

LOCALE = Path(__file__).resolve().parents[2] / "content_models" / "locale" / "id" / "LC_MESSAGES"
LEFT_IN_ENGLISH = re.compile(
    r">\s*(Save draft|Publish|Unpublish|Reports|Help|History|Comments|Preview|Privacy|Search…|Pages|Live|Draft"
    r"|Set schedule|Issues found|Exploring|Actions|Collapse all|Newest)\s*<"
)


@pytest.mark.parametrize("language", ["id", "id-id"])
@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Publish", "Terbitkan"),
        ("Save draft", "Simpan draf"),
        ("Reports", "Laporan"),
        ("History", "Riwayat"),
        ("Approve", "Setujui"),
        ("go live date/time", "terbit pada"),
        ("Cancel", "Batal"),
    ],
)
def test_our_words_come_before_wagtails(language, english, indonesian):
    with translation.override(language):
        assert translate(english) == indonesian


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_compiled_words_are_those_of_the_text_file(domain):
    with (LOCALE / f"{domain}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog
    source = (LOCALE / f"{domain}.po").read_text(encoding="utf-8")
    written = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', source, re.MULTILINE)

    assert len(written) > 40
    for english, indonesian in written:
        assert compiled[json.loads(f'"{english}"')] == json.loads(f'"{indonesian}"')


@pytest.mark.django_db
def test_the_screens_of_an_agencys_editor_have_no_english_buttons(as_editor, site):
    service = make_service(site.dispendukcapil, site.kependudukan)
    screens = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore", args=[site.dispendukcapil.pk]),
        reverse("wagtailadmin_pages:edit", args=[service.pk]),
        reverse("wagtailadmin_pages:history", args=[service.pk]),
        reverse("wagtailimages:index"),
        reverse("wagtaildocs:index"),
    ]

    english = {screen: LEFT_IN_ENGLISH.findall(as_editor.get(screen).content.decode()) for screen in screens}

    assert not any(english.values()), english


@pytest.mark.django_db
def test_the_admins_javascript_speaks_indonesian_too(client):
    catalog = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    assert "Lipat semua" in catalog


@pytest.mark.django_db
def test_the_help_menu_leads_to_no_other_site(as_editor):
    page = as_editor.get(reverse("wagtailadmin_home")).content.decode()

    assert "guide.wagtail.org" not in page
    assert "editor guide" not in page.lower()
