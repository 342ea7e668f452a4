"""All models of the content, one file per kind of thing."""

from content_models.models.agency import AgencyDirectoryPage, AgencyPage
from content_models.models.alert import Alert
from content_models.models.application import Application
from content_models.models.base import BasePage
from content_models.models.document import DocumentPage
from content_models.models.event import EventPage
from content_models.models.gallery import GalleryPage
from content_models.models.home import HomePage, PopularPage
from content_models.models.indexes import (
    AnnouncementIndexPage,
    DocumentIndexPage,
    EventIndexPage,
    GalleryIndexPage,
    IndexPage,
    NewsIndexPage,
    PlaceIndexPage,
    ServiceIndexPage,
)
from content_models.models.media import CityImage, CityRendition
from content_models.models.news import AnnouncementPage, NewsPage
from content_models.models.place import PlacePage
from content_models.models.platform import FeaturedService, FieldPage, PlatformPage
from content_models.models.section import OfficialsPage, SectionPage
from content_models.models.seed_record import SeedRecord
from content_models.models.service import RelatedService, ServicePage, ServicePlace
from content_models.models.team import AgencyTeam
from content_models.models.vocabulary import SearchTerm

__all__ = [
    "AgencyDirectoryPage",
    "AgencyPage",
    "AgencyTeam",
    "Alert",
    "AnnouncementIndexPage",
    "AnnouncementPage",
    "Application",
    "BasePage",
    "CityImage",
    "CityRendition",
    "DocumentIndexPage",
    "DocumentPage",
    "EventIndexPage",
    "EventPage",
    "FeaturedService",
    "FieldPage",
    "GalleryIndexPage",
    "GalleryPage",
    "HomePage",
    "IndexPage",
    "NewsIndexPage",
    "NewsPage",
    "OfficialsPage",
    "PlaceIndexPage",
    "PlacePage",
    "PlatformPage",
    "PopularPage",
    "RelatedService",
    "SearchTerm",
    "SectionPage",
    "SeedRecord",
    "ServiceIndexPage",
    "ServicePage",
    "ServicePlace",
]
