"""Background tasks of the read model."""

from django_tasks import task

from api.published import outbox


@task(backend="outbox")
def drain_outbox() -> int:
    """Make again what depends on what was committed. Safe to run at any time and in several places at once."""
    return outbox.drain()
