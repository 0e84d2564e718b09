"""Who may do what with what others have learned."""

from samklang.accounts.models import User
from samklang.knowledge.details import PEOPLE
from samklang.knowledge.models import (
    NOT_BEGUN,
    AssessedAs,
    Assessment,
    Attachment,
    Contribution,
    Draft,
    Idea,
    Kind,
    Project,
    Remark,
    Revision,
    Sharing,
)
from samklang.people.labels import INSIDE
from samklang.people.models import Organisation
from samklang.people.rules import (
    Asker,
    has_role,
    is_editor,
    is_guest,
    is_inside,
    is_member_of,
    is_within,
    may_write_knowledge,
    may_write_shared,
)

SHARED_WITH_GUESTS = frozenset({Sharing.OTHERS, Sharing.PUBLIC})


def may_write(asker: Asker) -> bool:
    """Whoever works for the municipality writes; so do guests, what they share."""
    return may_write_knowledge(asker) or is_guest(asker)


def may_write_for(asker: Asker, organisation: Organisation) -> bool:
    """Employees write of any place's work, guests of their own."""
    return may_write_knowledge(asker) or may_write_shared(asker, organisation)


def may_share(asker: Asker, organisation: Organisation, *, sharing: str) -> bool:
    """Nobody hides a thing from themselves, and a guest hides nothing from other guests."""
    if is_guest(asker):
        return sharing in SHARED_WITH_GUESTS
    return sharing != Sharing.OWN or is_editor(asker) or is_within(asker, organisation)


def may_import(asker: Asker) -> bool:
    """Whoever works for the municipality may bring in a spreadsheet; for which places, `may_import_for` says.

    Guests write one thing at a time: what another municipality has much of comes as its feed.
    """
    return may_write_knowledge(asker) or is_editor(asker)


def may_import_for(asker: Asker, organisation: Organisation) -> bool:
    """Editors for all places, everybody else for where they belong.

    By hand one may write of any place, a page at a time that its people see. Five thousand rows in another
    place's name are another thing.
    """
    return is_editor(asker) or is_within(asker, organisation)


def is_owner(asker: Asker, contribution: Contribution) -> bool:
    """Answers for it: as its owner, or as the substitute."""
    if not isinstance(asker, User):
        return False
    people = [contribution.owner, contribution.substitute]
    return any(person is not None and person.user_id == asker.pk for person in people)


def may_edit(asker: Asker, contribution: Contribution) -> bool:
    """Editors, its owner and substitute, whoever wrote it, and writers of the place it belongs to."""
    if is_editor(asker):
        return True
    if is_guest(asker):
        shared = contribution.sharing in SHARED_WITH_GUESTS
        return shared and may_write_shared(asker, contribution.organisation)
    if not isinstance(asker, User) or not may_write_knowledge(asker):
        return False
    wrote_it = contribution.written_by == asker.public_id
    return is_owner(asker, contribution) or wrote_it or is_member_of(asker, contribution.organisation)


def must_say_why(asker: Asker, contribution: Contribution) -> bool:
    """An editor who changes what others answer for says why: its owner is told."""
    if not isinstance(asker, User) or not is_editor(asker):
        return False
    wrote_it = contribution.written_by == asker.public_id
    return not (is_owner(asker, contribution) or wrote_it or is_member_of(asker, contribution.organisation))


may_answer_for = may_edit
"""Confirming that it still holds, withdrawing it and bringing it back follow the right to change it."""


may_read_versions = is_inside
"""Those who work for the municipality see what a contribution they may read said before."""


def may_read_version(asker: Asker, revision: Revision) -> bool:
    """Whether somebody who reads a contribution as it is now may read what it said in an earlier version.

    What was for its own place alone when it was saved is still for that place and for whoever answered for it
    then, wherever it belongs and however many may read it now. Of a version that does not know its place, the
    place is nobody's.
    """
    if revision.texts.get("sharing") != Sharing.OWN or is_editor(asker):
        return True
    if not isinstance(asker, User):
        return False
    card = getattr(asker, "contact", None)
    answered_for_it = card is not None and card.public_id in {revision.texts.get(name) for name in PEOPLE}
    wrote_it = revision.contribution.written_by == asker.public_id
    is_of_the_place = revision.organisation is not None and is_within(asker, revision.organisation)
    return answered_for_it or wrote_it or is_of_the_place


def may_keep_draft(asker: Asker, draft: Draft) -> bool:
    """A draft is its writer's alone."""
    return isinstance(asker, User) and draft.writer_id == asker.pk and may_write(asker)


def may_edit_attachment(asker: Asker, attachment: Attachment) -> bool:
    """A file follows what it belongs to; one that was taken away is nobody's."""
    if attachment.is_removed():
        return False
    if attachment.contribution is not None:
        return may_edit(asker, attachment.contribution)
    return attachment.draft is not None and may_keep_draft(asker, attachment.draft)


def may_flag(asker: Asker, contribution: Contribution) -> bool:
    """Any reader inside asks the editors to look at what is published; an editor mends it at once."""
    return contribution.is_published() and is_inside(asker) and not is_editor(asker)


def may_moderate(asker: Asker) -> bool:
    """Editors settle what readers report, and give things to whoever should answer for them."""
    return is_editor(asker)


def may_use(asker: Asker, contribution: Contribution) -> bool:
    """Whoever may write tells where they used it; a question or an idea is not something one uses."""
    used = contribution.kind not in {Kind.QUESTION, Kind.IDEA}
    return contribution.is_published() and used and may_write(asker)


def may_remark(asker: Asker, contribution: Contribution) -> bool:
    return contribution.is_published() and may_write(asker)


may_see_writers = has_role
"""Who used it, remarked on it or supports it is for colleagues and guests; others see where they work."""


def may_remove_remark(asker: Asker, remark: Remark) -> bool:
    """Its writer, and editors."""
    return is_editor(asker) or (isinstance(asker, User) and remark.user_id == asker.pk and may_write(asker))


def may_mark_helpful(asker: Asker, contribution: Contribution) -> bool:
    """The asker of a question says which answer helped; so may editors."""
    return contribution.kind == Kind.QUESTION and may_edit(asker, contribution)


def may_support(asker: Asker, idea: Idea) -> bool:
    return idea.is_open() and may_remark(asker, idea)


def may_decide_on(asker: Asker, idea: Idea) -> bool:
    """Whoever keeps an open idea says who takes it up, or why nobody does."""
    return idea.is_published() and idea.is_open() and may_edit(asker, idea)


def access_labels_of(contribution: Contribution) -> frozenset[str]:
    """Labels that say in the index what `Contribution.objects.readable_by` says in the database."""
    people = [contribution.owner, contribution.substitute]
    own = {f"within:{contribution.organisation.public_id}", "role:coder", "role:administrator"}
    own |= {f"user:{person.user.public_id}" for person in people if person and person.user}
    own.add(f"user:{contribution.written_by}")
    levels: dict[str, set[str]] = {
        Sharing.OWN: set(),
        Sharing.MUNICIPALITY: {INSIDE},
        Sharing.OTHERS: {INSIDE, "role:guest"},
        Sharing.PUBLIC: {"public"},
    }
    shared = levels[contribution.sharing]
    return frozenset(shared if contribution.sharing == Sharing.PUBLIC else own | shared)


def may_be_paid_for(contribution: Contribution) -> bool:
    """Whether money may be sought for it: an idea nobody has declined, or a project that has not begun."""
    if not contribution.is_published():
        return False
    if isinstance(contribution, Idea):
        return not contribution.declined_because
    return isinstance(contribution, Project) and contribution.state in NOT_BEGUN


may_keep_criteria = is_editor
"""The coordinating organisation's editors say what is asked of projects."""


def assesses_as(asker: Asker, contribution: Contribution) -> AssessedAs | None:
    """Return whose eyes this asker has for a published project, or None if it is not theirs to assess.

    Its owner and substitute assess as its owner. Another is whoever writes here and has no part in it, so
    not whoever wrote it of somebody else's project: that is neither.
    """
    if not isinstance(asker, User) or not may_write_knowledge(asker):
        return None
    if contribution.kind != Kind.PROJECT or not contribution.is_published():
        return None
    if is_owner(asker, contribution):
        return AssessedAs.OWNER
    return None if contribution.written_by == asker.public_id else AssessedAs.ANOTHER


def may_withdraw_assessment(asker: Asker, assessment: Assessment) -> bool:
    """Whoever made it, and editors; once."""
    if assessment.is_withdrawn():
        return False
    made_it = isinstance(asker, User) and assessment.user_id == asker.pk
    return is_editor(asker) or (made_it and may_write_knowledge(asker))


may_see_assessors = is_inside
"""Who assessed, and why, is for colleagues: then they say what they think. Others see the levels."""


may_compare_quality = is_inside
"""The page across all projects is a tool for those who steer."""
