"""Settings: everything an installation may choose comes from environment variables (docs/running.md)."""

import os
from pathlib import Path

from csp.constants import SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from samklang.config.databases import database_at
from samklang.config.secret import secret_key_in

PROJECT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("SAMKLANG_DATA", PROJECT / "var")).resolve()
BUILD = PROJECT / "build"

PRODUCTION = os.environ.get("SAMKLANG_PRODUCTION") == "1"
DEBUG = os.environ.get("SAMKLANG_DEBUG") == "1"

SECRET_KEY = os.environ.get("SAMKLANG_SECRET_KEY", "")
if not SECRET_KEY and PRODUCTION:
    raise ImproperlyConfigured("Set SAMKLANG_SECRET_KEY to a long random text when SAMKLANG_PRODUCTION=1.")
SECRET_KEY = SECRET_KEY or secret_key_in(DATA)
ADDRESS = os.environ.get("SAMKLANG_ADDRESS", "http://127.0.0.1:8000")
ALLOWED_HOSTS = os.environ.get("SAMKLANG_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [ADDRESS]
MUNICIPALITY = os.environ.get("SAMKLANG_MUNICIPALITY", "Klangby Kommune")
BRAND_COLOUR = os.environ.get("SAMKLANG_COLOUR", "#14505c")

# ours stand first: where two packages have a template or a text of the same name, ours is taken
INSTALLED_APPS = [
    "samklang.demo",
    "samklang.overview",
    "samklang.exchange",
    "samklang.knowledge",
    "samklang.funding",
    "samklang.consultations",
    "samklang.meetings",
    "samklang.inquiries",
    "samklang.following",
    "samklang.people",
    "samklang.search",
    "samklang.journal",
    "samklang.mail",
    "samklang.jobs",
    "samklang.files",
    "samklang.accounts",
    "samklang.core",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "django_tasks",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "samklang.core.middleware.PrivacyHeadersMiddleware",
    "samklang.core.middleware.MaintenanceMiddleware",
    "samklang.core.middleware.NulMiddleware",
    "samklang.core.middleware.SizeLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "samklang.accounts.languages.LanguageMiddleware",
    "samklang.accounts.entrance.SignInMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "samklang.config.urls"
WSGI_APPLICATION = "samklang.config.wsgi.application"

_LOADERS = [
    "django_cotton.cotton_loader.Loader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "OPTIONS": {
            "loaders": _LOADERS if DEBUG else [("django.template.loaders.cached.Loader", _LOADERS)],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "django_cotton.templatetags.cotton",
                "samklang.core.templatetags.samklang",
                "samklang.following.templatetags.following",  # its button stands on pages of those below
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samklang.config.context.samklang",
            ],
        },
    },
]

# the database: SQLite in the data folder, or PostgreSQL by SAMKLANG_DATABASE
DATABASES = {
    "default": database_at(os.environ.get("SAMKLANG_DATABASE", f"sqlite:///{DATA / 'samklang.sqlite3'}"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# people signing in
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "front_page"
ACCOUNT_ADAPTER = "samklang.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_CHANGE_EMAIL = True  # one address at a time, the new one when its owner has answered from it
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation is answered from the address itself
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nothing is sent to an address that has no account
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
LOCKED_OUT_MINUTES = 5
ACCOUNT_RATE_LIMITS = {"login_failed": f"10/m/ip,5/{LOCKED_OUT_MINUTES}m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("SAMKLANG_PROXIES", "0"))
MFA_ADAPTER = "samklang.accounts.adapter.TwoStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = f"Samklang, {MUNICIPALITY}"
# in the database, so that limits on wrong passwords hold for all processes together
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        # Above this Django throws a third away, whether or not it still holds: nobody may bring that about.
        "OPTIONS": {"MAX_ENTRIES": 1_000_000},
    },
}

# language, time
LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
USE_I18N = True
FORMAT_MODULE_PATH = "samklang.core.formats"
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

# static files, and files received and produced
STATIC_URL = "static/"
STATIC_ROOT = BUILD / "static"
STATICFILES_DIRS = [BUILD / "frontend"] if (BUILD / "frontend").is_dir() else []
STORAGES = {
    "default": {
        "BACKEND": "samklang.files.storage.DurableStorage",
        "OPTIONS": {"location": DATA / "files"},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT.is_dir() and not DEBUG
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# what else goes when a login is erased: functions given the user, in the erasure's transaction
USER_ERASURES = [
    "samklang.knowledge.actions.drafts.forget_user",
    "samklang.following.actions.forget_user",
    "samklang.knowledge.actions.uploads.forget_user",
]
# where texts forget a person, contact or login, who is erased: given the traces to take out, and by whom
CONTACT_ERASURES = [
    "samklang.following.actions.forget_traces",
    "samklang.funding.erasing.forget_traces",
    "samklang.knowledge.actions.erasing.forget_traces",
    "samklang.exchange.erasing.forget_traces",
]
# the columns of these texts, to tell where somebody stands before they are erased
ERASED_TEXTS = [
    "samklang.funding.erasing.TEXTS",
    "samklang.knowledge.actions.erasing.TEXTS",
    "samklang.exchange.erasing.TEXTS",
]
# names of things above that stay when a person who is called alike is erased: given the traces of the name
KNOWN_NAMES = ["samklang.funding.erasing.names_of_funds"]
# what else goes when a file is erased: functions given the file, in the erasure's transaction
FILE_ERASURES = [
    "samklang.inquiries.actions.erasing.forget_file",
    "samklang.consultations.actions.erasing.forget_file",
    "samklang.mail.actions.forget_file",
    "samklang.people.actions.imports.forget_file",
    "samklang.knowledge.actions.uploads.forget_file",
    "samklang.people.actions.maps.forget_map",
    "samklang.knowledge.actions.files.forget_file",
]
# models whose rows point to files that only pass through: each says how long it needs its file
PASSING_FILES = [
    "people.SheetImport",
    "consultations.CaseFile",
    "consultations.CommentSheet",
    "knowledge.KnowledgeSheet",
    "knowledge.ProjectReport",
    "knowledge.Attachment",
    "consultations.IncomingMail",
]
# whether somebody who has left still stands for something: asked with the contact, and by whom
LEAVES_ANYTHING = "samklang.knowledge.actions.handover.leaves_anything"
SHEETS_KEPT_DAYS = int(os.environ.get("SAMKLANG_SHEETS_KEPT_DAYS", "30"))  # then the spreadsheet itself goes
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 1000  # so many letters are dropped at once; none of them lies in memory
FILE_UPLOAD_HANDLERS = ["samklang.files.arriving.DiskUploadHandler"]
LARGEST_UPLOAD = int(os.environ.get("SAMKLANG_LARGEST_UPLOAD_MB", "250")) * 1024 * 1024
MAINTENANCE_FILE = DATA / "maintenance"
LARGEST_FILE = int(os.environ.get("SAMKLANG_LARGEST_FILE_MB", "200")) * 1024 * 1024
LEXICON = BUILD / "lexicon.sqlite3"
# what `samklang manage reindex` builds the search index of
SEARCH_SOURCES = [
    "samklang.people.entries.ORGANISATIONS",
    "samklang.people.entries.CONTACTS",
    "samklang.people.entries.NETWORKS",
    "samklang.funding.entries.FUNDS",
    "samklang.consultations.entries.CONSULTATIONS",
    "samklang.knowledge.entries.CONTRIBUTIONS",
    "samklang.exchange.entries.BORROWED",
]

# what somebody's own calendar program can be given, at the secret address they made for it
CALENDARS = [
    "samklang.funding.calendars.ALL_DEADLINES",
    "samklang.funding.calendars.FOLLOWED_DEADLINES",
    "samklang.people.calendars.meetings.OWN_MEETINGS",
    "samklang.consultations.calendars.HEARINGS",
]

# what is found of other things when a contact, an organisation, a topic or a district is changed
INDEX_RENEWALS = [
    "samklang.people.entries.renew",
    "samklang.funding.entries.renew",
    "samklang.knowledge.entries.renew",
    "samklang.exchange.entries.renew",
]
# what else goes to another topic when one is merged into it: functions given both public ids
TOPIC_MERGES = ["samklang.following.actions.follow_instead"]

# how the journal, which stands above the jobs, learns that somebody took the list of jobs away
NOTE_EXPORT = "samklang.journal.actions.note_export"

# background work
TASKS = {"default": {"BACKEND": "samklang.jobs.backend.JobBackend"}}
JOB_SCHEDULE = "samklang.config.schedule.SCHEDULE"
JOB_LEASE_SECONDS = int(os.environ.get("SAMKLANG_JOB_LEASE_SECONDS", "60"))

# exchange with other municipalities
# what they share is fetched from the Internet alone, unless theirs stands in our own network
EXCHANGE_WITHIN = os.environ.get("SAMKLANG_EXCHANGE_WITHIN") == "1"

# mail
EMAIL_BACKEND = "samklang.mail.backend.OutboxBackend"
EMAIL_HOST = os.environ.get("SAMKLANG_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("SAMKLANG_MAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("SAMKLANG_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SAMKLANG_MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("SAMKLANG_MAIL_TLS") == "1"
EMAIL_TIMEOUT = 20
# the mailbox that answers are mailed to
MAILBOX_HOST = os.environ.get("SAMKLANG_MAILBOX_HOST", "")
MAILBOX_TLS = os.environ.get("SAMKLANG_MAILBOX_TLS", "tls")  # or "starttls", or "none" on a net of one's own
MAILBOX_PORT = int(os.environ.get("SAMKLANG_MAILBOX_PORT", "993" if MAILBOX_TLS == "tls" else "143"))
MAILBOX_USER = os.environ.get("SAMKLANG_MAILBOX_USER", "")
MAILBOX_PASSWORD = os.environ.get("SAMKLANG_MAILBOX_PASSWORD", "")
MAILBOX_ADDRESS = os.environ.get("SAMKLANG_MAILBOX_ADDRESS", "")  # if the user name is not the address
MAILBOX_FOLDER = os.environ.get("SAMKLANG_MAILBOX_FOLDER", "INBOX")
MAILBOX_DONE = os.environ.get("SAMKLANG_MAILBOX_DONE", "Samklang")  # where kept mails go; "": they are marked
MAILBOX_KEPT_DAYS = int(os.environ.get("SAMKLANG_MAILBOX_KEPT_DAYS", "180"))  # what was set aside
MAIL_KEPT_DAYS = int(os.environ.get("SAMKLANG_MAIL_KEPT_DAYS", "365"))  # then what they said is erased
# whoever keeps the outbox may also read links to sign in by: only where one tries the site out
SHOW_MAIL = os.environ.get("SAMKLANG_SHOW_MAIL") == "1" and not PRODUCTION
DEFAULT_FROM_EMAIL = os.environ.get("SAMKLANG_MAIL_FROM", "samklang@localhost")

# protection
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "object-src": ["'none'"],
        "base-uri": [SELF],
    }
}
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "samklang.core.views.errors.form_expired"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ADDRESS.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_HSTS_SECONDS = 31536000 if PRODUCTION and ADDRESS.startswith("https://") else 0
SILENCED_SYSTEM_CHECKS: list[str] = []

# the log: what went wrong, on standard error; a page that was not found is not worth a line
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"without_secrets": {"()": "samklang.core.logs.WithoutSecrets"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["without_secrets"]}
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},
    },
}
