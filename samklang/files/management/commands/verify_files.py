"""`samklang manage verify_files`: is every stored file still there, and what was received?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samklang.files.models import StoredFile
from samklang.files.reading import is_sound


class Command(BaseCommand):
    help = "Read every stored file and compare its SHA-256; exit with 1 and name those that are wrong."

    def handle(self, **options: Any) -> None:
        files = StoredFile.objects.live().order_by("pk")
        wrong = [file for file in files.iterator() if not is_sound(file)]
        for file in wrong:
            said = {"file": file.public_id, "sha256": file.sha256}
            self.stdout.write(_("%(file)s is missing or altered (SHA-256 %(sha256)s).") % said)
        if wrong:
            raise CommandError(ngettext("%d file is wrong.", "%d files are wrong.", len(wrong)) % len(wrong))
        self.stdout.write(_("All %d files are as they were received.") % files.count())
