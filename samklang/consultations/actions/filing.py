"""Noting under which number answers are filed in the records system."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor
from samklang.consultations import rules
from samklang.consultations.models import Consultation, Submission
from samklang.consultations.pile.filing import Line, answers_named
from samklang.core.versions import hold
from samklang.journal.actions import record
from samklang.people.rules import require

_LONGEST = Submission._meta.get_field("filed_as").max_length or 0
_MOST_TOLD = 20
"""Lines that are wrong, of a long list: the rest is told by its number."""


@transaction.atomic
def note_filed(submission: Submission, *, by: Actor, version: int, filed_as: str) -> Submission:
    """Note the records system's number of an answer, or take it away again by an empty one.

    Whether the hearing is over does not matter: much is filed afterwards.
    """
    require(rules.may_run(by))
    current = hold(submission, version=version)
    _note(current, filed_as.strip(), by=by)
    return current


@transaction.atomic
def note_many_filed(consultation: Consultation, lines: Sequence[Line], *, by: Actor) -> int:
    """Note the numbers of many answers, all or none; return how many had another number before, or none.

    Refuses a list with a line that names no answer of the hearing, has no number or names an answer twice,
    and says which lines. The same list once more changes nothing.
    """
    require(rules.may_run(by))
    held = hold(consultation)
    named = answers_named(held, (line.reference for line in lines))
    if problems := _problems(lines, named):
        more = len(problems) - _MOST_TOLD
        rest = [_("… and %(number)s more lines.") % {"number": more}] if more > 0 else []
        raise ValidationError([*problems[:_MOST_TOLD], *rest])
    wanted = {named[line.reference].pk: line.filed_as for line in lines}
    changed = [
        row
        for row in Submission.objects.select_for_update(of=("self",)).filter(pk__in=wanted).order_by("pk")
        if row.filed_as != wanted[row.pk]
    ]
    for row in changed:
        _note(row, wanted[row.pk], by=by)
    return len(changed)


def _note(submission: Submission, filed_as: str, *, by: Actor) -> None:
    submission.filed_as = filed_as
    submission.version += 1
    submission.full_clean(validate_constraints=False)
    submission.save(update_fields=["filed_as", "version"])
    record(by=by, verb="filed" if filed_as else "changed", subject=submission.public_id, fields=["filed_as"])


def _problems(lines: Sequence[Line], named: dict[str, Submission]) -> list[str]:
    seen: set[int] = set()
    problems = []
    for line in lines:
        answer = named.get(line.reference)
        said = _problem(line, answer, seen=seen)
        if said:
            problems.append(_("Line %(place)s: %(said)s") % {"place": line.place, "said": said})
        if answer is not None:
            seen.add(answer.pk)
    return problems


def _problem(line: Line, answer: Submission | None, *, seen: set[int]) -> str:
    if answer is None:
        return _("“%(reference)s” is no answer of this hearing.") % {"reference": line.reference}
    if not line.filed_as:
        return _("%(reference)s has no number.") % {"reference": line.reference}
    if len(line.filed_as) > _LONGEST:
        return _("The number is longer than %(most)s characters.") % {"most": _LONGEST}
    if answer.pk in seen:
        return _("%(reference)s stands twice in the list.") % {"reference": line.reference}
    return ""
