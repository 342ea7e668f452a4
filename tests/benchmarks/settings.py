"""The product's own settings, with Wagtail's API v2 mounted beside it. Nothing but the benchmarks uses this."""

from cms.settings import *

INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.api.v2"]
ROOT_URLCONF = "tests.benchmarks.urls"
