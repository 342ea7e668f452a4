"""Is the product alive, and may it get traffic?"""

from datetime import timedelta
from typing import Any

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from api.published.models import Heartbeat, OutboxEntry

SCHEDULER_LATE = timedelta(minutes=2)
OUTBOX_LATE = timedelta(minutes=2)


def healthz(_request: HttpRequest) -> HttpResponse:
    """State of database, outbox and scheduler. 503 only when the database does not answer."""
    try:
        state = {"database": "ok", "outbox": _outbox(), "scheduler": _scheduler()}
    except DatabaseError:
        return _json({"status": "down", "database": "unreachable"}, status=503)
    well = state["outbox"]["state"] == "ok" and state["scheduler"]["state"] != "late"
    return _json({"status": "ok" if well else "degraded", **state})


def readyz(_request: HttpRequest) -> HttpResponse:
    """200 when the database answers and has every migration."""
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return _json({"status": "down", "database": "unreachable"}, status=503)
    if pending:
        return _json({"status": "down", "migrations": "pending"}, status=503)
    return _json({"status": "ok"})


def _outbox() -> dict[str, Any]:
    now = timezone.now()
    oldest = OutboxEntry.objects.order_by("created_at").values_list("created_at", flat=True).first()
    failing = OutboxEntry.objects.filter(attempts__gt=0).count()
    late = oldest is not None and now - oldest > OUTBOX_LATE
    return {
        "state": "failing" if failing else "late" if late else "ok",
        "waiting": OutboxEntry.objects.count(),
        "failing": failing,
        "oldest_seconds": round((now - oldest).total_seconds()) if oldest else 0,
    }


def _scheduler() -> dict[str, Any]:
    beat = Heartbeat.objects.filter(name="scheduler").values_list("beat_at", flat=True).first()
    if beat is None:
        return {"state": "never", "last_round_at": None}
    state = "late" if timezone.now() - beat > SCHEDULER_LATE else "ok"
    return {"state": state, "last_round_at": timezone.localtime(beat).isoformat(timespec="seconds")}


def _json(value: dict[str, Any], status: int = 200) -> HttpResponse:
    return JsonResponse(value, status=status, headers={"Cache-Control": "no-store"})
