"""The closed vocabularies that readers see. A test holds them against the editors' own."""

PROVENANCES = ("agency", "source_seen", "sample")
AGENCY_KINDS = ("dinas", "badan", "satuan", "inspektorat", "sekretariat", "rsud", "bagian", "unit", "wilayah")
ACCENTS = ("kali", "semanggi", "bahari", "genteng", "bungur", "tabebuya", "bakau", "dermaga")
INFORMATION_CLASSES = ("berkala", "serta-merta", "setiap-saat")
ACCESS = ("yes", "no")
ALERT_LEVELS = ("notice", "danger")
FIRST_CLASSES = ("administrasi", "publik")
GROUPS = (
    "kesehatan",
    "pendidikan",
    "kemiskinan",
    "pengaduan",
    "perizinan",
    "publik-lain",
    "administrasi",
    "situs-profil",
)
STATUSES = ("aktif", "nonaktif")

DOCUMENTS = {
    "home": "Home",
    "platform": "Platform",
    "field": "Field",
    "agency": "Agency",
    "section": "Section",
    "officials": "Officials",
    "list": "List",
    "news": "News",
    "announcement": "Announcement",
    "event": "Event",
    "document": "Document",
    "gallery": "Gallery",
    "place": "Place",
    "service": "Service",
    "consolidation": "Consolidation",
    "applications": "Applications",
    "search": "Search",
}
"""Every type of document, and the name of its schema."""

DELIVERY_COMPONENTS = (
    "requirements",
    "procedure",
    "processing_time",
    "fee",
    "service_output",
    "complaint_handling",
)
STANDARD_COMPONENTS = (
    "legal_basis",
    "facilities",
    "staff_competence",
    "internal_oversight",
    "staff_count",
    "service_guarantee",
    "safety_guarantee",
    "performance_review",
)
