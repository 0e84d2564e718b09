from typing import Any

from django.core.management.base import BaseCommand, CommandError

from samklang.demo.actions import NotEmpty, tell_story


class Command(BaseCommand):
    help = "Fill an empty database with Klangby, an invented municipality."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            tell_story()
        except NotEmpty:
            raise CommandError(
                "The demo is for an empty database, and somebody works in this one. "
                "Name another with SAMKLANG_DATA or SAMKLANG_DATABASE."
            ) from None
