"""Django's management commands under the one command of the project."""

import os

from django.core.management import execute_from_command_line


def main(arguments: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samklang.config.settings")
    execute_from_command_line(["samklang manage", *arguments])
    return 0
