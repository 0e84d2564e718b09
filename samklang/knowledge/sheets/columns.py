"""The columns of a spreadsheet of contributions, the same going out and coming in."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache

from django.db import models
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.core.sheets.headings import by_heading
from samklang.core.sheets.plan import SEPARATOR
from samklang.core.sheets.reading import MEGABYTE, Shape
from samklang.knowledge.details import DETAILS, ContributionDetails, texts_of
from samklang.knowledge.models import Contribution, Kind, ProjectState, Result, Sharing, Strength
from samklang.people.models import Contact, Organisation

MOST_ROWS = 5000
LARGEST_FILE = 20 * MEGABYTE
LONGEST_CELL = 32_767  # letters: a spreadsheet's own bound, longer than any text here may be

CHOICES: dict[str, type[models.TextChoices]] = {
    "kind": Kind,
    "sharing": Sharing,
    "result": Result,
    "strength": Strength,
    "state": ProjectState,
}
"""Columns in which one of a few words stands."""

SEVERAL = frozenset({"topics", "districts", "links", "partners", "money"})
DAYS = frozenset({"review_on", "starts_on", "ends_on"})
NAMES = frozenset({"organisation", "owner", "substitute"})

HEADINGS: dict[str, str | Promise] = {
    "id": _("Id"),
    "kind": pgettext_lazy("contribution", "Kind"),
    "title": _("Title"),
    "summary": _("In short"),
    "topics": _("Topics"),
    "districts": _("Districts"),
    "organisation": _("Organisation"),
    "owner": _("Owner"),
    "substitute": _("Substitute"),
    "sharing": _("Who may read it?"),
    "what": _("What is tried?"),
    "state": pgettext_lazy("project", "State"),
    "starts_on": _("Starts on"),
    "ends_on": _("Ends on"),
    "why": _("Why?"),
    "for_whom": _("For whom?"),
    "goals": _("Goals"),
    "partners": _("Partners"),
    "steering": _("Steering"),
    "money": _("Money"),
    "cost_per_person": _("Cost per person reached"),
    "after_the_money": _("What happens when the money ends?"),
    "situation": _("The situation"),
    "what_we_did": _("What you did"),
    "came_of_it": _("What happened?"),
    "what_happened": _("What happened"),
    "advice": _("Advice"),
    "measured": _("How is the result measured?"),
    "otherwise": _("What would you do otherwise?"),
    "how": _("How it is done"),
    "when_to_use": _("When to use it"),
    "stands_behind": _("Who stands behind it?"),
    "proposal": _("What do you propose?"),
    "asked": _("What would you like to know?"),
    "result": _("Result"),
    "evidence": _("Evidence"),
    "strength": _("How much does the evidence bear?"),
    "links": _("Links"),
    "review_on": _("Look at it again on"),
}
FAULTS = _("What is wrong")
"""The column that a sheet of mistakes has more than others; coming in it says nothing."""

_ALSO: dict[str, tuple[str, ...]] = {
    "id": ("nøgle", "public id"),
    "kind": ("type", "slags", "art", "kind"),
    "title": ("titel", "navn", "projekttitel", "overskrift", "name", "project", "projekt", "projektnavn"),
    "summary": ("kort", "resumé", "resume", "sammenfatning", "summary", "beskrivelse kort"),
    "topics": ("emne", "emner", "tema", "temaer", "topic"),
    "districts": ("bydel", "bydele", "district", "område"),
    "organisation": ("forvaltning", "enhed", "afdeling", "organization", "unit"),
    "owner": ("ejer", "ansvarlig", "kontakt", "kontaktperson", "projektleder", "contact"),
    "substitute": ("stedfortræder", "suppleant", "deputy"),
    "sharing": ("deles med", "deling", "delt med", "shared with", "sharing"),
    "what": ("hvad", "indhold", "aktiviteter", "hvad blev prøvet", "what", "what was tried", "activities"),
    "state": ("tilstand", "status", "fase"),
    "starts_on": ("start", "starter", "startdato", "begynder", "fra", "start date"),
    "ends_on": ("slut", "slutdato", "slutter", "sluttede", "til", "end date"),
    "why": ("hvorfor", "baggrund", "begrundelse", "background"),
    "for_whom": ("målgruppe", "for hvem", "target group"),
    "goals": ("mål", "formål", "goal"),
    "partners": ("partnere", "samarbejdspartnere", "samarbejdspartner", "partner"),
    "steering": ("styring", "organisering"),
    "money": ("penge", "økonomi", "bevilling", "finansiering", "funding"),
    "cost_per_person": ("pris pr. deltager", "pris per person", "pris pr. person", "cost per person"),
    "after_the_money": ("forankring", "efter projektet", "after the money"),
    "situation": ("situationen", "situation"),
    "what_we_did": ("hvad vi gjorde", "hvad gjorde i", "what we did"),
    "came_of_it": ("resultater", "hvad kom der ud af det", "udbytte", "what came of it", "results"),
    "advice": ("råd", "anbefaling"),
    "measured": ("måling", "målemetode", "sådan måles resultatet", "measured"),
    "otherwise": ("læring", "hvad vi ville gøre anderledes", "lessons learned"),
    "how": ("sådan gør man", "fremgangsmåde", "how"),
    "when_to_use": ("hvornår", "brug den når"),
    "stands_behind": ("bag anbefalingen", "afsender", "who stands behind it"),
    "proposal": ("forslag", "idé", "idea"),
    "asked": ("spørgsmål", "question"),
    "result": ("resultat", "result"),
    "evidence": ("dokumentation", "evidens"),
    "strength": ("evidensens styrke", "strength of the evidence"),
    "links": ("link", "henvisninger", "hjemmeside"),
    "review_on": ("skal ses igen", "revideres", "review date", "review on"),
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A contribution as a spreadsheet shows it to one reader: its id, and each cell's text."""

    public_id: str
    cells: dict[str, str]


def columns_of(kind: str) -> list[str]:
    """Return the columns a kind has, in the order they stand in."""
    own = {field.name for field in fields(DETAILS[kind])}
    return [name for name in HEADINGS if name in own or name in {"id", "kind"}]


def needed_of(kind: str) -> frozenset[str]:
    """Return the columns that a new row of a kind must fill."""
    model, always = DETAILS[kind].model, {"kind", "title", "summary", "topics", "organisation", "owner"}
    own = {field.name for field in fields(DETAILS[kind])}
    texts = {
        field.name
        for field in model._meta.concrete_fields
        if field.name in own and isinstance(field, (models.CharField, models.TextField)) and not field.blank
    }
    return frozenset(always | texts - {"sharing"})


def heading_of(column: str) -> str:
    return str(HEADINGS.get(column, column))


@cache
def shape() -> Shape:
    """Return what a spreadsheet of contributions may look like: headings in either language, or nearly so."""
    names: dict[str, Iterable[str]] = {}
    for column in HEADINGS:
        called = []
        for language in ("da", "en"):
            with translation.override(language):
                called.append(heading_of(column))
        names[column] = [*called, column, *_ALSO.get(column, ())]
    return Shape(
        headings=by_heading(names),
        columns=frozenset(HEADINGS),
        needed=("title", HEADINGS["title"]),
        most_rows=MOST_ROWS,
        longest_cell=LONGEST_CELL,
        largest_file=LARGEST_FILE,
        near=True,
    )


@cache
def words_of(column: str) -> dict[str, str]:
    """Return every word for a choice, folded, with its value: the name in code, in Danish and in English."""
    choices = CHOICES[column]
    words = {str(choice.value): str(choice.value) for choice in choices}
    for language in ("da", "en"):
        with translation.override(language):
            words |= {str(choice.label).casefold(): str(choice.value) for choice in choices}
    return words


def cells_of(
    contribution: Contribution,
    *,
    organisations: frozenset[int] | None = None,
    contacts: frozenset[int] | None = None,
) -> dict[str, str]:
    """Return what the spreadsheet shows of a contribution; of hidden places and people nothing.

    `organisations` and `contacts` are those the reader may know of, None for all.
    """
    details = DETAILS[contribution.kind].of(contribution)
    cells = shown_cells(details)
    if not _is_known(details.organisation, organisations):
        cells["organisation"] = ""
    for name in ("owner", "substitute"):
        if not _is_known(getattr(details, name), contacts):
            cells[name] = ""
    return {"id": contribution.public_id, "kind": str(Kind(contribution.kind).label), **cells}


def shown_cells(details: ContributionDetails) -> dict[str, str]:
    """Return what each cell says of some details, as people write it there."""
    cells = {name: text.replace("\r\n", "\n") for name, text in texts_of(details).items()}
    for name, choices in CHOICES.items():
        if cells.get(name):
            cells[name] = str(choices(cells[name]).label)
    for name in SEVERAL & cells.keys():
        cells[name] = SEPARATOR.join(cells[name].split("\n"))
    return cells


def _is_known(row: Organisation | Contact | None, known: frozenset[int] | None) -> bool:
    return row is None or known is None or row.pk in known
