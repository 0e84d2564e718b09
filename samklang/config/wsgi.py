"""The site as a WSGI application, for granian or any other server."""

import os

from django.core.wsgi import get_wsgi_application

from samklang.config.memory import keep_what_stays

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samklang.config.settings")

application = get_wsgi_application()
keep_what_stays()
