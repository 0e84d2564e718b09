"""Taking over what was suggested from an old report: into a draft, which is its uploader's alone."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import actor_id
from samklang.accounts.models import User
from samklang.core.lengths import room_for
from samklang.files.reading import read
from samklang.knowledge import rules
from samklang.knowledge.actions.drafts import keep_draft
from samklang.knowledge.actions.files import attach
from samklang.knowledge.models import (
    Draft,
    Kind,
    Project,
    ProjectReport,
    Sharing,
    Suggestion,
    SuggestionDecision,
)
from samklang.people.rules import is_guest, require

_AT_ONCE = "\n"  # between several things in one field, as a draft keeps them


@transaction.atomic
def make_draft(report: ProjectReport, *, by: User, taken: Collection[int], with_file: bool) -> Draft:
    """Take suggestions over into a draft, and put the report itself with it if that is wished."""
    draft = _take_over(report, by=by, taken=taken)
    if with_file:
        attach(draft, by=by, name=report.name, content=read(report.file))
    return draft


def _take_over(report: ProjectReport, *, by: User, taken: Collection[int]) -> Draft:
    """Make a draft of the suggestions with these numbers, and note what was taken and what was not.

    Done again while the draft is there, it changes the decisions, and leaves what was written since.
    """
    require(rules.may_write(by) and report.uploaded_by_id == by.pk)
    current = ProjectReport.objects.select_for_update(of=("self",)).select_related("file").get(pk=report.pk)
    if current.file.is_erased():
        raise ValidationError(_("The report has been erased. Bring it in again."))
    suggestions = list(current.suggestions.all())
    for each in suggestions:
        SuggestionDecision.objects.update_or_create(
            suggestion=each,
            defaults={"is_taken": each.number in taken, "decided_by": actor_id(by)},
        )
    if current.draft is not None:
        return current.draft
    chosen = [each for each in suggestions if each.number in taken]
    current.draft = keep_draft(by=by, kind=Kind.PROJECT, typed=_typed(current, chosen, by=by))
    current.save(update_fields=["draft"])
    return current.draft


def _typed(report: ProjectReport, chosen: Iterable[Suggestion], *, by: User) -> dict[str, str]:
    """Return the fields of the project form as if somebody had typed them."""
    texts: dict[str, list[str]] = defaultdict(list)
    for each in chosen:
        if each.value not in texts[each.field]:
            texts[each.field].append(each.value)
    typed = {field: _AT_ONCE.join(values) for field, values in texts.items()}
    title = typed.get("title") or report.name.rpartition(".")[0]
    sharing = Sharing.OTHERS if is_guest(by) else Sharing.MUNICIPALITY
    return {"version": "1", "sharing": str(sharing), **typed, "title": title[: room_for(Project, "title")]}
