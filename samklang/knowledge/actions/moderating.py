"""What editors do with what others wrote, besides correcting it: give it to who should answer for it."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from samklang.accounts.links import whole_address
from samklang.accounts.models import User
from samklang.core.versions import hold
from samklang.knowledge import rules
from samklang.knowledge.actions.contributions import edit, withdraw
from samklang.knowledge.details import details_of, of_its_kind
from samklang.knowledge.models import Contribution
from samklang.mail.actions import send
from samklang.people.models import Contact, Organisation, Topic
from samklang.people.rules import require


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Who answers for something, for which organisation, and what it is about."""

    owner: Contact
    organisation: Organisation
    topics: frozenset[Topic]


@transaction.atomic
def move(contribution: Contribution, *, by: User, to: Place, because: str) -> Contribution:
    """Give something to whoever should answer for it, or put it where it is found; both owners are told."""
    require(rules.may_moderate(by))
    if not because.strip():
        raise ValidationError({"because": gettext_lazy("Write why. Both owners are told.")})
    current = of_its_kind(hold(Contribution.objects.get(pk=contribution.pk)))
    given = details_of(current)
    substitute = None if given.substitute == to.owner else given.substitute
    moved = replace(
        given, owner=to.owner, substitute=substitute, organisation=to.organisation, topics=to.topics
    )
    saved = edit(current, moved, by=by, version=current.version)
    for owner in {given.owner, to.owner}:
        _tell(owner, saved, by=by, moved_to=to, because=because.strip())
    return saved


@transaction.atomic
def withdraw_and_tell(contribution: Contribution, *, by: User, because: str) -> Contribution:
    """Take something out of sight; its owner is told why, unless they did it themselves."""
    was_published = contribution.is_published()
    saved = withdraw(contribution, by=by, because=because)
    if was_published:
        _tell(saved.owner, saved, by=by, because=because.strip())
    return saved


def _tell(
    owner: Contact, contribution: Contribution, *, by: User, because: str, moved_to: Place | None = None
) -> None:
    if owner.user_id == by.pk or owner.has_left() or not owner.email:
        return
    with override(owner.user.language if owner.user else settings.LANGUAGE_CODE):
        subject = _("“%(title)s” is withdrawn") if moved_to is None else _("“%(title)s” is moved")
        lines = [_what_was_done(by, moved_to), because, contribution.title]
        address = whole_address(contribution.get_absolute_url())
        text = "\n\n".join(lines) + f"\n{address}\n"
        key = f"{contribution.public_id}:{contribution.version}:{owner.public_id}"
        send(by=by, to=owner.email, subject=subject % {"title": contribution.title}, text=text, key=key)


def _what_was_done(by: User, moved_to: Place | None) -> str:
    if moved_to is None:
        return _("%(name)s has withdrawn it.") % {"name": by.name}
    told = _("%(name)s has moved it. %(owner)s answers for it from now on, for %(organisation)s.")
    return told % {"name": by.name, "owner": moved_to.owner.name, "organisation": moved_to.organisation.name}
