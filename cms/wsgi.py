"""The WSGI entry point. On one machine the background work runs in this process too.

From outside to inside: (limits of how often one may ask belong here, before anything is answered) – memory – Django.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

if settings.HOT_MEGABYTES > 0:
    from api.hot.layer import HotLayer
    from api.hot.watch import ChangeWatch

    application = HotLayer(application, ChangeWatch().look, settings.HOT_MEGABYTES)

if settings.EMBEDDED:
    from api.published.background import start

    start()
