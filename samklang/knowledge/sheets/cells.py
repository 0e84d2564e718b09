"""Reading the cells of one row of a spreadsheet: what is wrong is noted, and the others are read too."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from samklang.core.amounts import typed_amount
from samklang.core.days import read_day
from samklang.core.lengths import room_for
from samklang.core.sheets.plan import WrongCell, several
from samklang.core.sheets.reading import SheetRow, without_guard
from samklang.knowledge.checks import LONGEST, whole_link
from samklang.knowledge.details import DETAILS, MoneyDetails
from samklang.knowledge.models import Contribution, Sharing
from samklang.knowledge.sheets.columns import CHOICES, DAYS, NAMES, heading_of, words_of
from samklang.knowledge.sheets.known import Known

_SHOWN = 160  # characters of what stands in a cell


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: its column as people read it, what stands there, and what to do."""

    column: str
    value: str
    why: str


@dataclass(slots=True)
class Reader:
    """One row as it is read: what it says so far, and all that is wrong with it."""

    row: SheetRow
    known: Known
    target: Contribution | None = None
    shown: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def wrong(self, column: str, why: str) -> None:
        value = self.row.cells.get(column, "")
        fault = Fault(heading_of(column), cut(value), why)
        if fault not in self.faults:
            self.faults.append(fault)

    def collect(self, column: str, read: Callable[[], Any], otherwise: Any = None) -> Any:
        """Return what was read; if it is wrong, note it and go on, so that all mistakes are told at once."""
        try:
            return read()
        except WrongCell as error:
            self.wrong(column, str(error))
        except ValidationError as error:
            self.wrong(column, " ".join(error.messages))
        return otherwise


def read_cell(reader: Reader, kind: str, name: str, cell: str) -> Any:
    """Return what a cell says, as the details of this kind hold it. Raises WrongCell or ValidationError."""
    known = reader.known
    if name in CHOICES:
        return _choice(name, cell)
    if name in DAYS:
        return _day(cell)
    if name in NAMES:
        return _named(known, name, cell)
    if name == "topics":
        return frozenset(_each(reader, name, known.topics.parted(cell), known.topics.find))
    if name == "districts":
        return frozenset(_each(reader, name, known.districts.parted(cell), known.districts.find))
    if name == "money":
        return tuple(_each(reader, name, several(cell), MoneyDetails.read))
    if name == "links":
        return tuple(_each(reader, name, several(cell), whole_link))
    if name == "partners":
        return several(cell)
    if name == "cost_per_person":
        return _amount(cell)
    return _words(kind, name, cell)


def _each(reader: Reader, column: str, pieces: Iterable[str], read: Callable[[str], Any]) -> list[Any]:
    found = [reader.collect(column, partial(read, piece)) for piece in pieces]
    return [each for each in found if each is not None]


def _choice(name: str, cell: str) -> str:
    if not cell:
        return Sharing.MUNICIPALITY if name == "sharing" else ""
    found = words_of(name).get(cell.casefold())
    if found is None:
        raise WrongCell(one_of(name))
    return found


def one_of(name: str) -> str:
    """Return what to write in a column where one of a few words stands."""
    return _("Write one of these: %(words)s.") % {"words": ", ".join(map(str, CHOICES[name].labels))}


def _day(cell: str) -> Any:
    if not cell:
        return None
    try:
        return read_day(cell)
    except ValueError:
        raise WrongCell(_("This is not a date. Write it as 31-12-2010 or 2010-12-31.")) from None


def _named(known: Known, name: str, cell: str) -> Any:
    if not cell:
        return None
    return known.organisation(cell) if name == "organisation" else known.contact(cell)


def _amount(cell: str) -> int | None:
    return typed_amount(cell) if cell else None


def _words(kind: str, name: str, cell: str) -> str:
    column: Any = DETAILS[kind].model._meta.get_field(name)
    longest = room_for(DETAILS[kind].model, name, otherwise=LONGEST)
    if len(cell) > longest:
        text = _("The text has %(long)s characters. There is room for %(longest)s.")
        raise WrongCell(text % {"long": len(cell), "longest": longest})
    if isinstance(column, models.CharField) and "\n" in cell:
        raise WrongCell(_("Write it on one line."))
    return cell


def even(text: str) -> str:
    """A text without what a file cannot keep: how lines end, and space around it."""
    return "\n".join(line.rstrip() for line in without_guard(text).replace("\r\n", "\n").split("\n")).strip()


def cut(text: str) -> str:
    """Return as much of a text as is shown of a cell."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
