"""A connection of one's own, for what looks at the change log beside the requests and from several threads."""

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

_CONNECT_SECONDS = 2
_ANSWER_MILLISECONDS = 1000


def own_connection() -> BaseDatabaseWrapper:
    """A new connection, not yet open, that any thread may use. A database that does not answer soon is an error."""
    connection = connections[DEFAULT_DB_ALIAS].copy()
    connection.inc_thread_sharing()
    if connection.vendor == "postgresql":
        limits = {
            "connect_timeout": _CONNECT_SECONDS,
            "options": f"-c statement_timeout={_ANSWER_MILLISECONDS}",
        }
        connection.settings_dict["OPTIONS"] = {**connection.settings_dict["OPTIONS"], **limits}
    return connection
