"""Requests as views are given them: of somebody who is signed in, or of whoever comes."""

from typing import cast

from django.http import HttpRequest

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` is given: the type says what the decorator sees to."""

    user: User


class VisitorRequest(HttpRequest):
    """A request of somebody who may or may not have signed in."""

    user: Visitor


def actor_of(request: VisitorRequest) -> User:
    """Who acts: only asked after a door that nobody passes without signing in."""
    return cast(User, request.user)
