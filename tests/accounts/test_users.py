"""The user as a row: one per address, in small letters."""

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection
from django.test import Client

from samklang.accounts.actions import add_user
from samklang.accounts.actors import System
from samklang.accounts.models import User
from tests.cast import make_user

pytestmark = pytest.mark.django_db
SETUP = System("tests")


def test_an_address_is_kept_in_small_letters() -> None:
    user = make_user("Mette Holm", email=" Mette@Klangby.EXAMPLE ")
    assert user.email == "mette@klangby.example"
    assert User.objects.get(email="METTE@klangby.example") == user


def test_the_database_refuses_capitals_even_past_the_model() -> None:
    make_user("Mette Holm", email="mette@klangby.example")
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_user SET email = 'Mette@klangby.example'")


def test_two_users_cannot_share_an_address() -> None:
    add_user(by=SETUP, email="mette@klangby.example", name="Mette Holm")
    with pytest.raises(ValidationError, match="Der findes allerede en bruger"):
        add_user(by=SETUP, email="METTE@klangby.example", name="Mette Holm den anden")


@pytest.mark.parametrize(("email", "name"), [("mette", "Mette"), ("", "Mette"), ("m@klangby.example", "  ")])
def test_a_user_has_a_real_address_and_a_name(email: str, name: str) -> None:
    with pytest.raises(ValidationError):
        add_user(by=SETUP, email=email, name=name)


def test_a_user_of_the_account_page_sees_only_their_own(client: Client) -> None:
    client.force_login(make_user("Mette Holm"))
    make_user("Jonas Wulff")
    page = client.get("/account/").content.decode()
    assert "Mette Holm" in page
    assert "Jonas" not in page


def test_a_user_is_found_by_their_address_as_it_is_now() -> None:
    user = make_user("Mette Holm", email="mette@klangby.example")
    newer = EmailAddress.objects.create(user=user, email="mette.holm@klangby.example", verified=True)
    newer.set_as_primary()
    found = User.objects.filter(pk=user.pk).values_list("email", "findable").get()
    assert found == ("mette.holm@klangby.example", "mette holm\nmette.holm@klangby.example")


def test_saving_something_else_leaves_what_a_user_is_found_by() -> None:
    user = make_user("Mette Holm", email="mette@klangby.example")
    User.objects.filter(pk=user.pk).update(findable="kept")
    user.save(update_fields=["language"])
    assert User.objects.values_list("findable", flat=True).get(pk=user.pk) == "kept"
