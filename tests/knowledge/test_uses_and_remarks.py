"""What readers do with a contribution: use it, remark on it, support it, decide on it."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from samklang.accounts.actions import choose_language
from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.knowledge.actions.ideas import decline, stop_supporting, support, take_up
from samklang.knowledge.actions.remarks import mark_helpful, remove_remark, write_remark
from samklang.knowledge.actions.uses import note_use
from samklang.knowledge.models import Contribution, Idea, Remark
from samklang.mail.models import Message
from tests.cast import Cast, make_contact, make_contribution, signed_in

HOLDS_NO_MORE = {"withdrawn_on": "2026-01-01", "withdrawn_because": "Forældet"}


def _owned(cast: Cast, *, user: User | None = None, kind: str = "experience", **given: str) -> Contribution:
    owner = make_contact("Ejer", cast.committee, user=user, email="ejer@klangby.example", **given)
    return make_contribution("Ring først", cast.committee, kind=kind, owner=owner)


def _idea(cast: Cast, **given: object) -> Idea:
    made = make_contribution("Fælles spisning", cast.committee, kind="idea", **given)
    assert isinstance(made, Idea)
    return made


def _verbs(subject: str) -> list[str]:
    return list(Entry.objects.filter(subject=subject).order_by("id").values_list("verb", flat=True))


@pytest.mark.parametrize(
    ("language", "subject", "result"),
    [("da", "er blevet brugt", "Det virkede"), ("en", "was used", "It worked")],
)
def test_the_owner_is_told_of_a_use_in_their_language(
    cast: Cast, language: str, subject: str, result: str
) -> None:
    choose_language(by=cast.reader, language=language)
    thing = _owned(cast, user=cast.reader)
    use = note_use(thing, by=cast.employee, where=" Engparken ", result="worked", note="God idé")
    assert (use.where, use.used_on, use.user) == ("Engparken", timezone.localdate(), cast.employee)
    mail = Message.objects.get()
    assert mail.to == "ejer@klangby.example"
    assert subject in mail.subject
    assert "Ring først" in mail.subject
    assert "Malene Employee" in mail.text
    assert f"Engparken. {result}" in mail.text
    assert thing.get_absolute_url() in mail.text
    assert _verbs(thing.public_id) == ["added"]


def test_a_use_told_twice_by_a_double_click_is_one_use(cast: Cast) -> None:
    thing = _owned(cast)
    told = {"where": "Engparken", "used_on": "2026-03-02", "result": "worked", "note": "God idé"}
    address = reverse("use_contribution", args=[thing.public_id])
    for _click in range(2):
        assert signed_in(cast.employee).post(address, told).status_code == 302
    assert thing.uses.count() == Message.objects.count() == 1
    assert _verbs(thing.public_id) == ["added"]
    for other in ({"where": "Solparken"}, {"used_on": "2026-03-03"}, {"result": "partly"}, {"note": ""}):
        signed_in(cast.employee).post(address, told | other)
    signed_in(cast.reader).post(address, told)
    assert thing.uses.count() == 6


def test_a_remark_sent_twice_by_a_double_click_is_one_remark(cast: Cast) -> None:
    thing = _owned(cast)
    for _click in range(2):
        write_remark(thing, by=cast.employee, words=" Tak ")
    assert thing.remarks.count() == Message.objects.count() == 1
    write_remark(thing, by=cast.employee, words="Tak!")
    write_remark(thing, by=cast.reader, words="Tak")
    later = timezone.now() + timedelta(hours=1)
    write_remark(thing, by=cast.employee, words="Tak", at=later)
    assert thing.remarks.count() == 4


def test_an_owner_without_a_login_is_written_to_in_danish(cast: Cast) -> None:
    note_use(_owned(cast), by=cast.employee, where="Engparken", result="partly")
    assert "er blevet brugt" in Message.objects.get().subject


def test_nobody_is_written_to_of_what_they_did_themselves_or_after_they_left(cast: Cast) -> None:
    note_use(_owned(cast, user=cast.employee), by=cast.employee, where="A", result="worked")
    note_use(_owned(cast, left_on="2026-01-01"), by=cast.employee, where="A", result="worked")
    note_use(make_contribution("A", cast.committee), by=cast.employee, where="A", result="worked")
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"where": " "}, "where"),
        ({"result": ""}, "result"),
        ({"result": "fine"}, "result"),
        ({"on": timezone.localdate() + timedelta(days=1)}, "used_on"),
    ],
)
def test_a_use_that_is_not_rightly_told_is_refused(cast: Cast, given: dict[str, Any], field: str) -> None:
    thing = _owned(cast)
    with pytest.raises(ValidationError) as refused:
        note_use(thing, by=cast.employee, **{"where": "A", "result": "worked", **given})
    assert list(refused.value.message_dict) == [field]
    assert not thing.uses.exists()
    assert not Message.objects.exists()


@pytest.mark.parametrize("kind", ["idea", "question"])
def test_an_idea_or_a_question_is_nothing_one_uses(cast: Cast, kind: str) -> None:
    with pytest.raises(PermissionDenied):
        note_use(_owned(cast, kind=kind), by=cast.employee, where="A", result="worked")


def test_nothing_is_done_with_what_is_withdrawn(cast: Cast) -> None:
    thing = make_contribution("A", cast.committee, **HOLDS_NO_MORE)
    idea = _idea(cast, **HOLDS_NO_MORE)
    by = cast.administrator
    for attempt in (
        lambda: note_use(thing, by=by, where="A", result="worked"),
        lambda: write_remark(thing, by=by, words="Ja"),
        lambda: support(idea, by=by),
        lambda: stop_supporting(idea, by=by),
        lambda: decline(idea, by=by, because="x"),
        lambda: take_up(idea, by=by, organisation=cast.committee),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


@pytest.mark.parametrize("part", ["elected_member", "memberless"])
def test_whoever_may_not_write_does_not_remark_use_or_support(cast: Cast, part: str) -> None:
    by = getattr(cast, part)
    thing, idea = _owned(cast), _idea(cast)
    for attempt in (
        lambda: note_use(thing, by=by, where="A", result="worked"),
        lambda: write_remark(thing, by=by, words="Ja"),
        lambda: support(idea, by=by),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


def test_a_remark_is_told_to_the_owner_and_never_empty(cast: Cast) -> None:
    thing = _owned(cast)
    remark = write_remark(thing, by=cast.employee, words=" Nemlig \n")
    assert remark.text == "Nemlig"
    assert "bemærkning" in Message.objects.get().subject
    with pytest.raises(ValidationError) as refused:
        write_remark(thing, by=cast.employee, words=" \n")
    assert list(refused.value.message_dict) == ["words"]


@pytest.mark.parametrize(("kind", "told"), [("question", "Dit svar"), ("practice", "Din bemærkning")])
def test_an_answer_is_called_an_answer_when_it_is_published(cast: Cast, kind: str, told: str) -> None:
    thing = make_contribution("Hvem?", cast.committee, kind=kind)
    url = reverse("write_remark", args=[thing.public_id])
    page = signed_in(cast.employee).post(url, {"words": "Mig"}, follow=True).content.decode()
    assert f"{told} er offentliggjort." in page


def test_of_a_remark_taken_away_nothing_is_left_but_its_place(cast: Cast) -> None:
    question = make_contribution("Hvem?", cast.committee, kind="question")
    remark = write_remark(question, by=cast.employee, words="Mig")
    mark_helpful(remark, by=cast.coder)
    with pytest.raises(PermissionDenied):
        remove_remark(remark, by=cast.officer)
    for _again in range(2):
        remove_remark(remark, by=cast.employee)
    remark.refresh_from_db()
    assert (remark.text, remark.is_helpful, remark.removed_by) == ("", False, cast.employee.public_id)
    assert _verbs(remark.public_id) == ["changed", "removed"]
    with pytest.raises(ValidationError):
        mark_helpful(remark, by=cast.coder)


def test_one_answer_is_the_helpful_one_and_stands_first(cast: Cast) -> None:
    question = make_contribution("Hvem?", cast.other_administration, kind="question")
    first, last = (write_remark(question, by=cast.reader, words=words) for words in ("Mig", "Dig"))
    for each in (first, last):
        mark_helpful(each, by=cast.employee)
    assert [(each.text, each.is_helpful) for each in question.remarks.all()] == [
        ("Dig", True),
        ("Mig", False),
    ]
    with pytest.raises(PermissionDenied):
        mark_helpful(first, by=cast.reader)


def test_only_an_answer_to_a_question_is_marked(cast: Cast) -> None:
    remark = Remark.objects.create(contribution=_owned(cast), user=cast.employee, text="Ja")
    with pytest.raises(PermissionDenied):
        mark_helpful(remark, by=cast.administrator)


def test_an_idea_is_supported_once_and_no_more_when_one_takes_it_back(cast: Cast) -> None:
    idea = _idea(cast)
    for _again in range(2):
        support(idea, by=cast.employee)
    assert idea.supports.count() == 1
    for _again in range(2):
        stop_supporting(idea, by=cast.employee)
    assert idea.supports.count() == 0
    assert _verbs(idea.public_id) == ["supported", "supports_no_more"]


def test_an_idea_is_taken_up_by_an_open_organisation_once(cast: Cast) -> None:
    idea = _idea(cast)
    with pytest.raises(ValidationError) as refused:
        take_up(idea, by=cast.coder, organisation=cast.closed_committee)
    assert list(refused.value.message_dict) == ["organisation"]
    taken = take_up(idea, by=cast.coder, organisation=cast.committee)
    assert (taken.taken_up_by, taken.decided_on, taken.version) == (cast.committee, timezone.localdate(), 2)
    with pytest.raises(ValidationError, match="allerede"):
        decline(idea, by=cast.coder, because="Alligevel ikke")
    with pytest.raises(PermissionDenied):
        support(taken, by=cast.employee)
    assert _verbs(idea.public_id) == ["decided"]


def test_an_idea_is_declined_with_a_reason(cast: Cast) -> None:
    idea = _idea(cast)
    with pytest.raises(ValidationError) as refused:
        decline(idea, by=cast.coder, because=" ")
    assert list(refused.value.message_dict) == ["because"]
    with pytest.raises(PermissionDenied):
        decline(idea, by=cast.employee, because="x")
    declined = decline(idea, by=cast.coder, because=" Ingen penge ")
    assert (declined.declined_because, declined.is_open()) == ("Ingen penge", False)
