"""Everything that the environment may decide, read in one place. README lists each name with its default."""

import secrets
from pathlib import Path

from environs import Env

env = Env()

BASE_DIR = Path(__file__).resolve().parents[2]

VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))
DEBUG = env.bool("DEBUG", False)
SITE_MODE = env.str("SITE_MODE", "demo")
EMBEDDED = env.bool("EMBEDDED", False)

HOST = env.str("HOST", "127.0.0.1")
PORT = env.int("PORT", 8000)
PREVIEW_PORT = env.int("PREVIEW_PORT", PORT + 1)
PUBLIC_BASE_URL = env.str("PUBLIC_BASE_URL", f"http://localhost:{PORT}")
ADMIN_BASE_URL = env.str("ADMIN_BASE_URL", PUBLIC_BASE_URL)
PREVIEW_BASE_URL = env.str("PREVIEW_BASE_URL", f"http://localhost:{PREVIEW_PORT}")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])

FRONTEND_DIST = Path(env.str("FRONTEND_DIST", str(BASE_DIR / "frontend" / "dist")))
_PORTAL_DIR = env.str("PORTAL_DIR", str(VAR_DIR / "portal") if EMBEDDED else "")
PORTAL_DIR = Path(_PORTAL_DIR) if _PORTAL_DIR else None
DATABASE_URL = env.str("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}")
CHANGES_KEPT_DAYS = env.int("CHANGES_KEPT_DAYS", 365)
SERVER_THREADS = env.int("SERVER_THREADS", 4)
HOT_MEGABYTES = env.float("HOT_MEGABYTES", 64)
RATE_LIMIT = env.str("RATE_LIMIT", "")
RATE_LIMIT_KEY = env.str("RATE_LIMIT_KEY", "")
TASK_BACKEND = env.str("TASK_BACKEND", "in-process" if EMBEDDED else "immediate")
EMAIL_HOST = env.str("EMAIL_HOST", "")
EMAIL_PORT = env.int("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", False)
EMAIL_FROM = env.str("EMAIL_FROM", "kota@localhost")


def webhook_local_receivers() -> bool:
    """Whether webhooks may call addresses that are not public: only to develop a receiver."""
    asked: bool = env.bool("WEBHOOK_LOCAL_RECEIVERS", False)
    if asked and SITE_MODE == "official":
        raise RuntimeError("WEBHOOK_LOCAL_RECEIVERS must not be set in official mode.")
    return asked


def secret_key() -> str:
    """The key from the environment, or one made for this machine and kept in `VAR_DIR` with owner-only rights."""
    if key := env.str("SECRET_KEY", ""):
        return key
    if SITE_MODE == "official":
        raise RuntimeError("SECRET_KEY must be set in official mode.")
    kept = VAR_DIR / "secret_key"
    if not kept.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text()
