"""The WSGI entry point. On one machine the background work runs in this process too."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.conf import settings  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()

if settings.EMBEDDED:
    from api.published.background import start

    start()
