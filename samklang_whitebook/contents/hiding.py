"""The last step before a report is written: nothing of it leaves unread.

Done to the whole report, not where each text is put in, so that no new table can forget it.
"""

from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from samklang_files.report import Report
from samklang_whitebook.contents.naming import Naming

Part = TypeVar("Part")

# Made by us of texts already shown, or read by machines.
_AS_THEY_ARE = frozenset({"svg", "key", "language"})


def shown_report(report: Report, *, naming: Naming) -> Report:
    """Return the report with every text in it as `Naming.shown` lets it be seen."""
    return _shown(report, naming=naming)


def _shown(part: Part, *, naming: Naming) -> Part:
    found: Any = part
    if isinstance(part, str):
        found = part if isinstance(part, StrEnum) else naming.shown(part)
    elif isinstance(part, tuple):
        found = tuple(_shown(each, naming=naming) for each in part)
    elif is_dataclass(part) and not isinstance(part, type):
        names = [field.name for field in fields(part) if field.name not in _AS_THEY_ARE]
        found = replace(part, **{name: _shown(getattr(part, name), naming=naming) for name in names})
    shown: Part = found
    return shown
