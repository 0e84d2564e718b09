"""How signing in differs here from allauth's way: nobody signs up; an administrator invites."""

from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailConfirmation
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from samklang.accounts.links import whole_address

_WAIT = format_lazy(
    _("There have been too many wrong passwords. Wait {minutes} minutes, and try again."),
    minutes=settings.LOCKED_OUT_MINUTES,
)
ERRORS = {
    "account_inactive": _("The account is closed."),
    "email_password_mismatch": _(
        "The e-mail address or the password is wrong. Try again, or have a link sent to choose a new one."
    ),
    "email_taken": _("There is already a user with this e-mail address."),
    "duplicate_email": _("You sign in with this address already."),
    "enter_current_password": _("This is not your present password."),
    "incorrect_code": _("The code is wrong. Write the one the app shows now."),
    "incorrect_password": _("The password is wrong."),
    "invalid_password_reset": _("The link no longer works. Ask for a new one."),
    "rate_limited": _("That was too many times in a short while. Wait a few minutes, and try again."),
    "same_as_current": _("This is the one you have now. Write another."),
    "too_many_login_attempts": _WAIT,
}
TWO_STEP_ERRORS = {
    "incorrect_code": ERRORS["incorrect_code"],
    "unverified_email": _(
        "You have not yet confirmed your new e-mail address. Open the link we sent to it, or keep the "
        "present address. Then two steps can be turned on."
    ),
}
_SAYS_IT_ITSELF = "account_reset_password_from_key"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody makes an account themselves; links in mail name the site as it is set, not as it was asked."""

    error_messages = DefaultAccountAdapter.error_messages | ERRORS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, request: HttpRequest, level: int, *args: Any, **given: Any) -> None:
        """Say what was done, except where the page that follows says it itself: the password is saved."""
        if request.resolver_match and request.resolver_match.url_name == _SAYS_IT_ITSELF:
            return
        super().add_message(request, level, *args, **given)

    def get_reset_password_from_key_url(self, key: str) -> str:
        return whole_address(urlsplit(super().get_reset_password_from_key_url(key)).path)

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: EmailConfirmation) -> str:
        return whole_address(reverse("account_confirm_email", args=[emailconfirmation.key]))

    def get_from_email(self) -> str:
        return settings.DEFAULT_FROM_EMAIL


class TwoStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Signing in in two steps, in the words of this site."""

    error_messages = DefaultMFAAdapter.error_messages | TWO_STEP_ERRORS
