"""`samklang manage verify_journal`: has anybody changed what the journal says?"""

import re
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from samklang.journal.models import Seal
from samklang.journal.sealing import first_fault, unsealed


class Command(BaseCommand):
    help = "Go through the whole journal; exit with 1 and name the first broken entry if there is one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--expect",
            default="",
            metavar="NUMBER:HASH",
            help="a seal that was written down earlier and must still be there",
        )

    def handle(self, *, expect: str, **options: Any) -> None:
        if expect and not re.fullmatch(r"\d{1,18}:[0-9a-f]{64}", expect):
            raise CommandError("--expect takes a seal as this command prints it: NUMBER:HASH.", returncode=2)
        fault = first_fault(expected=expect)
        if fault:
            raise CommandError(f"{fault.entry} {fault.text}".strip(), returncode=1)
        self.stdout.write(_report())


def _report() -> str:
    newest = Seal.objects.order_by("-number").first()
    if newest is None:
        return _("Nothing in the journal is sealed yet.")
    return _("The journal is whole. Newest seal: %(seal)s. Not yet sealed: %(count)d.") % {
        "seal": newest,
        "count": unsealed().count(),
    }
