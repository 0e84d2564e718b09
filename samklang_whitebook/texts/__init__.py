"""What the white book and its command say, in Danish and English."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from samklang_whitebook.texts.commands import COMMAND_TEXTS
from samklang_whitebook.texts.documents import TEXTS
from samklang_whitebook.texts.kinds import (
    AGENDA_PARTS,
    PERSONAL_KINDS,
    POINT_KINDS,
    REPLIES,
    SENDER_KINDS,
    STANCES,
    SUBMISSION_KINDS,
    WIDE_KINDS,
)
from samklang_whitebook.texts.system import OTHER_ERROR, SYSTEM_ERRORS
from samklang_whitebook.texts.warnings import WARNINGS

Language = Literal["da", "en"]

_MONTHS_DA = "januar februar marts april maj juni juli august september oktober november december"
_MONTHS_EN = "January February March April May June July August September October November December"
MONTHS = {
    "da": _MONTHS_DA.split(),
    "en": _MONTHS_EN.split(),
}
LOCALES: dict[Language, str] = {"da": "da-DK", "en": "en-GB"}
_ALL = TEXTS | WARNINGS | COMMAND_TEXTS


class Words:
    """The texts in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._at = 0 if language == "da" else 1

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    def __call__(self, key: str, **values: object) -> str:
        return _ALL[key][self._at].format(**values)

    def number(self, key: str, amount: int, **values: object) -> str:
        """Return a text with an amount in it, in the singular where the amount is one."""
        one = f"{key}_one"
        return self(one if amount == 1 and one in _ALL else key, amount=amount, **values)

    def listed(self, parts: Sequence[str]) -> str:
        """Write parts as one does in a sentence: "a, b og c"."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('and')} {parts[-1]}"

    def sender_kind(self, kind: str | None, *, many: bool = False) -> str:
        return self._of(SENDER_KINDS, kind or "", offset=2 if many else 0)

    def wide_kind(self, kind: str) -> str:
        return self._of(WIDE_KINDS, kind)

    def point_kind(self, kind: str, *, many: bool = False) -> str:
        return self._of(POINT_KINDS, kind, offset=2 if many else 0)

    def stance(self, stance: str) -> str:
        return self._of(STANCES, stance)

    def submission_kind(self, kind: str) -> str:
        return self._of(SUBMISSION_KINDS, kind)

    def agenda_part(self, part: str) -> str:
        return self._of(AGENDA_PARTS, part)

    def personal_kind(self, kind: str) -> str:
        return self._of(PERSONAL_KINDS, kind)

    def replies(self) -> tuple[str, ...]:
        return tuple(reply[self._at] for reply in REPLIES)

    def system(self, error: OSError) -> str:
        """Say in one sentence what the operating system complains of."""
        texts = SYSTEM_ERRORS.get(error.errno or 0, OTHER_ERROR)
        return texts[self._at].format(said=error.strerror or error)

    def _of(self, table: Mapping[str, tuple[str, ...]], key: str, *, offset: int = 0) -> str:
        texts = table.get(key, ())
        return texts[offset + self._at] if texts else key.replace("_", " ")

    def day(self, iso: str | date) -> str:
        """Write a date as it is read: "11. februar 2010", "11 February 2010"."""
        day = date.fromisoformat(iso) if isinstance(iso, str) else iso
        dot = "." if self.language == "da" else ""
        return f"{day.day}{dot} {MONTHS[self.language][day.month - 1]} {day.year}"
