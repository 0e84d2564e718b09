"""The ordinary settings, and a package whose jobs can be counted."""

from samklang.config import settings as ordinary
from samklang.config.settings import *  # noqa: F403

INSTALLED_APPS = [*ordinary.INSTALLED_APPS, "tests.jobs.counted"]
JOB_SCHEDULE = "tests.jobs.counted.jobs.SCHEDULE"
