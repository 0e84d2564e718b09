"""The link with which somebody chooses their password: at the first sign-in, and after forgetting it."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse

from samklang.accounts.models import User


def whole_address(path: str) -> str:
    """Return a path of this site as a link that can stand in a mail."""
    return f"{settings.ADDRESS.rstrip('/')}{path}"


def password_link(user: User) -> str:
    """Return the whole link. It works once, and for PASSWORD_RESET_TIMEOUT seconds."""
    parts = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return whole_address(reverse("account_reset_password_from_key", kwargs=parts))
