"""The site as browser tests meet it: static files collected afresh into the installation's own folder."""

from samklang.config.settings import *  # noqa: F403
from samklang.config.settings import DATA, STORAGES

STATIC_ROOT = DATA / "static"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
