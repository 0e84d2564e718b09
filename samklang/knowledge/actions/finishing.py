"""Finishing what somebody wrote: it is published or changed, with what it leads to and its draft's files.

All of it is done, or nothing: what is refused leaves the draft as it was.
"""

from collections.abc import Collection

from django.db import transaction

from samklang.accounts.models import User
from samklang.knowledge.actions.contributions import publish
from samklang.knowledge.actions.drafts import end_draft, hold_draft
from samklang.knowledge.actions.files import hand_over
from samklang.knowledge.actions.moderating import edit_and_tell
from samklang.knowledge.actions.relating import set_related
from samklang.knowledge.details import ContributionDetails
from samklang.knowledge.models import Contribution, Draft


@transaction.atomic
def publish_written(
    details: ContributionDetails, *, by: User, leads_to: Collection[Contribution], draft: Draft | None
) -> Contribution | None:
    """Publish what was written; None if its draft has ended in this very moment, in another window."""
    if draft is not None and not hold_draft(draft, by=by):
        return None
    made = publish(details, by=by)
    set_related(made, leads_to, by=by)
    _settle(made, draft=draft, by=by)
    return made


@transaction.atomic
def save_change(
    contribution: Contribution,
    details: ContributionDetails,
    *,
    by: User,
    version: int,
    leads_to: Collection[Contribution],
    draft: Draft | None,
    because: str = "",
) -> Contribution | None:
    """Save a change, with why where that is asked (`edit_and_tell`).

    None if its draft has ended in this very moment, in another window.
    """
    if draft is not None and not hold_draft(draft, by=by):
        return None
    set_related(contribution, leads_to, by=by)  # first: the change itself may give it away
    saved = edit_and_tell(contribution, details, by=by, version=version, because=because)
    _settle(saved, draft=draft, by=by)
    return saved


def _settle(saved: Contribution, *, draft: Draft | None, by: User) -> None:
    """Give what was saved the files of its draft, which has then done its work."""
    if draft is not None:
        hand_over(draft, to=saved, by=by)
        end_draft(draft, by=by, became=saved)
