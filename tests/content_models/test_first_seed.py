"""What the first run of the seed finds, and what it leaves when it fails."""

import pytest

from content_models.models import AgencyPage, Application, HomePage, ServicePage
from content_models.seed.sow import sow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_tables")]


def test_a_page_that_was_there_before_is_taken_as_it_is(site):
    """`site` has a home page, platforms, fields and an agency with the same slugs, made by somebody else."""
    sow()

    assert HomePage.objects.get().pk == site.home.pk
    assert AgencyPage.objects.get(slug="dinkes").pk == site.dinkes.pk
    assert AgencyPage.objects.get(slug="dinkes").duties == ""
    assert ServicePage.objects.get(slug="antrean-ehealth").field_id == site.kesehatan.pk


def test_a_failure_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr("content_models.seed.sow.make_vocabulary", lambda _memory: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        sow()

    assert not HomePage.objects.exists()
    assert not Application.objects.exists()
