"""What goes here when a file is erased."""

from samklang.files.models import StoredFile
from samklang.inquiries.models import Enclosure


def forget_file(file: StoredFile) -> None:
    """Forget the name under which an erased file was enclosed (`FILE_ERASURES`)."""
    Enclosure.objects.filter(file=file).update(name=file.public_id)
