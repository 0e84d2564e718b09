"""What is known of a user can be erased once the login is closed; that it was one person all along stays."""

from pathlib import Path

import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone, translation

from samklang.accounts.actors import System, names_of
from samklang.accounts.models import User
from samklang.consultations.models import CommentSheet
from samklang.following.models import Follow, NewsChoice, SavedSearch
from samklang.journal.models import Entry
from samklang.knowledge.models import (
    Assessment,
    AssessmentDraft,
    Draft,
    EndedDraft,
    Flag,
    KnowledgeSheet,
    ProjectReport,
    Remark,
    Support,
    Use,
)
from samklang.people.actions import users
from samklang.people.actions.imports import upload_sheet
from samklang.people.models import CalendarAddress, Contact, Mailing, Membership, Role, SheetImport
from tests.cast import Cast, make_contact, make_member, make_user, signed_in

GROUND = "Databeskyttelsesforordningen, artikel 17"
ADDRESS = "vibeke@klangby.example"
TRACES = ["vibeke", "ammitzbøll", "ammitzboell"]
SYSTEM = System("tests")
OWN = [
    EmailAddress,
    EmailConfirmation,
    Authenticator,
    CalendarAddress,
    Draft,
    EndedDraft,
    Follow,
    NewsChoice,
    SavedSearch,
]
"""What is somebody's own and nobody else's business: it goes with the login."""


@pytest.fixture
def vibeke(cast: Cast) -> User:
    """Somebody who has left, and of whom there is something in every place."""
    user = make_user("Vibeke Ammitzbøll", email=ADDRESS, password="x", language="en")
    signed_in(user)
    confirmed = EmailAddress.objects.create(user=user, email=ADDRESS, verified=True, primary=True)
    EmailConfirmation.objects.create(email_address=confirmed, key="nøgle")
    Authenticator.objects.create(user=user, type="totp", data={"secret": "hemmelig"})
    waiting = SessionStore()
    waiting["account_login"] = {"user_pk": user.pk, "email": ADDRESS}
    waiting.save()
    make_member(user, cast.administration, Role.OFFICER)
    Follow.objects.create(user=user, subject=cast.committee.public_id)
    SavedSearch.objects.create(user=user, name="Vibekes søgning", text="Ammitzbøll")
    NewsChoice.objects.create(user=user)
    Draft.objects.create(writer=user, kind="idea", typed={"title": "Vibekes idé"})
    EndedDraft.objects.create(writer=user, kind="idea", draft="draft-vibekes")
    CalendarAddress.objects.create(user=user, digest="0" * 64)
    users.shut_out_user(user, by=cast.administrator)
    user.refresh_from_db()
    return user


def erase(cast: Cast, user: User, **sent: str) -> int:
    url = reverse("erase_user", args=[user.public_id])
    return signed_in(cast.administrator).post(url, sent).status_code


def test_nothing_of_the_person_is_left_in_any_table_of_logins(cast: Cast, vibeke: User) -> None:
    assert erase(cast, vibeke, sure="on", ground=GROUND) == 302
    row = User.objects.filter(pk=vibeke.pk).values().get()
    assert not [trace for trace in TRACES if trace in str(row).lower()]
    assert (row["name"], row["email"]) == ("", f"erased-{vibeke.public_id}@invalid")
    assert (row["language"], row["last_login"], row["password"][:1]) == ("da", None, "!")
    for model in OWN:
        assert not model.objects.exists(), model
    for session in Session.objects.all():
        assert "_auth_user_id" in session.get_decoded()
        assert session.get_decoded()["_auth_user_id"] == str(cast.administrator.pk)


def test_somebody_whose_address_ends_like_an_erased_ones_stays_half_way_in(cast: Cast) -> None:
    bo = make_user("Bo Lind", email="bo@klangby.example", is_active=False)
    theirs, other = SessionStore(), SessionStore()
    theirs["account_login"] = {"email": "BO@klangby.example"}
    other["account_login"] = {"email": "jobo@klangby.example"}
    for session in (theirs, other):
        session.save()
    users.erase_user(bo, by=cast.administrator, ground=GROUND)
    left = set(Session.objects.values_list("session_key", flat=True))
    assert theirs.session_key not in left
    assert other.session_key in left


def test_every_table_that_points_to_a_user_has_been_thought_of() -> None:
    pointing = {relation.related_model for relation in User._meta.related_objects}
    done = {
        Assessment,
        CommentSheet,
        Flag,
        KnowledgeSheet,
        Mailing,
        Membership,
        ProjectReport,
        Remark,
        SheetImport,
    }
    assert pointing == set(OWN) - {EmailConfirmation} | done | {AssessmentDraft, Contact, Support, Use}


def test_no_table_at_all_names_the_person_but_what_the_page_says_it_leaves(cast: Cast, vibeke: User) -> None:
    erase(cast, vibeke, sure="on", ground=GROUND)
    naming = set()
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            text = str(cursor.fetchall()).lower()
        if any(trace in text for trace in TRACES):
            naming.add(table)
    assert naming == set()


def test_the_journal_says_that_it_was_done_and_nothing_of_whom(cast: Cast, vibeke: User) -> None:
    erase(cast, vibeke, sure="on", ground=GROUND)
    entry = Entry.objects.get(verb="erased")
    assert (entry.actor, entry.subject, entry.fields) == (cast.administrator.public_id, vibeke.public_id, [])


def test_what_the_person_did_is_an_erased_users_in_both_languages(cast: Cast, vibeke: User) -> None:
    Entry.objects.create(actor=vibeke.public_id, verb="changed", subject=cast.committee.public_id)
    erase(cast, vibeke, sure="on", ground=GROUND)
    vibeke.refresh_from_db()
    for language, name in (("da", "Slettet bruger"), ("en", "Erased user")):
        with translation.override(language):
            assert str(vibeke) == name
            assert names_of([vibeke.public_id, "user-222222222222"])[vibeke.public_id] == name
    client = signed_in(cast.administrator)
    for page in (reverse("journal"), reverse("user", args=[vibeke.public_id])):
        shown = client.get(page).content.decode()
        assert "Slettet bruger" in shown, page
        assert "Vibeke" not in shown, page


def test_a_sheet_that_an_erased_user_brought_in_says_so(cast: Cast, vibeke: User, own_storage: Path) -> None:
    content = "Navn;Type\nÆldrerådet;Råd\n".encode()
    sheet = upload_sheet(by=cast.administrator, kind="organisations", name="råd.csv", content=content)
    done = {"uploaded_by": vibeke, "confirmed_by": vibeke, "confirmed_at": timezone.now()}
    SheetImport.objects.update(**done)
    erase(cast, vibeke, sure="on", ground=GROUND)
    for page in (reverse("new_import", args=["organisations"]), sheet.get_absolute_url()):
        assert "Slettet bruger" in signed_in(cast.administrator).get(page).content.decode()


def test_the_page_keeps_the_ground_and_offers_nothing_more(cast: Cast, vibeke: User) -> None:
    erase(cast, vibeke, sure="on", ground=GROUND)
    client = signed_in(cast.administrator)
    page = client.get(reverse("user", args=[vibeke.public_id])).content.decode()
    assert GROUND in page
    assert "@invalid" not in page
    for name in ("erase_user", "let_in_user", "shut_out_user", "set_administrator", "invite_user_again"):
        url = reverse(name, args=[vibeke.public_id])
        assert url not in page, name
        assert client.post(url).status_code == 404, name


def test_an_erased_user_stands_in_no_list(cast: Cast, vibeke: User) -> None:
    client = signed_in(cast.administrator)
    assert vibeke.public_id in client.get(reverse("users"), {"state": "out"}).content.decode()
    erase(cast, vibeke, sure="on", ground=GROUND)
    for state in ("", "without", "administrators", "out"):
        assert vibeke.public_id not in client.get(reverse("users"), {"state": state}).content.decode()


def test_the_contact_stays_and_no_longer_says_which_user_it_is(cast: Cast, vibeke: User) -> None:
    contact = make_contact("Vibeke Ammitzbøll", cast.administration, user=vibeke)
    page = signed_in(cast.administrator).get(reverse("erase_user", args=[vibeke.public_id]))
    assert contact.get_absolute_url() in page.content.decode()
    erase(cast, vibeke, sure="on", ground=GROUND)
    contact.refresh_from_db()
    assert (contact.user, contact.name, contact.version) == (None, "Vibeke Ammitzbøll", 2)
    assert Entry.objects.get(subject=contact.public_id).fields == ["user"]


def test_it_is_asked_for_twice_and_says_what_goes_and_what_stays(cast: Cast, vibeke: User) -> None:
    client, url = signed_in(cast.administrator), reverse("erase_user", args=[vibeke.public_id])
    assert url in client.get(reverse("user", args=[vibeke.public_id])).content.decode()
    page = client.get(url).content.decode()
    for said in (
        "kan ikke fortrydes",
        "adgangskode",
        "Slettet bruger",
        "mails til personen",
        "30 dage efter",
        reverse("files"),
    ):
        assert said in page, said
    assert erase(cast, vibeke) == 422
    assert erase(cast, vibeke, sure="on", ground=" ") == 422
    vibeke.refresh_from_db()
    assert vibeke.name == "Vibeke Ammitzbøll"


def test_only_an_administrator_erases(cast: Cast, vibeke: User) -> None:
    for part, user in cast.everyone().items():
        if part not in {"administrator", "stranger"}:
            with pytest.raises(PermissionDenied):
                users.erase_user(vibeke, by=user, ground=GROUND)  # type: ignore[arg-type]


def test_nothing_is_erased_without_a_ground(cast: Cast, vibeke: User) -> None:
    with pytest.raises(ValidationError, match="retlige grundlag"):
        users.erase_user(vibeke, by=cast.administrator, ground="  ")


def test_a_login_that_is_open_is_not_erased(cast: Cast) -> None:
    with pytest.raises(ValidationError, match="lukket"):
        users.erase_user(cast.employee, by=cast.administrator, ground=GROUND)
    assert erase(cast, cast.employee, sure="on", ground=GROUND) == 404


def test_nobody_erases_themselves(cast: Cast) -> None:
    make_user("Anden Administrator", is_administrator=True)
    with pytest.raises(ValidationError, match="dig selv"):
        users.erase_user(cast.administrator, by=cast.administrator, ground=GROUND)
    assert erase(cast, cast.administrator, sure="on", ground=GROUND) == 404


def test_the_last_administrator_is_not_erased_even_when_shut_out(cast: Cast) -> None:
    User.objects.filter(pk=cast.administrator.pk).update(is_active=False)
    with pytest.raises(ValidationError, match="mindst én administrator"):
        users.erase_user(cast.administrator, by=SYSTEM, ground=GROUND)


def test_a_closed_login_that_still_holds_the_keys_is_erased_with_them(cast: Cast, vibeke: User) -> None:
    User.objects.filter(pk=vibeke.pk).update(is_administrator=True)
    assert erase(cast, vibeke, sure="on", ground=GROUND) == 302
    vibeke.refresh_from_db()
    assert vibeke.is_erased()
    assert not vibeke.is_administrator


@pytest.mark.parametrize("is_erased", [False, True])
def test_no_heading_stands_over_nothing_where_a_closed_login_had_no_role(cast: Cast, is_erased: bool) -> None:
    lukas = make_user("Lukas Lukket", is_active=False)
    if is_erased:
        users.erase_user(lukas, by=cast.administrator, ground=GROUND)
    page = signed_in(cast.administrator).get(reverse("user", args=[lukas.public_id])).content.decode()
    assert "<h2>Roller</h2>" not in page


def test_what_is_erased_is_erased_once_and_never_let_in_again(cast: Cast, vibeke: User) -> None:
    users.erase_user(vibeke, by=cast.administrator, ground=GROUND)
    with pytest.raises(ValidationError, match="slettet"):
        users.erase_user(vibeke, by=cast.administrator, ground=GROUND)
    with pytest.raises(ValidationError, match="slettet"):
        users.let_in_again(vibeke, by=cast.administrator)


@pytest.mark.parametrize(
    "kept",
    [{"name": "Vibeke"}, {"email": ADDRESS}, {"is_active": True}, {"erasure_ground": ""}],
    ids=lambda kept: next(iter(kept)),
)
def test_the_database_keeps_nothing_of_an_erased_user_and_always_a_ground(
    cast: Cast, vibeke: User, kept: dict[str, object]
) -> None:
    users.erase_user(vibeke, by=cast.administrator, ground=GROUND)
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=vibeke.pk).update(**kept)
