"""The product's own settings, on a test database and in a folder that is gone afterwards. Nothing else differs
but the speed of hashing passwords and that what is queued runs at once, in the test's own thread."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="kota-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL") or "sqlite:///:memory:"
os.environ["VAR_DIR"] = _folder
os.environ.setdefault("TEST_RUN_ID", str(os.getpid()))  # the same in every process of one run
for _name in (
    "EMBEDDED",
    "DEBUG",
    "SITE_MODE",
    "PUBLIC_BASE_URL",
    "ADMIN_BASE_URL",
    "PREVIEW_BASE_URL",
    "PORT",
):
    os.environ.pop(_name, None)

from cms.settings import *  # noqa: E402 the environment comes first

# Several people may test on one PostgreSQL; each run has names of its own. SQLite stays in memory.
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"]["TEST"] = {"NAME": f"kota_test_{os.environ['TEST_RUN_ID']}_django"}

STATIC_ROOT.mkdir(exist_ok=True)  # its absence is a warning, and warnings are errors

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
