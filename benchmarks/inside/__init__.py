"""What a benchmark does inside the site: run as a process of its own, against a database of its own."""

import os

import django
from django.core.management import call_command

from samklang.config.memory import keep_what_stays

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samklang.config.settings")
django.setup()
call_command("migrate", verbosity=0)
keep_what_stays()  # as the site does when it starts
