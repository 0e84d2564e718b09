"""What was read of an answer, as plain data that the database keeps, and back."""

from typing import Any

from cattrs.preconf.json import make_converter

from samklang_whitebook.model import Submission

VERSION = "1"
"""Of the reader, and so of the shape of what it finds; what another one found is read anew from the files."""

_CONVERTER = make_converter()


def as_stored(found: Submission) -> dict[str, Any]:
    """Return what was read as plain data. A database that knows no NUL gets none."""
    data: dict[str, Any] = _without_nul(_CONVERTER.unstructure(found))
    return data


def from_stored(data: dict[str, Any]) -> Submission:
    return _CONVERTER.structure(data, Submission)


def _without_nul(value: Any) -> Any:
    """Replace NUL by the sign for what is no character: as long, so that every offset stays true."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, dict):
        return {key: _without_nul(each) for key, each in value.items()}
    return [_without_nul(each) for each in value] if isinstance(value, list | tuple) else value
