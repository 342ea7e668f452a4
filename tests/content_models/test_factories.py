import pytest

from content_models.models import BasePage
from tests import factories

pytestmark = pytest.mark.django_db


def test_every_page_of_the_small_site_is_published():
    site = factories.make_site()

    assert site.home.get_site().root_page_id == site.home.pk
    assert [page.portal_path for page in (site.home, site.wargaku, site.kependudukan, site.dinkes)] == [
        "/",
        "/wargaku",
        "/wargaku/bidang/kependudukan",
        "/opd/dinkes",
    ]


@pytest.mark.parametrize(
    "make",
    [
        factories.make_news,
        factories.make_announcement,
        factories.make_event,
        factories.make_document,
        factories.make_gallery,
        factories.make_place,
        factories.make_section,
        factories.make_officials,
    ],
)
def test_a_page_of_every_type_can_be_made(make):
    page = make(factories.make_site().dinkes)

    assert isinstance(page, BasePage)
    assert page.live


def test_a_service_stands_under_the_platform_of_its_field():
    site = factories.make_site()

    assert (
        factories.make_service(site.dinkes, site.kesehatan, "Antrean").portal_path
        == "/wargaku/layanan/antrean"
    )
