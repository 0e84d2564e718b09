"""The name a stranger gave a file, made safe to keep, show and hand out."""

import re
import unicodedata

_LONGEST = 255
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean_name(name: str) -> str:
    """Return the last part of a name in composed form (NFC), without control and direction marks.

    Folders are dropped, from Windows too; a too long name loses its middle and keeps its ending; a name with
    nothing left becomes "file".
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    kept = _UNSAFE.sub("", last).strip(" .") or "file"
    if len(kept) <= _LONGEST:
        return kept
    stem, dot, ending = kept.rpartition(".")
    if not dot or len(ending) > 20:
        return kept[:_LONGEST]
    return f"{stem[: _LONGEST - len(ending) - 2]}….{ending}"[-_LONGEST:]
