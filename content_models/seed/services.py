"""The 72 services, each below the agency that owns it."""

from collections.abc import Iterator
from typing import Any

from content_models.models import ServicePage
from content_models.seed import text
from content_models.seed.agencies import agency_key
from content_models.seed.city import HOME
from content_models.seed.planned import PlannedPage
from content_models.seed.tables import Row, by, lines, rows

SELF_SERVICE = "mandiri KNG"
SENSITIVE = {"kekerasan-perempuan-anak"}


def service_pages() -> Iterator[PlannedPage]:
    words = by("service_texts", "slug")
    for row in rows("services"):
        yield PlannedPage(
            service_key(row),
            ServicePage,
            row["title"],
            {**_facts(row), **_words(words[row["slug"]])},
            links={"field": f"{HOME}/{row['platform']}/{row['field']}"},
            provenance=row["provenance"],
        )


def service_key(row: Row) -> str:
    return f"{agency_key(row['agency'])}/layanan/{row['slug']}"


def service_keys() -> dict[str, str]:
    """The key of every planned service by its slug."""
    return {row["slug"]: service_key(row) for row in rows("services")}


def _facts(row: Row) -> dict[str, Any]:
    """What the file of services says; an empty cell stays empty."""
    return {
        "processing_time": row["processing_time"],
        "processing_time_note": row["processing_time_claim"],
        "fee": row["fee"],
        "requirements": lines(row["requirements"]),
        "legal_basis": lines(row["legal_basis"]),
        "legal_basis_verified": row["legal_basis_source_seen"] == "yes",
        "quick_exit": row["slug"] in SENSITIVE,
        "channels": _channels(row),
    }


def _channels(row: Row) -> list[dict[str, Any]]:
    if SELF_SERVICE not in row["processing_time"]:
        return []
    name = "Klampid New Generation (KNG)"
    return [{"type": "channel", "value": {"name": name, "url": "", "note": "Permohonan mandiri."}}]


def _words(row: Row) -> dict[str, Any]:
    """What we wrote ourselves: everyday words, known old names, where a source shows the real site."""
    return {
        "summary": row["summary"],
        "keywords": lines(row["keywords"]),
        "former_names": lines(row["former_names"]),
        "action_label": row["action_label"],
        "action_url": row["action_url"],
        "fee_note": row["fee_note"],
        "offline_way": row["offline_way"],
        "complaint_handling": row["complaint_handling"],
        "source_note": _source_note(row),
        "content": [text.notice("Perlu diperiksa", row["caution"])] if row["caution"] else [],
    }


def _source_note(row: Row) -> str:
    source = by("services", "slug")[row["slug"]]["source"]
    return "\n".join(filter(None, [f"Sumber: {source}" if source else "", row["editor_note"]]))
