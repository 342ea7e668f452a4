"""The two accounts that let a newcomer try the admin."""

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command

from tests.factories import make_news

pytestmark = pytest.mark.django_db


@pytest.fixture
def password(monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", "sandi-uji-coba-42")
    return "sandi-uji-coba-42"


def test_an_administrator_and_an_editor_of_one_agency_can_log_in(site, password):
    call_command("create_demo_accounts")

    admin = authenticate(username="admin", password=password)
    editor = authenticate(username="editor-dispendukcapil", password=password)

    assert admin.is_superuser
    assert not editor.is_superuser
    assert make_news(site.dispendukcapil).permissions_for_user(editor).can_publish()
    assert not make_news(site.dinkes).permissions_for_user(editor).can_edit()


def test_repeating_it_sets_the_new_password_and_makes_no_third_account(site, password, monkeypatch):
    call_command("create_demo_accounts")
    monkeypatch.setenv("DEMO_PASSWORD", "sandi-yang-baru-43")

    call_command("create_demo_accounts")

    assert authenticate(username="admin", password="sandi-yang-baru-43")
    assert not authenticate(username="admin", password=password)
    assert get_user_model().objects.count() == 2


def test_without_a_password_it_says_what_is_missing(site, monkeypatch):
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)

    with pytest.raises(CommandError, match="DEMO_PASSWORD"):
        call_command("create_demo_accounts")


def test_official_mode_has_no_demo_accounts(site, password, settings):
    settings.SITE_MODE = "official"

    with pytest.raises(CommandError, match="official"):
        call_command("create_demo_accounts")

    assert not get_user_model().objects.exists()
