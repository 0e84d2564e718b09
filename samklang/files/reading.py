"""Reading stored files, never without checking that they are still what was received."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import FileResponse

from samklang.files.errors import FileIsDamaged, FileIsErased
from samklang.files.models import StoredFile
from samklang.files.names import clean_name


def open_checked(file: StoredFile) -> File[bytes]:
    """Return the content open at its start, after its SHA-256 was found right; the caller closes it."""
    if file.is_erased():
        raise FileIsErased
    try:
        content = default_storage.open(file.location)
    except FileNotFoundError as error:
        raise FileIsDamaged from error
    if _digest(content) != file.sha256:
        content.close()
        raise FileIsDamaged
    content.seek(0)
    return content


@contextmanager
def reading(file: StoredFile) -> Iterator[File[bytes]]:
    content = open_checked(file)
    try:
        yield content
    finally:
        content.close()


def read(file: StoredFile) -> bytes:
    """Return the whole content; refuses what is erased, missing or altered."""
    with reading(file) as content:
        return bytes(content.read())


def is_sound(file: StoredFile) -> bool:
    """Say whether the stored bytes are still what was received."""
    try:
        open_checked(file).close()
    except FileIsDamaged:
        return False
    return True


def respond_with(file: StoredFile, *, name: str) -> FileResponse:
    """Hand a file out to be saved under a name; the view that calls this has checked who asks.

    A stranger's file is never shown inside the site: the browser saves it, does not guess another kind for
    it, and gives it no rights if it is opened after all.
    """
    response = FileResponse(
        open_checked(file), as_attachment=True, filename=clean_name(name), content_type=file.media_type
    )
    response["Content-Length"] = str(file.size)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


def _digest(content: File[bytes]) -> str:
    digest = sha256()
    for chunk in content.chunks():
        digest.update(chunk)
    return digest.hexdigest()
