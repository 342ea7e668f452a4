"""From 322 to 2: the article's plan beside our reading of it, every figure counted from the register."""

from typing import Any

from api.published.keys import APPLICATIONS
from api.published.ledger import count
from api.published.models import PublishedApplication
from api.published.sources import PortalPage
from api.representations.represent import represents_portal
from api.representations.uses import uses

SOURCE = {
    "title": "Pemkot Surabaya sederhanakan aplikasi SPBE jadi dua platform",
    "url": "https://www.ngopibareng.id/read/pemkot-surabaya-sederhanakan-aplikasi-spbe-jadi-dua-platform",
}
PLAN_PUBLISHED_ON = "2024-01-16"

STATEMENTS = (
    {
        "figure": "administration_active",
        "article": (
            "123 aplikasi administrasi pemerintahan sekali disebut “pelayanan publik” "
            "dan dikatakan menjadi lima bidang Wargaku."
        ),
        "reading": (
            "Hitungannya hanya cocok bila 123 itu administrasi dan menuju Kantorku; yang menuju Wargaku "
            "65 aplikasi di lima bidang dan 29 aplikasi publik lain."
        ),
    },
    {
        "figure": "applications_total",
        "article": "322 aplikasi: 212 administrasi pemerintahan dan 110 layanan publik.",
        "reading": "Ke-36 situs profil kami hitung di dalam 212. Pembagian 69 aplikasi nonaktif adalah anggapan kami.",
    },
    {
        "figure": "profile_websites_active",
        "article": "36 situs profil: 32 aktif, 4 nonaktif. Namanya tidak disebut.",
        "reading": "Daftar 32 situs di sini pilihan kami.",
    },
    {
        "figure": "other_public_active",
        "article": "29 aplikasi publik lain tidak diberi bidang.",
        "reading": "Kami tempatkan di Wargaku, tanpa bidang tersendiri.",
    },
)


@represents_portal("/transformasi")
def consolidation(_page: PortalPage) -> dict[str, Any]:
    uses(APPLICATIONS)
    figures, provenance = count(PublishedApplication.objects.all())
    return {
        "type": "consolidation",
        "title": "Ratusan aplikasi kota menjadi dua: Wargaku dan Kantorku",
        "summary": "Rencana yang diberitakan 16 Januari 2024, dihitung dari register aplikasi.",
        "provenance": "source_seen",
        "figures": figures,
        "figure_provenance": provenance,
        "statements": list(STATEMENTS),
        "published_plan_on": PLAN_PUBLISHED_ON,
        "source": SOURCE,
    }
