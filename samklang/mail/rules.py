"""Who may see the outbox."""

from django.conf import settings
from django.core.exceptions import PermissionDenied

from samklang.accounts.actors import Actor, System
from samklang.accounts.rules import Visitor, is_administrator
from samklang.mail.models import Message


def may_see_mail(by: Visitor | System) -> bool:
    """The outbox holds addresses and letters to others: it is the administrator's."""
    return is_administrator(by)


def check_may_see_mail(by: Actor) -> None:
    if not may_see_mail(by):
        raise PermissionDenied


def may_read_text(by: Actor, *, message: Message) -> bool:
    """A private mail, such as a link to choose a new password, is for its receiver only.

    Only where somebody tries the site out on a machine of their own, nothing leaves the outbox and the
    setting SAMKLANG_SHOW_MAIL says so, its page is the place to read it; never in production.
    """
    return may_see_mail(by) and (not message.is_private or is_being_tried_out())


def is_being_tried_out() -> bool:
    """Whether this is a machine of one's own, from which no mail goes out: who uses it may read all."""
    return settings.SHOW_MAIL and not settings.PRODUCTION and not settings.EMAIL_HOST
