"""What somebody is writing, kept while they write. It is theirs alone, so the journal says nothing of it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.knowledge import rules
from samklang.knowledge.actions.files import remove_files_of
from samklang.knowledge.models import AssessmentDraft, Contribution, Draft
from samklang.people.rules import require


@transaction.atomic
def keep_draft(
    *,
    by: User,
    kind: str,
    typed: Mapping[str, str],
    draft: Draft | None = None,
    of: Contribution | None = None,
) -> Draft:
    """Keep what was typed, right or wrong, as a new draft or instead of what a draft held.

    `of` is what the draft would change. There is one draft of a change for each writer.
    """
    require(rules.may_edit(by, of) if of else rules.may_write(by))
    if draft is None and of is not None:
        draft = Draft.objects.select_for_update().filter(writer=by, contribution=of).first()
    if draft is None:
        return Draft.objects.create(writer=by, kind=kind, contribution=of, typed=dict(typed))
    require(draft.writer_id == by.pk)
    draft.typed, draft.saved_at = dict(typed), timezone.now()
    draft.save(update_fields=["typed", "saved_at"])
    return draft


def forget_user(user: User) -> None:
    """Throw away what somebody was writing when their login is erased (`USER_ERASURES`)."""
    AssessmentDraft.objects.filter(writer=user).delete()
    for draft in Draft.objects.filter(writer=user):
        remove_files_of(draft, by=System("retention"))
        draft.delete()


@transaction.atomic
def discard_draft(draft: Draft, *, by: User) -> None:
    """Throw a draft away; what it would have changed stays as it is."""
    require(draft.writer_id == by.pk)
    remove_files_of(draft, by=by)
    draft.delete()
