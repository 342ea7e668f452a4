"""The WSGI entry point. On one machine the background work runs in this process too.

From outside to inside: the gate (keys, and how often one may ask), memory, Django.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

everyone = get_wsgi_application()

from api.consumers.gate import Gate  # noqa: E402  it needs the apps
from api.consumers.keys import KeyRing  # noqa: E402
from api.consumers.limits import quotas  # noqa: E402
from api.hot.layer import HotLayer  # noqa: E402
from api.hot.watch import ChangeWatch  # noqa: E402
from api.search.index import warm_up_beside  # noqa: E402
from cms.readers import ReadersHandler  # noqa: E402

memory = HotLayer(everyone, ReadersHandler(), ChangeWatch().look, settings.HOT_MEGABYTES)
application = Gate(memory, KeyRing(), *quotas(settings.RATE_LIMIT, settings.RATE_LIMIT_KEY))

warm_up_beside()

if settings.EMBEDDED:
    from api.published.background import start

    start()
