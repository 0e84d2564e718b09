"""samklang manage add_user: the first administrator, or anybody where mail does not work yet."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from samklang.accounts.actors import System
from samklang.accounts.links import password_link
from samklang.people.actions.users import add


class Command(BaseCommand):
    help = "Add a user, and print the link with which they choose their password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the address they sign in with")
        parser.add_argument("name", help="their name, in quotes")
        parser.add_argument(
            "--administrator", action="store_true", help="keeps organisations, users and roles"
        )
        parser.add_argument("--language", choices=["da", "en"], default="da")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            user = add(
                by=System("command"),
                email=options["email"],
                name=options["name"],
                language=options["language"],
                is_administrator=options["administrator"],
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(
            f"{user.name} is added. The link to choose a password:\n\n  {password_link(user)}\n"
        )
