"""Going back to an earlier version: what it said becomes a draft of a change, which is saved as any other."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.models import User
from samklang.core.fields import lines_of, one_on_each_line
from samklang.knowledge import rules
from samklang.knowledge.actions.drafts import keep_draft
from samklang.knowledge.actions.windows import RESTORED
from samklang.knowledge.details import PEOPLE, details_of, texts_of
from samklang.knowledge.models import Contribution, Draft, Revision
from samklang.people.models import Contact, District, Organisation, Topic
from samklang.people.naming import OrganisationNames, typed_as
from samklang.people.rules import require

AS_NOW = frozenset({"sharing", "review_on"})
"""Who may read it and when it is looked at again are no words of a version: they stay as they are."""


@dataclass(slots=True)
class Restored:
    """What a form would say, and what stood in the earlier version and can no longer be had."""

    texts: dict[str, str]
    lost: list[str] = field(default_factory=list)


@transaction.atomic
def begin_restoring(contribution: Contribution, revision: Revision, *, by: User) -> tuple[Draft, list[str]]:
    """Make a draft of a change that says what an earlier version said; nothing is changed before it is saved.

    Returns it with what could no longer be had, in words; there the draft says what stands now. Refuses while
    the same person has another draft of a change, which would be lost.
    """
    require(rules.may_edit(by, contribution) and rules.may_read_version(by, revision))
    if Draft.objects.readable_by(by).filter(contribution=contribution).exists():
        raise ValidationError(
            gettext_lazy("You have begun to change it already. Save that, or throw it away, and come back.")
        )
    restored = restored_texts(contribution, revision, by=by)
    now = _as_shown(contribution, by=by)
    hidden = {
        "version": str(contribution.version),
        "seen": json.dumps(now),
        RESTORED: revision.saved_at.isoformat(),
    }
    typed = {**restored.texts, **hidden}
    draft = keep_draft(by=by, kind=contribution.kind, typed=typed, of=contribution)
    return draft, restored.lost


def restored_texts(contribution: Contribution, revision: Revision, *, by: User) -> Restored:
    """Return what an earlier version said, as far as it can be said again today."""
    now = _as_shown(contribution, by=by)
    then = {name: text for name, text in revision.texts.items() if name in now and name not in AS_NOW}
    restored = Restored({**now, **then})
    _settle_several(restored, contribution, now=now)
    _settle_place(restored, by=by, now=now)
    for name in PEOPLE:
        _settle_person(restored, name, by=by, now=now)
    return restored


def _as_shown(contribution: Contribution, *, by: User) -> dict[str, str]:
    """Return what its form shows this person now; not a contact who is hidden from them."""
    texts = texts_of(details_of(contribution))
    people = {"owner": contribution.owner, "substitute": contribution.substitute}
    readable = Contact.objects.readable_by(by).filter(pk__in=[each.pk for each in people.values() if each])
    called = {
        name: typed_as(person, reader=by) if person in readable else ""
        for name, person in people.items()
        if person
    }
    return {**texts, **called}


def _settle_several(restored: Restored, contribution: Contribution, *, now: dict[str, str]) -> None:
    topics = Topic.objects.open() | Topic.objects.filter(contributions=contribution)
    _keep_known(restored, "topics", set(topics.values_list("name", flat=True)), now=now)
    _keep_known(restored, "districts", set(District.objects.values_list("name", flat=True)), now=now)


def _keep_known(restored: Restored, name: str, known: set[str], *, now: dict[str, str]) -> None:
    then = lines_of(restored.texts[name])
    gone = [line for line in then if line not in known]
    left = [line for line in then if line in known]
    restored.texts[name] = one_on_each_line(left) if left or not gone else now[name]
    restored.lost += [_("“%(name)s” is closed, or has another name now.") % {"name": line} for line in gone]


def _settle_place(restored: Restored, *, by: User, now: dict[str, str]) -> None:
    then = restored.texts["organisation"]
    if then != now["organisation"] and not _means_one(OrganisationNames.readable_by(by).named, then):
        restored.texts["organisation"] = now["organisation"]
        restored.lost.append(_("The organisation “%(name)s” is no longer there.") % {"name": then})


def _means_one(named: Callable[[str], list[Organisation]], name: str) -> bool:
    return len(named(name)) == 1


def _settle_person(restored: Restored, name: str, *, by: User, now: dict[str, str]) -> None:
    """Put a person's name where their public id stands; whoever stands there now if they cannot be asked."""
    then = restored.texts[name]
    if not then or then == now[name]:
        return
    known = Contact.objects.readable_by(by).filter(public_id=then).first()
    if known is not None and not known.has_left():
        restored.texts[name] = typed_as(known, reader=by)
        return
    restored.texts[name] = now[name]
    who = str(known) if known else _("a contact you cannot see")
    text = _("The owner then: %(who)s.") if name == "owner" else _("The substitute then: %(who)s.")
    restored.lost.append(text % {"who": who})
