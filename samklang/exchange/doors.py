"""The doors: how a page gets what it shows. Whoever may not see a thing is told that it is not there."""

from django.shortcuts import get_object_or_404

from samklang.accounts.rules import Visitor
from samklang.exchange import rules
from samklang.exchange.models import Borrowed, Delivery, Partner
from samklang.people.doors import open_door


def get_partner_for(user: Visitor, public_id: str) -> Partner:
    rows = Partner.objects.readable_by(user).select_related("organisation")
    return get_object_or_404(rows, public_id=public_id)


def get_kept_partner_for(user: Visitor, public_id: str) -> Partner:
    open_door(rules.may_keep_partners(user))
    return get_partner_for(user, public_id)


def get_borrowed_for(user: Visitor, public_id: str) -> Borrowed:
    rows = Borrowed.objects.readable_by(user).select_related("partner__organisation")
    return get_object_or_404(rows.prefetch_related("topics"), public_id=public_id)


def get_moderated_borrowed_for(user: Visitor, public_id: str) -> Borrowed:
    """Something borrowed, for an editor."""
    open_door(rules.may_put_away(user))
    return get_borrowed_for(user, public_id)


def get_delivery_for(user: Visitor, public_id: str) -> Delivery:
    open_door(rules.may_keep_partners(user))
    rows = Delivery.objects.readable_by(user).select_related("partner__organisation")
    return get_object_or_404(rows, public_id=public_id)
