"""samklang manage add_user: the first administrator, or anybody where mail does not work yet."""

from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command

from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.people.actions.users import add
from tests.cast import Cast, make_user

pytestmark = pytest.mark.django_db


def test_the_command_adds_an_administrator_and_prints_a_link() -> None:
    out = StringIO()
    call_command("add_user", "Asta@klangby.example", "Asta Due", "--administrator", stdout=out)
    assert "/account/password/reset/key/" in out.getvalue()
    assert User.objects.get(email="asta@klangby.example").is_administrator


def test_the_first_administrator_stands_in_the_journal() -> None:
    call_command("add_user", "asta@klangby.example", "Asta Due", "--administrator", stdout=StringIO())
    entry = Entry.objects.get()
    assert (entry.actor, entry.verb) == ("system:command", "added")
    assert entry.subject == User.objects.get().public_id
    assert entry.fields == ["is_administrator"]


def test_the_command_says_why_it_refuses() -> None:
    make_user("Mette Holm", email="mette@klangby.example")
    with pytest.raises(CommandError, match="already a user|allerede en bruger"):
        call_command("add_user", "mette@klangby.example", "Mette Holm")
    assert not Entry.objects.exists()


def test_only_an_administrator_or_the_system_adds_a_user(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        add(by=cast.approver, email="bo@klangby.example", name="Bo", is_administrator=True)
    with pytest.raises(ValidationError):
        add(by=cast.administrator, email="bo", name="Bo")
