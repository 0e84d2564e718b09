"""What an administrator does with users: shut out who has left, hand over, let in again, share the keys."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actions import add_user, addresses_of, erase_login, invite_user, send_invitation
from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.journal.actions import record
from samklang.mail.actions import forget_mails_to, take_back, take_out_of_mails
from samklang.people import rules
from samklang.people.actions.calendars import forget_calendar_address
from samklang.people.actions.contacts import hand_over
from samklang.people.actions.forgetting import forget_everywhere
from samklang.people.actions.memberships import end_membership
from samklang.people.actions.tracing import traces_of_user
from samklang.people.models import Contact, Membership, Role
from samklang.people.models.memberships import forget_standing
from samklang.people.renewing import renew_later


@transaction.atomic
def shut_out_user(user: User, *, by: Actor, successor: Contact | None = None) -> User:
    """Let a user who has left sign in no more, and hand their contact over to a successor.

    Their roles end at once, those to come too, and their calendar address opens nothing any more.
    What they did stays theirs. Refuses the last administrator, and yourself.
    """
    rules.require(rules.may_keep_users(by))
    current = _hold(user)
    _refuse_to_lose_the_last_key(current)
    if current == by:
        raise ValidationError(_("Ask another administrator to shut you out."))
    for membership in Membership.objects.unfinished().filter(user=current):
        end_membership(membership, by=by)
    if contact := Contact.objects.present().filter(user=current).first():
        hand_over(contact, by=by, to=successor)
    forget_calendar_address(current, by=by)
    current.is_active = current.is_administrator = False
    current.save(update_fields=["is_active", "is_administrator"])
    take_back(by=by, addresses=addresses_of(current), why=gettext("The login was closed."))
    record(by=by, verb="shut_out", subject=current.public_id, fields=["is_active"])
    return current


@transaction.atomic
def add(*, by: Actor, email: str, name: str, language: str = "da", is_administrator: bool = False) -> User:
    """Make a user who is handed the link to choose a password, and is sent nothing: where no mail works yet.

    The first administrator comes so. Refuses an address that another user has.
    """
    rules.require(rules.may_keep_users(by))
    user = add_user(by=by, email=email, name=name, language=language, is_administrator=is_administrator)
    record(
        by=by, verb="added", subject=user.public_id, fields=["is_administrator"] if is_administrator else []
    )
    return user


@transaction.atomic
def invite(*, by: Actor, email: str, name: str, language: str) -> User:
    """Make a user and send the link to choose a password. Refuses an address that another user has."""
    rules.require(rules.may_keep_users(by))
    user = invite_user(by=by, email=email, name=name, language=language)
    record(by=by, verb="invited", subject=user.public_id)
    return user


@transaction.atomic
def invite_again(user: User, *, by: Actor) -> User:
    """Send a new link to somebody whose first was lost or is too old.

    Refuses whoever has signed in already, or is shut out.
    """
    rules.require(rules.may_keep_users(by))
    current = _hold(user)
    if not rules.may_be_invited_again(current):
        raise ValidationError(_("Only somebody who has not signed in yet can be invited again."))
    send_invitation(current, by=by)
    record(by=by, verb="invited_again", subject=current.public_id)
    return current


@transaction.atomic
def let_in_again(user: User, *, by: Actor) -> User:
    """Let a user who was shut out sign in again. Their roles must be given anew. Refuses an erased one."""
    rules.require(rules.may_keep_users(by))
    current = _hold(user)
    _refuse_an_erased_one(current)
    current.is_active = True
    current.save(update_fields=["is_active"])
    record(by=by, verb="let_in", subject=current.public_id, fields=["is_active"])
    return current


@transaction.atomic
def set_administrator(user: User, *, by: Actor, is_administrator: bool) -> User:
    """Make a user an administrator, or stop it. Refuses an approver, and losing the last administrator."""
    rules.require(rules.may_keep_users(by))
    current = _hold(user)
    if current.is_administrator == is_administrator:
        return current
    if is_administrator:
        _refuse_an_approver(current)
    else:
        _refuse_to_lose_the_last_key(current)
    current.is_administrator = is_administrator
    current.save(update_fields=["is_administrator"])
    record(by=by, verb="changed", subject=current.public_id, fields=["is_administrator"])
    return current


@transaction.atomic
def erase_user(user: User, *, by: Actor, ground: str) -> User:
    """Erase what is known of a person whose login is closed; it cannot be undone.

    The row stays under its public id with the legal ground, and is called an erased user wherever somebody
    is named. Mails to them lose address and text at once, and what was theirs alone goes (`USER_ERASURES`).
    They are taken out of mails to others; out of all other texts too, unless the directory has them: their
    contact, which no longer says which user it is, is erased by itself, and these texts with it. Refuses
    yourself, a login that is open, the last administrator, and doing it without a ground.
    """
    rules.require(rules.may_keep_users(by))
    if not ground.strip():
        raise ValidationError({"ground": _("Write the legal ground for erasing.")})
    current = _hold(user)
    _refuse_to_erase(current, by=by)
    traces = traces_of_user(current)
    is_in_directory = Contact.objects.filter(user=current).exists()
    for contact in Contact.objects.select_for_update().filter(user=current):
        contact.user = None
        contact.version += 1
        contact.save(update_fields=["user", "version"])
        record(by=by, verb="changed", subject=contact.public_id, fields=["user"])
        renew_later(contact.public_id, by=by)
    for name in settings.USER_ERASURES:
        import_string(name)(current)
    forget_mails_to(by=by, addresses=addresses_of(current), why=gettext("The login was erased."))
    erase_login(current, ground=ground.strip())
    if traces is not None:
        forget = take_out_of_mails if is_in_directory else forget_everywhere
        forget(traces, by=by)
    record(by=by, verb="erased", subject=current.public_id)
    return current


def _refuse_to_erase(user: User, *, by: Actor) -> None:
    if user == by:
        raise ValidationError(_("You cannot erase yourself. Ask another administrator."))
    _refuse_an_erased_one(user)
    _refuse_to_lose_the_last_key(user)
    if user.is_active:
        raise ValidationError(_("Shut the user out first. Only a closed login can be erased."))


def _refuse_an_erased_one(user: User) -> None:
    if user.is_erased():
        raise ValidationError(_("What was known of this user is erased."))


def _hold(user: User) -> User:
    forget_standing(user)
    return User.objects.select_for_update().get(pk=user.pk)


def _refuse_an_approver(user: User) -> None:
    if Membership.objects.unfinished().filter(user=user, role=Role.APPROVER).exists():
        raise ValidationError(
            _("An approver cannot be an administrator. End that role first, or choose another person.")
        )
    if not user.is_active:
        raise ValidationError(_("This user cannot sign in."))


def _refuse_to_lose_the_last_key(user: User) -> None:
    others = (
        User.objects.select_for_update().filter(is_administrator=True, is_active=True).exclude(pk=user.pk)
    )
    if user.is_administrator and not others:
        raise ValidationError(_("There must be at least one administrator."))
