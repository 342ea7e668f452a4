"""`documents/<portal path>`: what a reader gets at an address, at an old one, and at one that is gone."""

import hashlib
import json

import pytest

from api.published import outbox


def test_home_and_every_page_are_read_by_their_portal_address(get, city):
    assert get("documents/").json()["path"] == "/"
    for path in city.said.values():
        assert get(f"documents{path}").json()["path"] == path


def test_the_etag_is_the_hash_of_the_exact_bytes(get, city):
    response = get(f"documents{city.said['service']}")

    assert response["ETag"] == f'"{hashlib.sha256(response.content).hexdigest()}"'
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_a_moved_document_leads_to_its_new_address(get, city):
    before, after = city.moved

    response = get(f"documents{before}")

    assert response.status_code == 301
    assert response["Location"] == f"/api/v1/documents{after}"
    assert response.json() == {"path": after}


def test_the_address_of_a_service_in_its_agency_leads_to_the_one_it_has_in_the_city(get, city):
    response = get("documents/opd/dispendukcapil/layanan/akta-kelahiran")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/documents/wargaku/layanan/akta-kelahiran"


def test_a_withdrawn_document_is_gone_with_a_reason_and_a_way_on(get, city):
    response = get(f"documents{city.gone}")

    problem = response.json()
    assert response.status_code == 410
    assert response["Content-Type"] == "application/problem+json; charset=utf-8"
    assert problem["reason"] == "Halaman ini sudah tidak terbit."
    assert [row["path"] for row in problem["alternatives"]] == [
        "/wargaku/bidang/kesehatan",
        "/opd/dinkes/layanan",
        "/opd/dinkes",
    ]


def test_an_address_that_never_was_is_not_found(get):
    response = get("documents/opd/dinas-antah-berantah")

    assert response.status_code == 404
    assert response.json()["status"] == 404


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/opd/dinkes/", "/opd/dinkes"),
        ("//opd/dinkes", "/opd/dinkes"),
        ("/opd//dinkes", "/opd/dinkes"),
        ("//", "/"),
        ("///opd///dinkes///", "/opd/dinkes"),
    ],
)
def test_slashes_too_many_lead_to_the_address_without(written, address, get):
    response = get(f"documents{written}")

    assert response.status_code == 301
    assert response["Location"] == f"/api/v1/documents{address}"
    assert response.json() == {"path": address}


@pytest.mark.parametrize(
    "path",
    [
        "/OPD/dinkes",
        "/opd/../opd/dinkes",
        "/./opd",
        "/opd/dinkes%00x",
        "/opd/%ff",
        "/opd\\dinkes",
        "/opd/dinkes%0A",
        "/opd%3F",
        "/opd%3F/",
        "/opd%23bagian/",
    ],
)
def test_an_odd_path_is_no_page_and_no_failure(path, get):
    assert get(f"documents{path}").status_code in {400, 404}


def test_an_encoded_slash_is_a_slash(get, city):
    assert get("documents/opd%2Fdinkes").status_code == 200


@pytest.mark.parametrize("path", ["x" * 500, "a\x00b"])
def test_a_path_too_long_or_with_a_nul_is_refused_by_name(path, get):
    response = get(f"documents/{path.replace(chr(0), '%00')}")

    assert response.status_code == 400
    assert response.json()["parameter"] == "path"


def test_new_addresses_are_written_so_that_every_client_can_follow(get):
    assert get("documents/kantor/pelayanan é/")["Location"] == "/api/v1/documents/kantor/pelayanan%20%C3%A9"


def test_documents_hold_text_as_it_is_and_not_escaped(get, city):
    response = get(f"documents{city.said['place']}")

    assert "Senin–Jumat" in response.content.decode()
    assert json.loads(response.content)["opening_hours"] == [{"days": "Senin–Jumat", "hours": "08.00–15.00"}]


def test_what_goes_later_is_no_way_on_any_more(get, city):
    """Its title would be told by every page that was gone before it."""
    city.site.dinkes.unpublish()
    outbox.drain()

    problem = get(f"documents{city.gone}").json()

    assert [row["path"] for row in problem["alternatives"]] == [
        "/wargaku/bidang/kesehatan",
        "/opd/dinkes/layanan",
    ]
