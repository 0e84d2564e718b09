"""What each row of a spreadsheet of comments would become, before anything is taken in."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samklang.consultations.comments.columns import COLUMNS, TEXT
from samklang.consultations.comments.reading import CommentTable
from samklang.consultations.models import Consultation, WebComment
from samklang.consultations.models.respondents import CITIZEN
from samklang.core.days import EARLIEST
from samklang.core.sheets.plan import Change, RowState
from samklang.people.models import District, Organisation
from samklang_text.dates import find_dates

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b")
_LONGEST_SHOWN = 300
_LONGEST = {"name": 200, "organisation": 200, "reference": 500, "reply_to": 300}


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row: the comment it holds, whether it would be taken in, and what should be looked at."""

    number: int
    state: RowState
    text: str
    respondent: str
    kind: str
    organisation: Organisation | None
    district: District | None
    day: date | None
    email: str
    address: str
    reply_to: str
    digest: str
    warnings: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.respondent or self.text[:80]

    @property
    def seen(self) -> tuple[object, ...]:
        """What would be taken in, also where it is here by now: half of a spreadsheet may be."""
        organisation = self.organisation.pk if self.organisation else None
        district = self.district.pk if self.district else None
        is_left_out = self.state is RowState.LEFT_OUT
        said = (self.text, self.respondent, self.kind, self.day, self.email, self.address, self.reply_to)
        return (self.number, is_left_out, organisation, district, self.digest, *said)

    def changes(self) -> Iterator[Change]:
        """Yield what the page shows of a row that is new."""
        day = date_format(self.day, "SHORT_DATE_FORMAT") if self.day else ""
        text = self.text if len(self.text) <= _LONGEST_SHOWN else f"{self.text[:_LONGEST_SHOWN]}…"
        shown = {"date": day, "district": str(self.district or ""), "reply_to": self.reply_to, TEXT: text}
        for column, value in shown.items():
            if value:
                yield Change(str(COLUMNS[column]), "", value)


def plan_comments(
    table: CommentTable, columns: Sequence[str], *, consultation: Consultation
) -> Iterator[PlannedRow]:
    """Yield what each row would become; a fixed number of queries however many rows there are."""
    if TEXT not in columns:
        return
    rows = [_Cells(number, cells, table.headings, columns) for number, cells in table.rows]
    yield from _Planning(consultation, do_references_tell=_do_references_tell(rows)).of(rows)


@dataclass(frozen=True)  # what is worked out is kept, and slots have no room for it
class _Cells:
    """A row by what its columns hold."""

    number: int
    cells: tuple[str, ...]
    headings: tuple[str, ...]
    columns: Sequence[str]

    def of(self, column: str) -> str:
        found = (cell for cell, name in zip(self.cells, self.columns, strict=False) if name == column)
        return next(found, "")[: _LONGEST.get(column)]

    @cached_property
    def text(self) -> str:
        """What was written: under its heading where several columns hold it, after its own heading."""
        named = zip(self.headings, self.cells, self.columns, strict=False)
        parts = [(heading, cell) for heading, cell, column in named if column == TEXT and cell]
        is_several = self.columns.count(TEXT) > 1
        said = [f"{heading}\n{cell}" if is_several else cell for heading, cell in parts]
        return "\n\n".join([self.of("title"), *said] if said and self.of("title") else said)


def _do_references_tell(rows: Sequence[_Cells]) -> bool:
    """Whether a number or address names one comment: the number of the case stands in every row."""
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        if reference := row.of("reference"):
            texts[reference].add(row.text)
    return all(len(each) == 1 for each in texts.values())


@dataclass
class _Planning:
    """What the rows are laid beside: what is here, and the rows above."""

    consultation: Consultation
    do_references_tell: bool
    first: dict[str, int] = field(default_factory=dict)

    def of(self, rows: Sequence[_Cells]) -> Iterator[PlannedRow]:
        return map(self._row, rows)

    @cached_property
    def _here(self) -> set[str]:
        return set(WebComment.objects.filter(consultation=self.consultation).values_list("digest", flat=True))

    @cached_property
    def _organisations(self) -> Mapping[str, Organisation]:
        known: dict[str, Organisation] = {}
        for row in Organisation.objects.open().prefetch_related("former_names").order_by("pk"):
            former = (each.name for each in row.former_names.all())
            for name in (row.name, *row.short_names, *former):
                known.setdefault(_folded(name), row)
        return known

    @cached_property
    def _districts(self) -> Mapping[str, District]:
        return {_folded(each.name): each for each in District.objects.all()}

    def _row(self, row: _Cells) -> PlannedRow:
        warnings: list[str] = []
        written = row.of("organisation")
        organisation = self._organisations.get(_folded(written)) if written else None
        digest = self._digest(row)
        state = self._state(row, digest, warnings)
        if written and organisation is None:
            warnings.append(_("“%(name)s” is none of the organisations here.") % {"name": written})
        if not (written or row.of("name")):
            warnings.append(_("It does not say who wrote it."))
        return PlannedRow(
            number=row.number,
            state=state,
            text=row.text,
            respondent=organisation.name if organisation else written or row.of("name"),
            kind=organisation.kind if organisation else "" if written else CITIZEN,
            organisation=organisation,
            district=self._district(row.of("district"), warnings),
            day=_day(row.of("date"), warnings),
            email=_email(row.of("email"), warnings),
            address=row.of("reference"),
            reply_to=row.of("reply_to"),
            digest=digest,
            warnings=tuple(warnings),
        )

    def _state(self, row: _Cells, digest: str, warnings: list[str]) -> RowState:
        if not row.text:
            warnings.append(_("There is no text."))
            return RowState.LEFT_OUT
        above = self.first.setdefault(digest, row.number)
        if above != row.number:
            warnings.append(_("It is the same comment as in row %(number)s.") % {"number": above})
            return RowState.LEFT_OUT
        return RowState.UNCHANGED if digest in self._here else RowState.NEW

    def _district(self, written: str, warnings: list[str]) -> District | None:
        found = self._districts.get(_folded(written))
        if written and found is None:
            warnings.append(_("“%(name)s” is none of the districts here.") % {"name": written})
        return found

    def _digest(self, row: _Cells) -> str:
        reference = row.of("reference")
        names = ("name", "organisation", "email", "date", "reference")
        said = (reference,) if reference and self.do_references_tell else (*map(row.of, names), row.text)
        return sha256(repr([" ".join(part.split()) for part in said]).encode()).hexdigest()


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _day(written: str, warnings: list[str]) -> date | None:
    """Read a date as programs and people write it; one that is still to come is none."""
    found = find_dates(_SLASHED.sub(r"\1-\2-\3", written))
    day = found[0].value if found else None
    if day is not None and day > timezone.localdate():
        warnings.append(_("“%(text)s” is a day that has not been.") % {"text": written[:60]})
        return None
    if day is not None and day < EARLIEST:
        day = None
    if written and day is None:
        warnings.append(_("“%(text)s” is no date that is understood.") % {"text": written[:60]})
    return day


def _email(written: str, warnings: list[str]) -> str:
    try:
        validate_email(written or "a@b.dk")
    except ValidationError:
        warnings.append(_("“%(text)s” is no e-mail address.") % {"text": written[:60]})
        return ""
    return written
