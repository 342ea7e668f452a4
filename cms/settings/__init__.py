"""Settings of the one Django project. What differs between places comes from `env`; the rest is the same everywhere."""

from cms.settings import env
from cms.settings.database import database_from_url

BASE_DIR = env.BASE_DIR
VAR_DIR = env.VAR_DIR
DEBUG = env.DEBUG
SECRET_KEY = env.secret_key()
SITE_MODE = env.SITE_MODE
EMBEDDED = env.EMBEDDED
HOT_MEGABYTES = env.HOT_MEGABYTES
CHANGES_KEPT_DAYS = env.CHANGES_KEPT_DAYS
SERVER_THREADS = env.SERVER_THREADS
RATE_LIMIT = env.RATE_LIMIT
RATE_LIMIT_KEY = env.RATE_LIMIT_KEY
WEBHOOK_LOCAL_RECEIVERS = env.webhook_local_receivers()

PUBLIC_BASE_URL = env.PUBLIC_BASE_URL
ADMIN_BASE_URL = env.ADMIN_BASE_URL
PREVIEW_BASE_URL = env.PREVIEW_BASE_URL
FRONTEND_DIST = env.FRONTEND_DIST
PORTAL_DIR = env.PORTAL_DIR
ALLOWED_HOSTS = env.ALLOWED_HOSTS
CSRF_TRUSTED_ORIGINS = [ADMIN_BASE_URL]

INSTALLED_APPS = [
    "cms",
    "api",
    "api.published",
    "api.feedback",
    "api.consumers",
    "api.webhooks",
    "content_models",
    "wagtail_headless_preview",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "corsheaders",
    "rest_framework",
    "drf_spectacular",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.middleware.NotModifiedMiddleware",
    "cms.middleware.DemoModeMiddleware",
    "cms.middleware.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.middleware.SameForEveryoneMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "api.published.middleware.WriteTransactionMiddleware",
]

# What is asked of the public API and the portal passes only these (cms/readers.py).
READERS_MIDDLEWARE = [
    name
    for name in MIDDLEWARE
    if name.startswith("cms.")
    or name.endswith((".SecurityMiddleware", ".CommonMiddleware", ".XFrameOptionsMiddleware"))
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
APPEND_SLASH = False

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": database_from_url(env.DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Wagtail's own tasks (search and reference index) run where they are enqueued; ours, which renders what
# depends on a publication, never makes an editor wait.
_IMMEDIATE = "django_tasks.backends.immediate.ImmediateBackend"
_DATABASE = "django_tasks_db.DatabaseBackend"
_OUTBOX_BACKENDS = {
    "immediate": _IMMEDIATE,
    "in-process": "api.published.inprocess.InProcessBackend",
    "database": _DATABASE,
}
TASKS = {
    "default": {"BACKEND": _DATABASE if env.TASK_BACKEND == "database" else _IMMEDIATE},
    "outbox": {"BACKEND": _OUTBOX_BACKENDS[env.TASK_BACKEND]},
}

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
WAGTAIL_CONTENT_LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("id-id", "Bahasa Indonesia")]
LOCALE_PATHS = [BASE_DIR / "content_models" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
WHITENOISE_INDEX_FILE = False
# The portal's own files (icon, scripts); its pages are answered by the portal view, which knows their status.
WHITENOISE_ROOT = FRONTEND_DIST if FRONTEND_DIST.is_dir() else None

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ADMIN_BASE_URL.startswith("https://")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

# Without a mail server a mail is written to the log.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if env.EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_HOST = env.EMAIL_HOST
EMAIL_PORT = env.EMAIL_PORT
EMAIL_HOST_USER = env.EMAIL_HOST_USER
EMAIL_HOST_PASSWORD = env.EMAIL_HOST_PASSWORD
EMAIL_USE_TLS = env.EMAIL_USE_TLS
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.EMAIL_FROM

WAGTAIL_SITE_NAME = "Surabaya"
WAGTAILADMIN_BASE_URL = ADMIN_BASE_URL
WAGTAIL_APPEND_SLASH = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = False  # editors may have no mail; the city team sets a new password
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILIMAGES_IMAGE_MODEL = "content_models.CityImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "doc",
    "docx",
    "ods",
    "odt",
    "pdf",
    "ppt",
    "pptx",
    "txt",
    "xls",
    "xlsx",
    "zip",
]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Only PDF is safe to show inside the browser; the rest is downloaded, never run on this origin.
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILDOCS_CONTENT_TYPES = {"csv": "text/csv", "pdf": "application/pdf", "txt": "text/plain"}
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 1500
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": f"{PREVIEW_BASE_URL}/_pratinjau"},
    "SERVE_BASE_URL": PUBLIC_BASE_URL,
    "ENFORCE_TRAILING_SLASH": False,
}

CORS_URLS_REGEX = r"^/api/v1/(?!preview).*$"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_METHODS = ["GET", "HEAD", "POST", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "content-type", "if-none-match", "x-api-key"]
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "X-Next-Cursor",
]

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "api.schema.generator.OperationSchema",
    "EXCEPTION_HANDLER": "api.errors.problem_response",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "API Layanan Surabaya",
    "DESCRIPTION": "Layanan, perangkat daerah dan kabar kota Surabaya dalam bentuk dokumen utuh.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "POSTPROCESSING_HOOKS": ["api.schema.generator.add_components"],
    "SERVE_INCLUDE_SCHEMA": False,
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"wagtail": {"level": "WARNING"}, "django_tasks": {"level": "WARNING"}},
}
