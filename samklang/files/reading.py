"""Reading stored files, never without checking that they are still what was received."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import FileResponse
from django.utils.http import content_disposition_header

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


def checked_path(file: StoredFile) -> Path:
    """Return where the content lies, for who reads it in another process; it was found right just now."""
    open_checked(file).close()
    return Path(default_storage.path(file.location))


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


SHOWN_INSIDE = frozenset(("application/pdf", "image/png", "image/jpeg"))
"""What a browser shows in a viewer of its own, which runs nothing of it in the site's name."""


def show_inside(file: StoredFile, *, name: str) -> FileResponse:
    """Hand out a picture or a PDF to be seen beside what was read of it; anything else is to be saved.

    What it is was told by its bytes, not by its sender, and the browser may take it for nothing else.
    """
    response = respond_with(file, name=name)
    if file.media_type in SHOWN_INSIDE:
        header = content_disposition_header(False, clean_name(name))
        response["Content-Disposition"] = header or "inline"
        response["Content-Security-Policy"] = (
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; "
            "frame-ancestors 'self'"
        )
    return response


def _digest(content: File[bytes]) -> str:
    digest = sha256()
    for chunk in content.chunks():
        digest.update(chunk)
    return digest.hexdigest()
