"""What editors do with what others wrote, besides correcting it: give it to who should answer for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.versions import changed_fields, hold
from samklang.knowledge import rules
from samklang.knowledge.actions.contributions import edit, withdraw
from samklang.knowledge.actions.telling import tell_owner
from samklang.knowledge.details import ContributionDetails, details_of, of_its_kind
from samklang.knowledge.models import Contribution
from samklang.knowledge.sheets.columns import heading_of
from samklang.people.models import Contact, Organisation, Topic
from samklang.people.rules import require


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Who answers for something, for which organisation, and what it is about."""

    owner: Contact
    organisation: Organisation
    topics: frozenset[Topic]


@transaction.atomic
def move(contribution: Contribution, *, by: User, to: Belonging, because: str) -> Contribution:
    """Give something to whoever should answer for it, or put it where it is found; both owners are told."""
    require(rules.may_moderate(by))
    if not because.strip():
        raise ValidationError({"because": _("Write why. Both owners are told.")})
    current = of_its_kind(hold(Contribution.objects.get(pk=contribution.pk)))
    given = details_of(current)
    substitute = None if given.substitute == to.owner else given.substitute
    moved = replace(
        given, owner=to.owner, substitute=substitute, organisation=to.organisation, topics=to.topics
    )
    saved = edit(current, moved, by=by, version=current.version)
    for owner in {given.owner, to.owner}:
        tell_owner(
            saved,
            owner=owner,
            by=by,
            key=_key("moved", saved, owner, because),
            subject=_("“%(title)s” is moved"),
            line=_("%(name)s has moved it. %(owner)s answers for it from now on, for %(organisation)s."),
            words={"owner": to.owner.name, "organisation": to.organisation.name},
            because=because.strip(),
        )
    return saved


@transaction.atomic
def edit_and_tell(
    contribution: Contribution, details: ContributionDetails, *, by: User, version: int, because: str
) -> Contribution:
    """Change what is written. Of an editor's change its owner is told what it was, and why.

    Refuses an editor who changes what others answer for without a reason (`must_say_why`). Raises
    ChangedMeanwhile as `edit` does.
    """
    if not rules.must_say_why(by, contribution):
        return edit(contribution, details, by=by, version=version)
    if not because.strip():
        raise ValidationError({"because": _("Write why. Its owner is told.")})
    before = details_of(Contribution.objects.get(pk=contribution.pk))
    saved = edit(contribution, details, by=by, version=version)
    changes = changed_fields(before, details_of(saved))
    for owner in {before.owner, saved.owner} if changes else ():
        tell_owner(
            saved,
            owner=owner,
            by=by,
            key=_key("edited", saved, owner, because),
            subject=_("“%(title)s” is changed"),
            line=_("%(name)s has changed it: %(fields)s."),
            words={"fields": _headings_of(changes)},
            because=because.strip(),
        )
    return saved


@transaction.atomic
def withdraw_and_tell(contribution: Contribution, *, by: User, because: str) -> Contribution:
    """Take something out of sight; its owner is told why, unless they did it themselves."""
    was_published = contribution.is_published()
    saved = withdraw(contribution, by=by, because=because)
    if was_published:
        tell_owner(
            saved,
            by=by,
            key=_key("withdrawn", saved, saved.owner, because),
            subject=_("“%(title)s” is withdrawn"),
            line=_("%(name)s has withdrawn it."),
            because=because.strip(),
        )
    return saved


def _headings_of(changes: Iterable[str]) -> object:
    """Return what changed, in the language of whoever reads it."""
    return lazy(lambda: ", ".join(map(heading_of, changes)), str)()


def _key(event: str, contribution: Contribution, owner: Contact, because: str) -> str:
    """Name what is told: a click too many tells it once, other words about the same version are told too."""
    words = sha256(because.strip().encode()).hexdigest()[:16]
    return f"{event}:{contribution.public_id}:{contribution.version}:{owner.public_id}:{words}"
