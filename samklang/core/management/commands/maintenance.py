"""samklang manage maintenance on|off: show visitors a page that says the site is being worked on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from samklang.core.maintenance import close_site, is_under_maintenance, open_site


class Command(BaseCommand):
    help = "Close the site for maintenance, open it again, or say which it is."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("state", choices=["on", "off"], nargs="?")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["state"] == "on":
            close_site()
        elif options["state"] == "off":
            open_site()
        self.stdout.write(
            "The site is closed for maintenance." if is_under_maintenance() else "The site is open."
        )
