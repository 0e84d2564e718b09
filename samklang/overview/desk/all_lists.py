"""Which lists there are, in the order they stand on the desk. The name of a list is its address too."""

from typing import Protocol

from samklang.accounts.models import User
from samklang.overview.desk import (
    beginning,
    directory,
    hearings,
    learning,
    leaving,
    machinery,
    mailbox,
    money,
)
from samklang.overview.desk.lists import IN_ALL, SHOWN, DeskList


class Maker(Protocol):
    """What makes a list for a user; None where nothing awaits them, or it is no business of theirs."""

    def __call__(self, user: User, *, shown: int) -> DeskList | None: ...


LISTS: dict[str, Maker] = {
    "first-steps": beginning.first_steps,
    "begin-here": beginning.begin_here,
    "failed-work": machinery.failed_work,
    "work-nobody-does": machinery.work_nobody_does,
    "undelivered-mail": machinery.undelivered_mail,
    "waiting-mail": machinery.waiting_mail,
    "mailbox-in-trouble": mailbox.mailbox_in_trouble,
    "silent-parties": hearings.silent_parties,
    "waiting-answers": mailbox.waiting_mails,
    "own-details": directory.own_details,
    "nothing-after": learning.nothing_after,
    "past-their-end": learning.past_their_end,
    "reported": learning.reported,
    "own-drafts": learning.own_drafts,
    "own-stale": learning.own_stale,
    "own-unassessed": learning.own_unassessed,
    "unanswered-questions": learning.unanswered_questions,
    "searches-in-vain": learning.searches_in_vain,
    "assessed-by-owner-only": learning.assessed_by_owner_only,
    "funds-without-deadline": money.funds_without_deadline,
    "funds-nobody-knows": money.funds_nobody_knows,
    "committees-without-officer": directory.committees_without_officer,
    "unreachable": directory.unreachable,
    "stale-contacts": directory.stale_contacts,
    "left-things": leaving.left_things,
    "without-owner": leaving.without_owner,
    "closed-logins": leaving.closed_logins,
    "networks-without-contact": directory.leaderless_networks,
    "roles-that-end": directory.roles_that_end,
    "users-without-role": directory.users_without_role,
    "unanswered-invitations": directory.unanswered_invitations,
    "people-to-know": leaving.people_to_know,
}


def lists_for(user: User) -> dict[str, DeskList]:
    """Return the lists that have something in them for this person by name, the urgent ones first."""
    made = {name: make(user, shown=SHOWN) for name, make in LISTS.items()}
    filled = {name: found for name, found in made.items() if found is not None}
    return dict(sorted(filled.items(), key=lambda item: not item[1].is_urgent))


def whole_list(name: str, *, user: User) -> DeskList | None:
    """Return one list with all that is in it; None where there is no such list for this person."""
    make = LISTS.get(name)
    return make(user, shown=IN_ALL) if make else None
