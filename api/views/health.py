"""Whether the product is alive, and whether it may get traffic."""

from datetime import timedelta
from typing import Any, ClassVar

from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from api.errors import unavailable
from api.hot.marks import COUNTERS
from api.published.models import Heartbeat, OutboxEntry
from api.schema.operations import BAD_PARAMETER, PROBLEM, Answer, Operation
from api.schema.shapes import ref
from api.views.public import PublicView

SCHEDULER_LATE = timedelta(minutes=2)
OUTBOX_LATE = timedelta(minutes=2)
DOWN = Answer("Basis data tidak menjawab atau belum siap.", ref("Problem"), PROBLEM)


class HealthView(PublicView):
    """State of database, outbox and scheduler. 503 only when the database does not answer."""

    operation: ClassVar = Operation(
        "readHealth",
        "Tentang API",
        "Keadaan basis data, antrean dan penjadwal",
        {
            200: Answer("Hidup; degraded bila antrean atau penjadwal tertinggal.", ref("Healthy")),
            400: BAD_PARAMETER,
            503: DOWN,
        },
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        try:
            outbox, scheduler = _outbox(), _scheduler()
        except (DatabaseError, InterfaceError):
            return unavailable()
        well = outbox["state"] == "ok" and scheduler["state"] != "late"
        status = "ok" if well else "degraded"
        parts = {"database": "ok", "outbox": outbox, "scheduler": scheduler, "memory": _memory(request)}
        return _json({"status": status, **parts})


class ReadyView(PublicView):
    """200 when the database answers and has every migration."""

    operation: ClassVar = Operation(
        "readReady",
        "Tentang API",
        "Siap menerima permintaan",
        {200: Answer("Siap.", ref("Ready")), 400: BAD_PARAMETER, 503: DOWN},
    )

    def get(self, _request: HttpRequest) -> HttpResponse:
        try:
            executor = MigrationExecutor(connection)
            pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
        except (DatabaseError, InterfaceError):
            return unavailable()
        if pending:
            return unavailable("Basis data belum dimigrasikan.")
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


def _memory(request: HttpRequest) -> dict[str, int] | None:
    """Counters of the hot layer in the process that answers; None where it is turned off."""
    counters = request.META.get(COUNTERS)
    return counters() if counters else None


def _json(value: dict[str, Any]) -> HttpResponse:
    return JsonResponse(value, headers={"Cache-Control": "no-store"})


healthz = HealthView.as_view()
readyz = ReadyView.as_view()
