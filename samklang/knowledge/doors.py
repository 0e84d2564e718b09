"""The doors: how a page gets what it shows. Whoever may not see a thing is told that it is not there."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.knowledge import rules
from samklang.knowledge.details import of_its_kind
from samklang.knowledge.models import Attachment, Contribution, Draft, Flag, Idea, Remark
from samklang.people.doors import get_contact_for, open_door
from samklang.people.models import Contact
from samklang.people.rules import may_hand_over_from


def get_contribution_for(user: Visitor, public_id: str) -> Contribution:
    """A contribution with the words of its kind."""
    rows = Contribution.objects.readable_by(user).select_related(
        "organisation", "owner__user", "substitute__user"
    )
    found = get_object_or_404(rows.prefetch_related("topics", "districts"), public_id=public_id)
    return of_its_kind(found)


def get_kept_contribution_for(user: Visitor, public_id: str) -> Contribution:
    """A contribution for somebody who may change it."""
    contribution = get_contribution_for(user, public_id)
    open_door(rules.may_edit(user, contribution))
    return contribution


def get_used_contribution_for(user: Visitor, public_id: str) -> Contribution:
    contribution = get_contribution_for(user, public_id)
    open_door(rules.may_use(user, contribution))
    return contribution


def get_discussed_contribution_for(user: Visitor, public_id: str) -> Contribution:
    contribution = get_contribution_for(user, public_id)
    open_door(rules.may_remark(user, contribution))
    return contribution


def get_idea_for(user: Visitor, public_id: str) -> Idea:
    contribution = get_contribution_for(user, public_id)
    if not isinstance(contribution, Idea):
        raise Http404
    open_door(rules.may_remark(user, contribution))
    return contribution


def get_remark_for(user: Visitor, public_id: str) -> Remark:
    """A remark on something the visitor may read."""
    readable = Contribution.objects.readable_by(user)
    rows = Remark.objects.standing().filter(contribution__in=readable).select_related("contribution")
    return get_object_or_404(rows, public_id=public_id)


def get_leaver_for(user: Visitor, public_id: str) -> Contact:
    """Somebody who has left, for whoever may hand over what they stood for."""
    contact = get_contact_for(user, public_id)
    open_door(contact.has_left() and may_hand_over_from(user, contact))
    return contact


def get_draft_for(user: Visitor, public_id: str) -> Draft:
    return get_object_or_404(
        Draft.objects.readable_by(user).select_related("contribution"), public_id=public_id
    )


def get_attachment_for(user: Visitor, public_id: str) -> Attachment:
    """A file of something the visitor may read, or of a draft of their own."""
    rows = Attachment.objects.readable_by(user).select_related("file", "contribution__organisation", "draft")
    people = ("contribution__owner__user", "contribution__substitute__user")
    return get_object_or_404(rows.select_related(*people), public_id=public_id)


def get_own_attachment_for(user: Visitor, public_id: str) -> Attachment:
    """A file for somebody who may take it away or describe it."""
    attachment = get_attachment_for(user, public_id)
    open_door(rules.may_edit_attachment(user, attachment))
    return attachment


def get_flag_for(user: Visitor, public_id: str) -> Flag:
    """What a reader asked the editors to look at, for an editor."""
    open_door(rules.may_moderate(user))
    rows = Flag.objects.readable_by(user).select_related("contribution__owner", "raised_by")
    return get_object_or_404(rows, public_id=public_id)
