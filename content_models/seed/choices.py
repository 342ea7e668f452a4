"""What the city team shows first: often sought pages on the home page, featured services on the platforms."""

from content_models.models import (
    FeaturedService,
    HomePage,
    PlatformPage,
    PopularPage,
    RelatedService,
    ServicePage,
)
from content_models.seed.city import HOME
from content_models.seed.memory import Memory
from content_models.seed.planned import publish
from content_models.seed.services import service_keys

POPULAR = ("akta-kelahiran", "uhc-berobat-ktp", "pindah-datang", "pengaduan-wargaku")
FEATURED = {
    "wargaku": (
        "akta-kelahiran",
        "antrean-ehealth",
        "spmb-smp",
        "usul-bansos",
        "pengaduan-wargaku",
        "nib-oss",
    ),
    "kantorku": ("presensi-wfa", "e-surat", "kinerja-individu", "cuti-pegawai"),
}
RELATED = {
    "akta-kelahiran": ("kia", "kartu-keluarga-hilang", "akta-kelahiran-luar-negeri"),
    "akta-kematian": ("surat-keterangan-ahli-waris", "pelimpahan-porsi-haji"),
    "kartu-keluarga-hilang": ("pecah-kk", "perubahan-biodata"),
    "ktp-el-cetak-ulang": ("perekaman-ktp-jemput-bola", "perubahan-biodata"),
    "pengantar-nikah": ("akta-perkawinan", "pernyataan-belum-menikah", "pecah-kk"),
    "pindah-datang": ("pindah-dalam-kota", "pecah-kk"),
    "rusunawa": ("surat-belum-memiliki-rumah",),
    "antrean-ehealth": ("uhc-berobat-ktp", "puskesmas-24-jam"),
    "usul-bansos": ("cek-data-keluarga-miskin", "permakanan"),
    "nib-oss": ("perizinan-bangunan-dan-usaha-ssw", "tanda-daftar-gudang"),
    "pengaduan-wargaku": ("sp4n-lapor", "darurat-112"),
}


def make_choices(memory: Memory) -> None:
    _choose_popular(memory)
    for platform, slugs in FEATURED.items():
        _choose_featured(memory, f"{HOME}/{platform}", slugs)
    for slug, key in service_keys().items():
        if slug in RELATED:
            _choose_related(memory, key, RELATED[slug])


def _choose_popular(memory: Memory) -> None:
    home = memory.page(HOME)
    if isinstance(home, HomePage) and not memory.knows(f"pilihan:{HOME}"):
        if not home.popular.exists():
            home.popular = [PopularPage(page=page) for page in _services(memory, POPULAR)]
            publish(home)
        memory.remember(f"pilihan:{HOME}", home)


def _choose_featured(memory: Memory, key: str, slugs: tuple[str, ...]) -> None:
    platform = memory.page(key)
    if isinstance(platform, PlatformPage) and not memory.knows(f"pilihan:{key}"):
        if not platform.featured.exists():
            platform.featured = [FeaturedService(page=page) for page in _services(memory, slugs)]
            publish(platform)
        memory.remember(f"pilihan:{key}", platform)


def _choose_related(memory: Memory, key: str, slugs: tuple[str, ...]) -> None:
    service = memory.page(key)
    if isinstance(service, ServicePage) and not memory.knows(f"pilihan:{key}"):
        if not service.related.exists():
            service.related = [RelatedService(page=page) for page in _services(memory, slugs)]
            publish(service)
        memory.remember(f"pilihan:{key}", service)


def _services(memory: Memory, slugs: tuple[str, ...]) -> list[ServicePage]:
    keys = service_keys()
    pages = [memory.page(keys[slug]) for slug in slugs if slug in keys]
    return [page for page in pages if isinstance(page, ServicePage)]
