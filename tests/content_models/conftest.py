"""What the tests of the content share: a small site, people with different rights, and a seed of two agencies."""

import csv
import shutil

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from content_models.provisioning import provision_agency, provision_city_team
from content_models.seed import tables
from content_models.seed.sow import sow
from tests.factories import make_site

AGENCIES = ("dinkes", "kecamatan-kelurahan")
SERVICES = ("antrean-ehealth", "uhc-berobat-ktp", "pengantar-nikah")


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def editor(site):
    """An editor of Dispendukcapil and of nothing else."""
    user = get_user_model().objects.create_user("editor", password="sandi-uji-coba-42")
    user.groups.add(provision_agency(site.dispendukcapil).group)
    return user


@pytest.fixture
def city_editor(site):
    user = get_user_model().objects.create_user("kota", password="sandi-uji-coba-42")
    user.groups.add(provision_city_team())
    return user


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


@pytest.fixture
def as_city_editor(client, city_editor):
    client.force_login(city_editor)
    return client


@pytest.fixture(scope="module")
def small_tables(tmp_path_factory):
    """The seed's files, with two agencies and three services only: one has a site, the other has not."""
    folder = tmp_path_factory.mktemp("tables") / "data"
    shutil.copytree(tables.DATA, folder)
    _keep(folder, "agencies", lambda row: row["slug"] in AGENCIES)
    _keep(folder, "services", lambda row: row["slug"] in SERVICES)
    _keep(folder, "applications", lambda row: row["successor_service"] in SERVICES)
    _keep(folder, "vocabulary", lambda row: row["term"] == "antri")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "DATA", folder)
        _forget()
        yield
    _forget()


@pytest.fixture(scope="module")
def sown(small_tables, django_db_setup, django_db_blocker):
    """Sown once for all tests of a module, each of which starts from it; how many items were made."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield sow()
        transaction.set_rollback(True)


def _keep(folder, name, wanted):
    path = folder / f"{name}.csv"
    with path.open(newline="") as file:
        found = list(csv.DictReader(file))
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, found[0])
        writer.writeheader()
        writer.writerows(row for row in found if wanted(row))


def _forget():
    tables.rows.cache_clear()
    tables.by.cache_clear()
