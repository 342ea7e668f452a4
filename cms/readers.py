"""Django for public questions: without sessions, accounts, forms and static files, which they have no use for."""

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler


class ReadersHandler(WSGIHandler):
    """The same addresses and views behind `READERS_MIDDLEWARE`. Only for GET and HEAD of what is public."""

    def load_middleware(self, is_async: bool = False) -> None:
        everyone = settings.MIDDLEWARE
        settings.MIDDLEWARE = settings.READERS_MIDDLEWARE
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = everyone
