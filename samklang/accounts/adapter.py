"""How signing in differs here from allauth's way: nobody signs up; an administrator invites."""

from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailConfirmation
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from samklang.accounts.links import whole_address


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody makes an account themselves; links in mail name the site as it is set, not as it was asked."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        return whole_address(urlsplit(super().get_reset_password_from_key_url(key)).path)

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: EmailConfirmation) -> str:
        return whole_address(reverse("account_confirm_email", args=[emailconfirmation.key]))

    def get_from_email(self) -> str:
        return settings.DEFAULT_FROM_EMAIL
