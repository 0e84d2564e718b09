"""`samklang manage bounce`: takes in a mail saying that another came back, from a mail server."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from samklang.accounts.actors import System
from samklang.mail.actions import record_bounce

LARGEST = 10 * 1024 * 1024  # bytes read; a report holds at most the mail it is about


class Command(BaseCommand):
    help = "Read one mail on standard input and, if it reports that a mail of ours came back, note that."

    def handle(self, **options: Any) -> None:
        """Ends with 0 for any mail: a mail server told of an error would write to whoever sent it."""
        message = record_bounce(by=System("mail"), raw=sys.stdin.buffer.read(LARGEST))
        if message and message.bounced_at:
            self.stdout.write(_("It is noted that %s came back.") % message.public_id)
        else:
            self.stdout.write(_("Nothing was noted: this is no report that a mail of ours came back."))
