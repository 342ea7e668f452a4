"""What citizens come for, from the first page by links alone: no search, no script knowledge, three taps at most.

Links are followed two deep; what is not found there fails, although it may be three taps away."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.portal_pages import open_page

TASKS = {
    "Mendaftarkan bayi yang baru lahir": "/wargaku/layanan/akta-kelahiran",
    "KTP saya hilang": "/wargaku/layanan/ktp-el-cetak-ulang",
    "Membuat kartu keluarga sendiri": "/wargaku/layanan/pecah-kk",
    "Baru pindah ke Surabaya": "/wargaku/layanan/pindah-datang",
    "Mau menikah": "/wargaku/layanan/pengantar-nikah",
    "Ayah meninggal": "/wargaku/layanan/akta-kematian",
    "Mengurus warisan": "/wargaku/layanan/surat-keterangan-ahli-waris",
    "Antre di puskesmas": "/wargaku/layanan/antrean-ehealth",
    "Berobat tanpa BPJS": "/wargaku/layanan/uhc-berobat-ktp",
    "Anak masuk SMP": "/wargaku/layanan/spmb-smp",
    "Beasiswa kuliah": "/wargaku/layanan/beasiswa-pemuda-tangguh",
    "Mengusulkan bantuan sosial": "/wargaku/layanan/usul-bansos",
    "Sewa rusun": "/wargaku/layanan/rusunawa",
    "Jalan rusak, mau lapor": "/wargaku/layanan/pengaduan-wargaku",
    "Tetangga dipukuli": "/wargaku/layanan/kekerasan-perempuan-anak",
    "Kebakaran": "tel:112",
    "Minta dokumen pemerintah": "/wargaku/layanan/permohonan-informasi-ppid",
    "Buka usaha": "/wargaku/layanan/nib-oss",
    "Alamat Dinas Kesehatan": "/opd/dinkes",
    "Aplikasi lama saya di mana": "/alih",
    "Pegawai: presensi": "/kantorku/layanan/presensi-wfa",
}
MOST_TAPS = 3


@pytest.fixture(scope="module")
def taps(browser, browser_context_args) -> dict[str, int]:
    """How many taps each address is from home, over links that are seen on a phone without opening anything."""
    context = browser.new_context(**{**browser_context_args, "viewport": {"width": 360, "height": 800}})
    page = context.new_page()
    found, near = {"/": 0}, ["/"]
    for depth in (1, 2):
        links = [link for path in near if _leads_on(path) for link in _links(page, path)]
        near = [link for link in dict.fromkeys(links) if link not in found]
        found |= dict.fromkeys(near, depth)
    context.close()
    return found


@pytest.mark.parametrize("task", TASKS)
def test_three_taps_are_enough(taps: dict[str, int], task: str):
    assert taps.get(TASKS[task], MOST_TAPS + 1) <= MOST_TAPS


def _leads_on(path: str) -> bool:
    """A service is where a task ends; other doors of the city lead on."""
    return path.startswith("/") and "/layanan/" not in path and not path.startswith("/api/")


def _links(page: Page, path: str) -> list[str]:
    open_page(page, path)
    links = page.evaluate(
        """() => [...document.querySelectorAll('a[href]')].filter((a) => a.checkVisibility())
            .map((a) => a.getAttribute('href'))"""
    )
    return [
        href if href.startswith("tel:") else urlsplit(href).path for href in links if not href.startswith("#")
    ]
