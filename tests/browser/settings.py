"""The site as browser tests meet it: static files collected afresh into the installation's own folder."""

from samklang.config.settings import *  # noqa: F403
from samklang.config.settings import DATA, STORAGES

STATIC_ROOT = DATA / "static"
# Named by what is in them, as in `samklang serve`, and not pressed, which takes longer than the tests gain.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
}
# A password is hashed at each signing in; a hash that is slow on purpose proves nothing here.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
