"""Uploads written to the disk as they come: many at once fill neither memory nor the list of open files."""

import tempfile
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class DiskUpload(UploadedFile[bytes]):
    """A file that was uploaded: on the disk, open only while it is read, gone when the request is over."""

    def __init__(self, path: Path, **given: Any) -> None:
        self._path = path
        self._opened: IO[bytes] | None = None
        super().__init__(None, **given)
        self._gone = weakref.finalize(self, path.unlink, missing_ok=True)

    @property
    def file(self) -> IO[bytes]:
        if self._opened is None or self._opened.closed:
            self._opened = self._path.open("rb")
        return self._opened

    @file.setter
    def file(self, file: IO[bytes] | None) -> None:
        self._opened = file

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        with self._path.open("rb") as content:
            while chunk := content.read(chunk_size or self.DEFAULT_CHUNK_SIZE):
                yield chunk

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self._gone()


class DiskUploadHandler(FileUploadHandler):
    """Writes each file of a request to the disk as it comes, and closes it before the next."""

    def new_file(self, *given: Any, **named: Any) -> None:
        super().new_file(*given, **named)
        self._part = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed when the file is complete
            suffix=".upload", dir=settings.FILE_UPLOAD_TEMP_DIR, delete=False
        )

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._part.write(raw_data)

    def file_complete(self, file_size: int) -> DiskUpload:
        self._part.close()
        return DiskUpload(
            Path(self._part.name),
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_interrupted(self) -> None:
        if hasattr(self, "_part"):
            self._part.close()
            Path(self._part.name).unlink(missing_ok=True)
