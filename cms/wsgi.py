"""The WSGI entry point. On one machine the background work runs in this process too."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

if settings.EMBEDDED:
    from api.published.background import start

    start()
