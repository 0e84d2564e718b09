"""The one way for a page to get at a mail."""

from django.http import Http404

from samklang.accounts.rules import Visitor
from samklang.mail import rules
from samklang.mail.models import Message, MessageQuerySet


def get_messages_for(user: Visitor) -> MessageQuerySet:
    """Return the outbox for an administrator; nobody else learns that there is such a page."""
    if not rules.may_see_mail(user):
        raise Http404
    return Message.objects.all()


def get_message_for(user: Visitor, public_id: str) -> Message:
    try:
        return get_messages_for(user).get(public_id=public_id)
    except Message.DoesNotExist as error:
        raise Http404 from error
