"""What the tests of the search share: a few services, and a way to ask."""

import pytest

from api.published import outbox
from api.search.index import LiveIndex
from content_models.models import SearchTerm
from tests.contract.city import rolled_back
from tests.contract.validation import broken_promises
from tests.factories import make_application, make_service, make_site

VOCABULARY = (
    ("akte", "means", "akta"),
    ("bayi", "means", "kelahiran"),
    ("bansos", "means", "bantuan sosial"),
    ("ilang", "means", "hilang"),
    ("hilang", "light", "cetak ulang"),
    ("cara", "light", ""),
    ("yang", "ignored", ""),
    ("di", "ignored", ""),
    ("paspor", "outside", "perlindungan"),
)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """A city of five services, made once for the tests of a file; each of them undoes what it changes."""
    with rolled_back(django_db_blocker):
        site = make_site()
        _make_services(site)
        for term, kind, means in VOCABULARY:
            SearchTerm.objects.create(term=term, kind=kind, means=means)
        outbox.drain()
        yield site


@pytest.fixture
def site(made, db):
    return made


def _make_services(site):
    """With keywords, former names, and a page about violence."""
    birth = make_service(
        site.dispendukcapil,
        site.kependudukan,
        "Pencatatan Akta Kelahiran",
        slug="akta-kelahiran",
        summary="Mendaftarkan bayi yang baru lahir.",
        keywords="akta lahir\nsurat lahir",
        former_names="e-Klampid",
        requirements="Surat keterangan lahir\nPaspor orang tua bila ada",
    )
    make_application("APP-1", name="Klampid New Generation", successor=birth)
    make_service(
        site.dispendukcapil, site.kependudukan, "Cetak Ulang Kartu Keluarga", slug="kk", keywords="KK hilang"
    )
    make_service(site.dinkes, site.kesehatan, "Antrean Puskesmas", slug="antrean", keywords="nomor antrean")
    make_service(site.dinkes, site.kesehatan, "Usulan Bantuan Sosial", slug="bantuan", fee="Gratis")
    make_service(site.dinkes, site.kesehatan, "Pelaporan Kekerasan", slug="kekerasan", quick_exit=True)


@pytest.fixture
def ask(client, site):
    """`ask("akte bayi")` searches; the answer is held against the contract."""

    def search(question, **parameters):
        response = client.get("/api/v1/search", {"q": question, **parameters})
        assert broken_promises("/api/v1/search", response) == []
        return response.json()

    return search


@pytest.fixture
def found(ask):
    """Slugs of the services that answer."""
    return lambda question: [row["slug"] for row in ask(question, type="service")["results"]]


@pytest.fixture
def other_process():
    """The index of another process on the same database."""
    return LiveIndex()
