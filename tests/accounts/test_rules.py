from django.contrib.auth.models import AnonymousUser

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.accounts.rules import is_administrator


def test_an_administrator_who_may_sign_in_and_the_system_keep_the_installation() -> None:
    assert is_administrator(User(is_administrator=True))
    assert is_administrator(System("tests"))


def test_nobody_else_does() -> None:
    assert not is_administrator(AnonymousUser())
    assert not is_administrator(User())
    assert not is_administrator(User(is_administrator=True, is_active=False))
