"""Readers report, editors look: what was done is told to whoever asked, and to those who answer for it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http.response import HttpResponseBase
from django.urls import reverse

from samklang.knowledge.actions.flags import raise_flag, settle
from samklang.knowledge.actions.moderating import Belonging, move, withdraw_and_tell
from samklang.knowledge.details import details_of
from samklang.knowledge.models import Contribution, Flag
from samklang.mail.models import Message
from samklang.overview.desk.all_lists import LISTS
from tests.cast import Cast, make_contact, make_contribution, make_topic, signed_in


@pytest.fixture
def thing(cast: Cast) -> Contribution:
    owner = make_contact("Ejer Ejersen", cast.other_administration, email="ejer@klangby.example")
    return make_contribution("Natteravne", cast.other_administration, owner=owner)


def test_a_reader_reports_once_and_is_told_what_was_done(cast: Cast, thing: Contribution) -> None:
    flag = raise_flag(thing, by=cast.reader, reason="Den nævner en borger ved navn.")
    assert raise_flag(thing, by=cast.reader, reason="Igen") == flag
    settle(flag, by=cast.coder, note="Navnet er taget ud.")
    mail = Message.objects.get()
    assert mail.to == cast.reader.email
    assert "Navnet er taget ud." in mail.text
    assert thing.title in mail.text
    with pytest.raises(ValidationError):
        settle(flag, by=cast.coder, note="Igen")
    assert raise_flag(thing, by=cast.reader, reason="Den er der stadig.") != flag


def test_whoever_may_no_longer_read_it_is_not_told_its_title(cast: Cast, thing: Contribution) -> None:
    flag = raise_flag(thing, by=cast.reader, reason="Forkert")
    Contribution.objects.filter(pk=thing.pk).update(sharing="own", title="Hemmelig titel")
    settle(Flag.objects.get(pk=flag.pk), by=cast.coder, note="Den er gemt væk.")
    mail = Message.objects.get()
    assert "Hemmelig titel" not in mail.text
    assert thing.public_id not in mail.text


@pytest.mark.parametrize("part", ["guest", "memberless", "coder", "administrator"])
def test_only_readers_inside_report_and_editors_mend_it_themselves(
    cast: Cast, thing: Contribution, part: str
) -> None:
    with pytest.raises(PermissionDenied):
        raise_flag(thing, by=cast.everyone()[part], reason="Forkert")  # type: ignore[arg-type]


def test_a_report_needs_a_reason_and_an_answer(cast: Cast, thing: Contribution) -> None:
    with pytest.raises(ValidationError):
        raise_flag(thing, by=cast.reader, reason="  ")
    flag = raise_flag(thing, by=cast.reader, reason="Forkert")
    with pytest.raises(ValidationError):
        settle(flag, by=cast.coder, note=" ")
    with pytest.raises(PermissionDenied):
        settle(flag, by=cast.employee, note="Nej")
    with pytest.raises(IntegrityError), transaction.atomic():
        Flag.objects.create(contribution=thing, raised_by=cast.reader, reason="Igen")


def test_editors_see_it_on_the_page_and_on_their_desk_and_others_do_not(
    cast: Cast, thing: Contribution
) -> None:
    raise_flag(thing, by=cast.reader, reason="Den nævner en borger.")
    for part, user in cast.everyone().items():
        page = signed_in(user).get(thing.get_absolute_url()).content.decode()
        is_editor = part in {"approver", "other_approver", "coder", "administrator"}
        assert ("Den nævner en borger." in page) == is_editor, part
    assert LISTS["reported"](cast.coder, shown=5)
    assert LISTS["reported"](cast.employee, shown=5) is None
    listed = signed_in(cast.coder).get(reverse("flags")).content.decode()
    assert "Den nævner en borger." in listed


def test_a_report_is_sent_and_settled_by_the_pages(cast: Cast, thing: Contribution) -> None:
    reader, editor = signed_in(cast.reader), signed_in(cast.coder)
    reader.post(reverse("flag_contribution", args=[thing.public_id]), {"reason": "Forkert"})
    flag = Flag.objects.get()
    assert reader.get(flag.get_absolute_url()).status_code == 404
    assert editor.get(flag.get_absolute_url()).status_code == 200
    editor.post(flag.get_absolute_url(), {"note": "Rettet"})
    flag.refresh_from_db()
    assert flag.note == "Rettet"
    assert editor.post(flag.get_absolute_url(), {"note": "Igen"}).status_code == 422


def test_it_is_moved_to_another_owner_and_both_are_told(cast: Cast, thing: Contribution) -> None:
    new = make_contact("Ny Ejer", cast.administration, email="ny@klangby.example")
    place = Belonging(owner=new, organisation=cast.administration, topics=frozenset({make_topic("Tryghed")}))
    move(thing, by=cast.coder, to=place, because="Opgaven er flyttet.")
    thing.refresh_from_db()
    assert (thing.owner, thing.organisation) == (new, cast.administration)
    assert {mail.to for mail in Message.objects.all()} == {"ejer@klangby.example", "ny@klangby.example"}
    assert all("Opgaven er flyttet." in mail.text for mail in Message.objects.all())
    with pytest.raises(PermissionDenied):
        move(thing, by=cast.employee, to=place, because="Nej")


def test_who_is_told_of_a_move_is_told_once_of_each(cast: Cast, thing: Contribution) -> None:
    place = Belonging(
        owner=thing.owner, organisation=cast.administration, topics=frozenset(thing.topics.all())
    )
    for because in ("Opgaven er flyttet.", "Opgaven er flyttet.", "Nu er den helt flyttet."):
        move(thing, by=cast.coder, to=place, because=because)
    withdraw_and_tell(thing, by=cast.coder, because="Nu er den helt flyttet.")
    subjects = Message.objects.order_by("pk").values_list("subject", flat=True)
    assert ["flyttet" in subject for subject in subjects] == [True, True, False]


def test_an_owner_is_told_why_an_editor_withdrew_it(cast: Cast, thing: Contribution) -> None:
    withdraw_and_tell(thing, by=cast.coder, because="Den står her to gange.")
    mail = Message.objects.get()
    assert mail.to == "ejer@klangby.example"
    assert "Den står her to gange." in mail.text


def _change(cast: Cast, part: str, thing: Contribution, **given: str) -> HttpResponseBase:
    browser, address = signed_in(getattr(cast, part)), reverse("edit_contribution", args=[thing.public_id])
    form = browser.get(address).context["form"]
    said = {name: form[name].value() for name in form.fields if form[name].value()}
    return browser.post(address, {**said, **given})


def test_an_editor_who_changes_what_others_answer_for_says_why_and_its_owner_is_told(
    cast: Cast, thing: Contribution
) -> None:
    refused = _change(cast, "coder", thing, summary="Nyt resumé")
    assert refused.status_code == 422
    assert not Message.objects.exists()
    _change(cast, "coder", thing, summary="Nyt resumé", because="Et navn er taget ud.")
    mail = Message.objects.get()
    assert mail.to == "ejer@klangby.example"
    assert cast.coder.name in mail.text
    assert "Kort fortalt" in mail.text
    assert "Et navn er taget ud." in mail.text
    assert details_of(Contribution.objects.get()).summary == "Nyt resumé"


def test_whoever_answers_for_it_is_not_asked_why(cast: Cast, thing: Contribution) -> None:
    Contribution.objects.update(written_by=cast.coder.public_id)
    assert _change(cast, "coder", thing, summary="Nyt resumé").status_code == 302
    assert not Message.objects.exists()
