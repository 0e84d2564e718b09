"""Requests of somebody who is signed in."""

from django.http import HttpRequest

from samklang.accounts.models import User


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` is given: the type says what the decorator sees to."""

    user: User
