"""Text recognition of pages that are pictures, by the program tesseract where it is installed with Danish."""

import functools
import io
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator

import PIL.Image

from samklang_files.limits import Limits
from samklang_files.notices import NoticeCode, notice, page_list
from samklang_files.pieces import Reading
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Place
from samklang_text.layout import Line, assemble

DPI = 300
_POINTS = 72
_MOST_PIXELS = 60_000_000
_TOO_MANY_PIXELS = (PIL.Image.DecompressionBombWarning, PIL.Image.DecompressionBombError)
_LEAST_PIXELS = 100_000
_LEAST_SURE = 30.0  # tesseract's own figure of 0-100; beneath it words are mostly noise


@functools.cache
def tesseract() -> str:
    """Return the path of tesseract if it is installed and knows Danish, else ""."""
    path = shutil.which("tesseract")
    if path is None:
        return ""
    listed = subprocess.run([path, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    return path if "dan" in listed.stdout.split() else ""


def recognise(picture: PIL.Image.Image, *, page: int, seconds: int) -> list[Line]:
    """Return the lines tesseract sees in a picture of a page; none if it fails or takes too long."""
    buffer = io.BytesIO()
    picture.convert("L").save(buffer, "PNG", compress_level=1)
    command = [tesseract(), "stdin", "stdout", "-l", "dan", "--dpi", str(DPI), "--psm", "3", "tsv"]
    try:
        done = subprocess.run(
            command, input=buffer.getvalue(), capture_output=True, timeout=seconds, check=False,
            env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
    except (subprocess.TimeoutExpired, OSError):
        return []
    return list(_lines(done.stdout.decode("utf-8", "replace"), page=page))


def _lines(table: str, *, page: int) -> Iterator[Line]:
    """Make lines of tesseract's table, one word a row; its offsets are those of the lines laid end to end."""
    words: dict[tuple[str, ...], list[list[str]]] = {}
    for row in (line.split("\t") for line in table.splitlines()[1:]):
        if len(row) >= 12 and row[0] == "5" and row[11].strip() and float(row[10]) >= _LEAST_SURE:
            words.setdefault(tuple(row[1:5]), []).append(row)
    at = 0
    for line in words.values():
        text = " ".join(row[11].strip() for row in line)
        boxes = [[float(number) * _POINTS / DPI for number in row[6:10]] for row in line]
        x0, x1 = min(box[0] for box in boxes), max(box[0] + box[2] for box in boxes)
        top, bottom = min(box[1] for box in boxes), max(box[1] + box[3] for box in boxes)
        yield Line(text, Place(at, at + len(text), page=page), x0, x1, top, bottom, None, False)
        at += len(text) + 1


def read_picture(content: bytes, *, is_word: Callable[[str], bool], limits: Limits) -> Reading:
    """Read a picture file, as of a letter photographed or scanned to JPEG, PNG or TIFF."""
    if not tesseract():
        raise Refusal(Reason.PICTURE)
    try:
        with _opened(content) as picture:
            _refuse_size(picture)
            count = min(getattr(picture, "n_frames", 1), limits.ocr_pages)
            lines = [line for number in range(count) for line in _frame(picture, number, limits=limits)]
    except _TOO_MANY_PIXELS as error:
        raise Refusal(Reason.PICTURE_TOO_LARGE, detail=str(error)) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise Refusal(Reason.DAMAGED, detail=str(error)) from error
    if not lines:
        raise Refusal(Reason.PICTURE_WITHOUT_TEXT)
    pages = sorted({line.place.page or 1 for line in lines})
    pieces = assemble(lines, is_word=is_word)
    return Reading(
        pieces=pieces, pages=count, notices=(notice(NoticeCode.PAGES_RECOGNISED, pages=page_list(pages)),)
    )


def _opened(content: bytes) -> PIL.Image.Image:
    """Open a picture; Pillow only warns, on the error stream, of one that is large and not yet huge."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", PIL.Image.DecompressionBombWarning)
        return PIL.Image.open(io.BytesIO(content))


def _refuse_size(picture: PIL.Image.Image) -> None:
    """Refuse what is too large to take apart, and what is too small to be a page with words on it."""
    if picture.width * picture.height > _MOST_PIXELS:
        raise Refusal(Reason.PICTURE_TOO_LARGE, detail=f"{picture.width} x {picture.height}")
    if picture.width * picture.height < _LEAST_PIXELS:
        raise Refusal(Reason.PICTURE_WITHOUT_TEXT, detail=f"{picture.width} x {picture.height}")


def _frame(picture: PIL.Image.Image, number: int, *, limits: Limits) -> list[Line]:
    picture.seek(number)
    return recognise(picture, page=number + 1, seconds=limits.ocr_seconds)
