"""The figures of the plan, each counted from the register's rows and never typed in."""

from collections.abc import Callable, Iterable

from api.published.models import PublishedApplication

Row = PublishedApplication
FIELDS = ("kesehatan", "pendidikan", "kemiskinan", "pengaduan", "perizinan")


def _website(row: Row) -> bool:
    return row.group == "situs-profil"


def _active(row: Row) -> bool:
    return row.status == "aktif"


FIGURES: dict[str, Callable[[Row], bool]] = {
    "applications_total": lambda _row: True,
    "first_class_administrasi": lambda row: row.first_class == "administrasi",
    "first_class_publik": lambda row: row.first_class == "publik",
    "service_applications": lambda row: not _website(row),
    "service_applications_active": lambda row: not _website(row) and _active(row),
    "service_applications_inactive": lambda row: not _website(row) and not _active(row),
    "field_kesehatan": lambda row: row.group == "kesehatan" and _active(row),
    "field_pendidikan": lambda row: row.group == "pendidikan" and _active(row),
    "field_kemiskinan": lambda row: row.group == "kemiskinan" and _active(row),
    "field_pengaduan": lambda row: row.group == "pengaduan" and _active(row),
    "field_perizinan": lambda row: row.group == "perizinan" and _active(row),
    "fields_total": lambda row: row.group in FIELDS and _active(row),
    "remaining_active": lambda row: row.group in {"administrasi", "publik-lain"} and _active(row),
    "administration_active": lambda row: row.group == "administrasi" and _active(row),
    "other_public_active": lambda row: row.group == "publik-lain" and _active(row),
    "profile_websites": _website,
    "profile_websites_active": lambda row: _website(row) and _active(row),
    "profile_websites_inactive": lambda row: _website(row) and not _active(row),
}
"""Every figure of the ledger as a test on one row."""


def count(rows: Iterable[Row]) -> tuple[dict[str, int], dict[str, dict[str, int]]]:
    """The figures, and for each how many of its rows have a source and how many are samples."""
    rows = list(rows)
    figures = {}
    provenance = {}
    for name, belongs in FIGURES.items():
        counted = [row for row in rows if belongs(row)]
        figures[name] = len(counted)
        provenance[name] = {
            kind: sum(1 for row in counted if row.provenance == kind)
            for kind in ("agency", "source_seen", "sample")
        }
    return figures, provenance
