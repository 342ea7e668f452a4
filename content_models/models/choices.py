"""The closed vocabularies of the content, one word per thing as in docs/glossary.md."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Provenance(models.TextChoices):
    """Where a text comes from. Shown to every reader."""

    AGENCY = "agency", _("Dari dinas")
    SOURCE_SEEN = "source_seen", _("Dari sumber publik, belum diperiksa oleh dinas")
    SAMPLE = "sample", _("Isi contoh")


class Audience(models.TextChoices):
    """Who may read. Internal is never published."""

    PUBLIC = "public", _("Umum")
    INTERNAL = "internal", _("Hanya pegawai")


class AgencyKind(models.TextChoices):
    DEPARTMENT = "dinas", _("Dinas")
    BOARD = "badan", _("Badan")
    UNIT_FORCE = "satuan", _("Satuan")
    INSPECTORATE = "inspektorat", _("Inspektorat")
    SECRETARIAT = "sekretariat", _("Sekretariat")
    HOSPITAL = "rsud", _("Rumah sakit daerah")
    SECRETARIAT_DIVISION = "bagian", _("Bagian")
    UNIT = "unit", _("Unit")
    TERRITORY = "wilayah", _("Wilayah")


class Accent(models.TextChoices):
    """The named palette of agency sites; the portal's style sheet has the colours."""

    KALI = "kali", "Kali"
    SEMANGGI = "semanggi", "Semanggi"
    BAHARI = "bahari", "Bahari"
    GENTENG = "genteng", "Genteng"
    BUNGUR = "bungur", "Bungur"
    TABEBUYA = "tabebuya", "Tabebuya"
    BAKAU = "bakau", "Bakau"
    DERMAGA = "dermaga", "Dermaga"


class InformationClass(models.TextChoices):
    """Classes of public information (UU 14/2008, PerKI 1/2021)."""

    PERIODIC = "berkala", _("Informasi berkala")
    IMMEDIATE = "serta-merta", _("Informasi serta-merta")
    STANDING = "setiap-saat", _("Informasi setiap saat")


class Access(models.TextChoices):
    """Whether a place can be used by everyone; blank means that nobody has said."""

    YES = "yes", _("Ada")
    NO = "no", _("Tidak ada")


class AlertLevel(models.TextChoices):
    NOTICE = "notice", _("Pemberitahuan")
    DANGER = "danger", _("Bahaya")


class FirstClass(models.TextChoices):
    """The article's first split of the 322 applications."""

    ADMINISTRATION = "administrasi", _("Administrasi pemerintahan")
    PUBLIC = "publik", _("Layanan publik")


class ApplicationGroup(models.TextChoices):
    HEALTH = "kesehatan", _("Kesehatan")
    EDUCATION = "pendidikan", _("Pendidikan")
    POVERTY = "kemiskinan", _("Kemiskinan")
    COMPLAINTS = "pengaduan", _("Pengaduan")
    LICENSING = "perizinan", _("Perizinan")
    OTHER_PUBLIC = "publik-lain", _("Layanan publik lain")
    ADMINISTRATION = "administrasi", _("Administrasi pemerintahan")
    PROFILE_WEBSITE = "situs-profil", _("Situs profil")


class ApplicationStatus(models.TextChoices):
    ACTIVE = "aktif", _("Aktif")
    INACTIVE = "nonaktif", _("Nonaktif")
