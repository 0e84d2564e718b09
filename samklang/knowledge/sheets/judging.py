"""What is wrong with a row as a whole: what it would change, whose it is, and what is here already."""

from typing import Any

from django.utils.translation import gettext as _

from samklang.knowledge import rules
from samklang.knowledge.checks import faults_of
from samklang.knowledge.details import DETAILS, ContributionDetails
from samklang.knowledge.models import Contribution
from samklang.knowledge.sheets.cells import Reader, even
from samklang.knowledge.sheets.columns import cells_of
from samklang.people.naming import even_case


def check_may_change(reader: Reader, target: Contribution) -> None:
    """Refuse to change what its importer may not, or what is withdrawn."""
    if not (
        rules.may_edit(reader.known.by, target) and rules.may_import_for(reader.known.by, target.organisation)
    ):
        reader.wrong("id", _("You may not change this by a spreadsheet. Ask its owner, or an editor."))
    if not target.is_published():
        reader.wrong("id", _("It is withdrawn. Publish it again on its page first."))


def refuse_what_is_here(reader: Reader, kind: str) -> None:
    """A new row with the title of something here would make it twice; one just like it changes nothing."""
    cells, known = reader.row.cells, reader.known
    named = known.organisations.named(cells.get("organisation", ""))
    if len(named) != 1:
        return
    public_id = known.same.get((kind, even_case(cells.get("title", "")), named[0].pk))
    here = known.targets.get(public_id or "")
    if here is None:
        return
    shown = cells_of(here, organisations=known.organisation_keys, contacts=known.contact_keys)
    if all(even(text) == even(shown.get(name, "")) for name, text in cells.items() if name != "id"):
        reader.target, reader.shown = here, shown
        return
    text = _("It is here already. Write its id, %(id)s, to change it, or another title if it is another.")
    reader.wrong("title", text % {"id": public_id})


def check_what_is_there(reader: Reader, given: dict[str, Any]) -> None:
    """What can be said of the whole although some cell is wrong, so that not one mistake hides another."""
    _check_period(reader, given.get("starts_on"), given.get("ends_on"))
    place = given.get("organisation")
    if place is not None and not rules.may_import_for(reader.known.by, place):
        reader.wrong("organisation", _only_own())
    for topic in given.get("topics") or ():
        if reader.target is None:
            reader.collect("topics", topic.check_is_open)
    if given.get("owner") and given.get("owner") == given.get("substitute"):
        reader.wrong("substitute", _("Choose somebody else than the owner."))


def check_place(reader: Reader, details: ContributionDetails) -> None:
    """Refuse what cannot stand together, once every cell is right."""
    by, target = reader.known.by, reader.target
    _check_period(reader, getattr(details, "starts_on", None), getattr(details, "ends_on", None))
    if not rules.may_import_for(by, details.organisation):
        reader.wrong("organisation", _only_own())
    if target is not None and details == DETAILS[target.kind].of(target):
        return  # what stands is not judged again
    kept = frozenset(target.topics.all()) if target else frozenset()
    for name, error in faults_of(details, by=by, kept=kept):
        reader.wrong(name, " ".join(error.messages))


def _only_own() -> str:
    return _("By a spreadsheet you can write for your own organisation only. Ask an editor.")


def _check_period(reader: Reader, starts_on: Any, ends_on: Any) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        reader.wrong("ends_on", _("A project ends after it starts."))


def refuse_twice(reader: Reader, details: ContributionDetails) -> None:
    """Refuse a second new row with the title of another."""
    if reader.target is None:
        same = (str(details.kind), even_case(details.title), details.organisation.pk)
        first = reader.known.seen.setdefault(same, reader.row.number)
        if first != reader.row.number:
            text = _("The same stands in row %(row)s too. Keep one of the rows.")
            reader.wrong("title", text % {"row": first})
