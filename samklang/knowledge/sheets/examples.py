"""The empty spreadsheet to fill in: headings, one example row, and what each column wants to know."""

from functools import cache

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.models import User
from samklang.core.lengths import room_for
from samklang.knowledge import rules
from samklang.knowledge.checks import LONGEST
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Contribution, Kind
from samklang.knowledge.sheets.columns import CHOICES, DAYS, SEVERAL, columns_of, heading_of, needed_of
from samklang.people.rules import own_contact
from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, sheets_to_xlsx

_EXAMPLES: dict[str, dict[str, str | Promise]] = {
    Kind.PROJECT: {
        "title": gettext_lazy("Example: homework help by students"),
        "summary": gettext_lazy("Students helped pupils of year 7 to 9 with homework twice a week."),
        "what": gettext_lazy("Two students, two afternoons a week, in the library. No sign-up."),
        "state": gettext_lazy("Ended"),
        "money": "250000; Puljen; 31-12-2010",
        "starts_on": "01-08-2009",
        "ends_on": "31-12-2010",
    },
    Kind.EXPERIENCE: {
        "title": gettext_lazy("Example: call before you write"),
        "summary": gettext_lazy("A call the day before a meeting halved the empty chairs."),
        "situation": gettext_lazy("Half of those who were asked to come stayed away."),
        "what_we_did": gettext_lazy("We rang everybody the day before."),
        "what_happened": gettext_lazy("Eight of ten came."),
        "advice": gettext_lazy("Ring in the afternoon, and say who you are at once."),
    },
    Kind.PRACTICE: {
        "title": gettext_lazy("Example: an interpreter for the first talk"),
        "summary": gettext_lazy(
            "Order an interpreter for the first talk, and ask afterwards whether one is needed."
        ),
        "how": gettext_lazy(
            "Order three days ahead. Sit in a triangle. Speak to the parent, not the interpreter."
        ),
        "stands_behind": gettext_lazy("The network of health visitors"),
    },
    Kind.IDEA: {
        "title": gettext_lazy("Example: a bicycle class in the evening"),
        "summary": gettext_lazy("Grown-ups who never learnt to ride a bicycle could learn it at the school."),
        "proposal": gettext_lazy("Six evenings in the yard of the school, with borrowed bicycles."),
    },
    Kind.QUESTION: {
        "title": gettext_lazy("Example: who has tried evening opening?"),
        "summary": gettext_lazy("We think of opening one evening a week."),
        "asked": gettext_lazy("Did anybody come, and who looked after the house?"),
    },
}


def is_example(title: str) -> bool:
    """Tell whether a row is the one the empty spreadsheet came with: it is left out, not brought in."""
    written = " ".join(title.split()).casefold()
    return bool(written) and written in _example_titles()


@cache
def _example_titles() -> frozenset[str]:
    titles: set[str] = set()
    for language in ("da", "en"):
        with translation.override(language):
            titles |= {str(example["title"]).casefold() for example in _EXAMPLES.values()}
    return frozenset(titles)


def template(kind: str, *, name: str, topic: str = "", by: User) -> bytes:
    """Return the empty spreadsheet of a kind as XLSX; `topic` is one that can be chosen here.

    Its example is of whoever takes it: their own name and place stand where both must be filled.
    """
    columns = [column for column in columns_of(kind) if column != "id"]
    example: dict[str, object] = {"kind": Kind(kind).label, "topics": topic, **_EXAMPLES[kind]}
    example |= _whose(by)
    if kind == Kind.PROJECT:
        example["state"] = CHOICES["state"]("ended").label
    rows = Sheet(
        _("Rows"),
        tuple(_column(column) for column in columns),
        (tuple(str(example.get(column, "")) for column in columns),),
    )
    explained = Sheet(
        _("What to write"),
        (
            SheetColumn(_("Column"), ColumnKind.LONG_TEXT, 34),
            SheetColumn(_("What to write"), ColumnKind.LONG_TEXT, 80),
            SheetColumn(_("Must be filled"), ColumnKind.TEXT, 16),
        ),
        tuple(
            (heading_of(column), _explained(column), _("yes") if column in needed_of(kind) else "")
            for column in columns
        ),
    )
    return sheets_to_xlsx((rows, explained), title=name)


def _whose(by: User) -> dict[str, str]:
    """Return the owner and the place of the example; what to write there, where they have none to give."""
    own = own_contact(by)
    if own is None or not rules.may_import_for(by, own.organisation):
        return {column: _explained(column) for column in ("organisation", "owner")}
    return {"organisation": own.organisation.name, "owner": own.email or own.name}


def _column(column: str) -> SheetColumn:
    choices = tuple(map(str, CHOICES[column].labels)) if column in CHOICES else ()
    return SheetColumn(heading_of(column), ColumnKind.LONG_TEXT, 16 if choices else 30, choices)


def _explained(column: str) -> str:
    if column in CHOICES:
        return _("Choose one of these: %(words)s.") % {"words": ", ".join(map(str, CHOICES[column].labels))}
    if column in DAYS:
        return _("A date, such as 31-12-2010.")
    if column == "money":
        return _(
            "Amount in kroner; where it comes from; last day, which may be left empty. "
            "Several sums have | between them."
        )
    if column in {"topics", "districts"}:
        return _("Names that are here. Several have | or a comma between them, or stand on a line each.")
    if column in SEVERAL:
        return _("Several have | between them, or stand on a line each.")
    if column == "organisation":
        return _("The name of an organisation that is here.")
    if column in {"owner", "substitute"}:
        return _("The name or e-mail of a contact that is here.")
    if column == "cost_per_person":
        return _("Whole kroner.")
    longest = room_for(_model_with(column), column, otherwise=LONGEST)
    return _("Text of at most %(longest)s characters.") % {"longest": longest}


def _model_with(column: str) -> type[Contribution]:
    return next(DETAILS[kind].model for kind in Kind.values if column in columns_of(kind))
