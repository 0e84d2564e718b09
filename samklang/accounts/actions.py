"""What changes a user.

Who may do it, and the line in the journal, belong to the packages above that know of roles and journal.
"""

from collections.abc import Iterator

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation

from samklang.accounts.actors import Actor
from samklang.accounts.links import password_link
from samklang.accounts.models import ERASED_EMAIL_PREFIX, User


@transaction.atomic
def add_user(
    *, by: Actor, email: str, name: str, language: str = "da", is_administrator: bool = False
) -> User:
    """Add a person who can sign in once they have chosen a password by the link sent to their address.

    Refuses an address that is none, or that another user has (ValidationError). The address counts as
    confirmed: whoever adds the user vouches for it, and the link goes to no other.
    """
    user = User(email=email, name=name.strip(), language=language, is_administrator=is_administrator)
    user.set_unusable_password()
    user.full_clean()
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@transaction.atomic
def invite_user(*, by: Actor, email: str, name: str, language: str = "da") -> User:
    """Add a person and send the link to choose a password. Refuses what `add_user` refuses."""
    user = add_user(by=by, email=email, name=name, language=language)
    send_invitation(user, by=by)
    return user


def send_invitation(user: User, *, by: Actor) -> None:
    """Write the mail with the link, in the language of the person invited; also when the first was lost."""
    words = {"user": user, "municipality": settings.MUNICIPALITY, "link": password_link(user)}
    with translation.override(user.language):
        subject = render_to_string("accounts/mail/invitation_subject.txt", words).strip()
        text = render_to_string("accounts/mail/invitation.txt", words).strip()
    EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email]).send()


@transaction.atomic
def choose_language(*, by: User, language: str) -> None:
    """Write the pages and the mail for this person in another language from now on."""
    by.language = language
    by.save(update_fields=["language"])


def addresses_of(user: User) -> set[str]:
    """Every address that mail to this login may have gone to, one not yet confirmed too."""
    return {user.email, *EmailAddress.objects.filter(user=user).values_list("email", flat=True)}


@transaction.atomic
def erase_login(user: User, *, ground: str) -> None:
    """Erase all that is kept of the person behind a closed login, for good; its public id stays.

    The database refuses one that may still sign in, and one without a ground.
    """
    _end_sessions(user)
    EmailAddress.objects.filter(user=user).delete()
    Authenticator.objects.filter(user=user).delete()
    user.name, user.email, user.language = "", f"{ERASED_EMAIL_PREFIX}{user.public_id}@invalid", "da"
    user.set_unusable_password()
    user.last_login, user.is_administrator = None, False
    user.erased_at, user.erasure_ground = timezone.now(), ground
    user.save()


def _end_sessions(user: User) -> None:
    """Delete every session that is theirs or names their address: one that waits for the second step, say."""
    for session in Session.objects.iterator():
        kept = session.get_decoded()
        if kept.get(SESSION_KEY) == str(user.pk) or user.email.casefold() in _texts_in(kept):
            session.delete()


def _texts_in(kept: object) -> Iterator[str]:
    """Each whole text in what a session keeps, without case: an address may be the end of another."""
    if isinstance(kept, str):
        yield kept.casefold()
    elif isinstance(kept, (dict, list)):
        for part in kept.values() if isinstance(kept, dict) else kept:
            yield from _texts_in(part)


def clear_expired() -> None:
    """Remove the sessions that have run out, and the counts of wrong passwords that limit nobody any more."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    with connection.cursor() as cursor:
        until = connection.ops.adapt_datetimefield_value(now)
        cursor.execute("DELETE FROM accounts_cache WHERE expires < %s", [until])
