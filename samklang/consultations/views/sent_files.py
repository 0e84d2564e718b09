"""Files that came with a form: read, where they are not too many to be held at once."""

from typing import cast

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from samklang.consultations.details import Sent

MOST_FILES = 20
"""With one press of a button: all of them lie in memory until they are kept."""


def files_in(request: HttpRequest, name: str, most: int = MOST_FILES) -> list[Sent]:
    """Return the files of a field; a ValidationError where they are more than `most`."""
    chosen = cast("list[UploadedFile[bytes]]", request.FILES.getlist(name))
    if len(chosen) > most:
        raise ValidationError(_("Put at most %(most)s files with it at once.") % {"most": most})
    return [Sent(str(file.name), file.read()) for file in chosen]
