"""Why a file was refused, in words a person understands."""

from django.utils.translation import gettext_lazy as _

from samklang.core.refusals import Refusal


class FileRefused(Refusal):
    """A file could not be taken in, handed out or erased; `str(error)` says why to the person who asked."""

    text = _("The file could not be handled.")

    def __str__(self) -> str:
        return str(self.args[0] if self.args else self.text)


class FileTooLarge(FileRefused):
    text = _("The file is larger than this site takes. Divide it, or send it in another way.")


class NoRoom(FileRefused):
    text = _("There is no room left for files, and nothing was stored. Tell whoever runs the site.")


class FileIsErased(FileRefused):
    text = _("The content of this file has been erased.")


class FileIsDamaged(FileRefused):
    text = _("The stored file is missing or no longer what was received. Tell whoever runs the site.")


class EraseRefused(FileRefused):
    text = _("The file cannot be erased.")
