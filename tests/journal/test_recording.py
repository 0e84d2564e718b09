import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction

from samklang.accounts.actors import System, actor_id, names_of
from samklang.accounts.models import User
from samklang.journal import guards
from samklang.journal.actions import record
from samklang.journal.models import Entry
from tests.append_only import without_guards

pytestmark = pytest.mark.django_db


@pytest.fixture
def mette() -> User:
    return User.objects.create_user(email="mette@example.dk", name="Mette Holm")


def test_an_entry_holds_who_what_and_names_of_fields(mette: User) -> None:
    record(by=mette, verb="changed", subject=mette.public_id, fields=["name", "email", "name"])
    entry = Entry.objects.get()
    assert (entry.actor, entry.verb, entry.subject) == (mette.public_id, "changed", mette.public_id)
    assert entry.fields == ["email", "name"]


def test_the_system_acts_under_a_name(mette: User) -> None:
    record(by=System("mail"), verb="sent", subject=mette.public_id)
    assert Entry.objects.get().actor == "system:mail"


@pytest.mark.parametrize("name", ["", "Mail", "mette holm", "mail;", "m" * 40])
def test_the_system_cannot_act_under_an_odd_name(name: str) -> None:
    with pytest.raises(ValueError):
        System(name)


@pytest.mark.parametrize("by", [AnonymousUser(), User(email="new@example.dk"), None, "user-222222222222"])
def test_a_visitor_cannot_act(by: object) -> None:
    with pytest.raises(TypeError):
        actor_id(by)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "field", ["Mette Holm", "mette", "mette@example.dk", "0101701234", "name=Mette", "", "name\n", "næste"]
)
def test_a_value_is_refused_where_a_field_name_belongs(mette: User, field: str) -> None:
    with pytest.raises(ValueError) as refusal:
        record(by=mette, verb="changed", subject=mette.public_id, fields=[field])
    assert not field or field not in str(refusal.value).split()
    assert not Entry.objects.exists()


@pytest.mark.parametrize("subject", ["Mette Holm", "user-1", "0101701234", "ghost-222222222222", ""])
def test_a_subject_must_be_a_public_id(mette: User, subject: str) -> None:
    with pytest.raises(ValueError):
        record(by=mette, verb="changed", subject=subject)


def test_an_unknown_word_is_refused(mette: User) -> None:
    with pytest.raises(ValueError, match=r"verbs\.py"):
        record(by=mette, verb="frobbed", subject=mette.public_id)


@pytest.mark.django_db(transaction=True)
def test_the_journal_is_refused_outside_a_transaction(mette: User) -> None:
    with pytest.raises(RuntimeError):
        record(by=mette, verb="changed", subject=mette.public_id)


def test_an_entry_goes_when_its_change_is_undone(mette: User) -> None:
    with transaction.atomic():
        record(by=mette, verb="changed", subject=mette.public_id)
        transaction.set_rollback(True)
    assert not Entry.objects.exists()


@pytest.mark.parametrize("change", ["UPDATE journal_entry SET verb = 'deleted'", "DELETE FROM journal_entry"])
def test_the_database_refuses_to_change_an_entry(mette: User, change: str) -> None:
    record(by=mette, verb="changed", subject=mette.public_id)
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)
    assert Entry.objects.get().verb == "changed"


REPLACE = {
    "sqlite": "REPLACE INTO journal_entry SELECT id, public_id, at, actor, 'deleted', subject, fields "
    "FROM journal_entry",
    "postgresql": "INSERT INTO journal_entry SELECT * FROM journal_entry "
    "ON CONFLICT (id) DO UPDATE SET verb = 'deleted'",
}


def test_the_database_refuses_to_replace_an_entry(mette: User) -> None:
    record(by=mette, verb="changed", subject=mette.public_id)
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(REPLACE[connection.vendor])
    assert Entry.objects.get().verb == "changed"


def test_all_guards_are_in_place_after_the_migrations() -> None:
    assert guards.missing(connection) == []


def test_a_missing_guard_is_noticed() -> None:
    with without_guards():
        assert len(guards.missing(connection)) == 4


def test_names_are_those_of_today_and_a_deleted_login_has_none(mette: User) -> None:
    gone = User.objects.create_user(email="gone@example.dk", name="Bo Borte")
    gone_id = gone.public_id
    gone.delete()
    names = names_of([mette.public_id, gone_id, "system:mail"])
    assert names[mette.public_id] == "Mette Holm"
    assert "Bo" not in names[gone_id]
    assert names["system:mail"] != names[gone_id]
