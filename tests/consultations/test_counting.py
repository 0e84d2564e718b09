"""Numbers add up, whatever the pile, and each of them finds just as many in the list it leads to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import product
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samklang.consultations.actions.counting import set_counting_rules
from samklang.consultations.counting.charts import bars_of, timeline_of
from samklang.consultations.counting.narrowing import narrowed
from samklang.consultations.counting.numbers import Breakdown, Numbers
from samklang.consultations.counting.outcomes import Outcome, rules_of
from samklang.consultations.counting.wording import in_words
from samklang.consultations.details import CountingDetails
from samklang.consultations.models import (
    Campaign,
    CampaignDecision,
    CampaignSuggestion,
    Channel,
    Consultation,
    CountingRules,
    Reading,
    RespondentKind,
    Submission,
)
from samklang.journal.models import Entry
from samklang.people.models import District
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing, opened
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True)
class Piece:
    """One made-up answer of a pile."""

    kind: str
    channel: str
    district: int
    day: int
    provisional: bool
    withdrawn: bool
    rejected: bool
    superseded: bool
    unread: bool
    campaign: int


PIECES = st.builds(
    Piece,
    kind=st.sampled_from(["", *RespondentKind.values[:4], "citizen"]),
    channel=st.sampled_from(Channel.values),
    district=st.integers(0, 2),
    day=st.integers(-40, 40),
    provisional=st.booleans(),
    withdrawn=st.booleans(),
    rejected=st.booleans(),
    superseded=st.booleans(),
    unread=st.booleans(),
    campaign=st.integers(0, 3),
)
RULES = st.builds(
    CountingDetails,
    channels=st.lists(st.sampled_from(Channel.values), min_size=1, unique=True).map(tuple),
    counts_provisional=st.booleans(),
    counts_late=st.booleans(),
    campaigns_as_one=st.booleans(),
)
DECIDED = {"confirmed_by": "system:tests", "confirmed_at": datetime(2026, 1, 1, tzinfo=UTC)}


def lay_out(consultation: Consultation, pile: list[Piece]) -> None:
    """Write a made-up pile past the actions; of its campaigns the third is only suggested."""
    now = timezone.now()
    deadline = consultation.inquiry.deadline
    districts = [District.objects.get_or_create(name=f"Bydel {number}")[0] for number in (1, 2)]
    campaigns = [
        Campaign.objects.create(consultation=consultation, number=number, **(DECIDED if number < 3 else {}))
        for number in (1, 2, 3)
    ]
    for number, piece in enumerate(pile, start=1):
        made = Submission.objects.create(
            consultation=consultation,
            number=number,
            kind=piece.kind,
            channel=piece.channel,
            district=districts[piece.district - 1] if piece.district else None,
            received_at=deadline + timedelta(days=piece.day, hours=-1),
            is_provisional=piece.provisional,
            withdrawn_at=now if piece.withdrawn else None,
            rejected_at=now if piece.rejected else None,
            rejected_because="Et spørgsmål" if piece.rejected else "",
            confirmed_at=None if piece.unread else now,
            confirmed_by="" if piece.unread else "system:tests",
        )
        if piece.superseded and number > 1:
            Submission.objects.filter(number=number - 1, consultation=consultation).update(superseded_by=made)
        if piece.campaign:
            CampaignSuggestion.objects.create(
                campaign=campaigns[piece.campaign - 1], submission=made, likeness=0.9
            )


def expected(piece: Piece, *, is_superseded: bool, rules: CountingDetails) -> str:
    """Why an answer does not count, said a second time, in plain Python; campaigns left out."""
    reasons = [
        (piece.rejected, "rejected"),
        (piece.withdrawn, "withdrawn"),
        (is_superseded, "superseded"),
        (piece.unread, "unread"),
        (piece.provisional and not rules.counts_provisional, "provisional"),
        (piece.channel not in rules.channels, "channel"),
        (piece.day > 0 and not rules.counts_late, "late"),
    ]
    return next((reason for applies, reason in reasons if applies), "counted")


def outcomes_of(pile: list[Piece], rules: CountingDetails) -> list[str]:
    found, seen = [], set()
    for piece, following in zip(pile, [*pile[1:], None], strict=False):
        is_superseded = following is not None and following.superseded
        outcome = expected(piece, is_superseded=is_superseded, rules=rules)
        is_more = rules.campaigns_as_one and outcome == "counted" and piece.campaign in seen
        if outcome == "counted" and piece.campaign in (1, 2):
            seen.add(piece.campaign)
        found.append("alike" if is_more else outcome)
    return found


@pytest.fixture
def consultation(cast: Cast) -> Consultation:
    return opened(cast, cast.local_committee)


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pile=st.lists(PIECES, max_size=14), details=RULES)
def test_whatever_the_pile_all_breakdowns_add_up_and_the_way_to_what_counts_is_exact(
    cast: Cast, pile: list[Piece], details: CountingDetails
) -> None:
    Campaign.objects.all().delete()
    Submission.objects.update(superseded_by=None)
    Submission.objects.all().delete()
    consultation = Consultation.objects.first() or opened(cast, cast.local_committee)
    lay_out(consultation, pile)
    set_counting_rules(consultation, by=cast.coder, details=details, because="Prøve")
    numbers = Numbers(consultation)
    outcomes = outcomes_of(pile, details)

    assert numbers.received == len(pile)
    assert numbers.counted == outcomes.count("counted")
    assert {(each.received, each.counted, each.as_one) for each in numbers.breakdowns} == {
        (numbers.received, numbers.counted, numbers.as_one)
    }
    assert sum(each.received for each in numbers.periods) == len(pile)
    assert sum(each.counted for each in numbers.periods) == numbers.counted
    assert numbers.late == sum(piece.day > 0 for piece in pile)
    assert numbers.received - sum(step.number for step in numbers.steps) == numbers.counted
    left = numbers.received
    for step in numbers.steps:
        left -= step.number
        assert step.left == left
    tally = Counter(step.key.split(":")[0] for step in numbers.steps for _each in range(step.number))
    assert tally == Counter(outcome for outcome in outcomes if outcome != "counted")


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pile=st.lists(PIECES, min_size=1, max_size=14), details=RULES)
def test_whatever_the_pile_each_number_finds_just_as_many_in_the_list(
    cast: Cast, pile: list[Piece], details: CountingDetails
) -> None:
    Campaign.objects.all().delete()
    Submission.objects.update(superseded_by=None)
    Submission.objects.all().delete()
    consultation = Consultation.objects.first() or opened(cast, cast.local_committee)
    lay_out(consultation, pile)
    set_counting_rules(consultation, by=cast.coder, details=details, because="Prøve")
    for number, given_ in links_of(Numbers(consultation)):
        assert narrowed(consultation.submissions.all(), consultation, given_).count() == number, given_


def links_of(numbers: Numbers) -> Iterator[tuple[int, dict[str, str]]]:
    """Every number of the page with what its link narrows the list by."""
    yield numbers.received, {}
    yield numbers.counted, {"counts": "counted"}
    yield numbers.late, {"late": "yes"}
    for step in numbers.steps:
        yield step.number, step.narrowed
    for breakdown in numbers.breakdowns:
        for line in breakdown.lines:
            yield line.received, line.narrowed
            yield line.counted, line.narrowed | {"counts": "counted"}
    for period in numbers.periods:
        yield period.received, period.narrowed


def answer(consultation: Consultation, number: int, **given_: Any) -> Submission:
    """A confirmed letter from an association, with what is said otherwise."""
    fields = {"kind": "association", "channel": "letter", **DECIDED, **given_}
    return Submission.objects.create(consultation=consultation, number=number, **fields)


def test_written_final_answers_count_and_the_rest_is_told_step_by_step(consultation: Consultation) -> None:
    number = iter(range(1, 100))
    for _each in range(38):
        answer(consultation, next(number))
    for _each in range(19):
        answer(consultation, next(number), channel="web", kind="citizen")
    final = answer(consultation, next(number), is_provisional=True)
    for _each in range(2):
        answer(consultation, next(number), rejected_at=timezone.now(), rejected_because="Et spørgsmål")
    answer(consultation, next(number), superseded_by=final)
    numbers = Numbers(consultation)
    assert (numbers.received, numbers.counted) == (61, 38)
    assert [(step.key, step.number, step.left) for step in numbers.steps] == [
        ("rejected", 2, 59),
        ("superseded", 1, 58),
        ("provisional", 1, 57),
        ("channel:web", 19, 38),
    ]


def test_a_reading_makes_an_answer_read_and_a_person_even_without_one(consultation: Consultation) -> None:
    unread = {"confirmed_at": None, "confirmed_by": ""}
    failed, read, _waits = (answer(consultation, number, **unread) for number in (1, 2, 3))
    Reading.objects.create(submission=failed, found=None, problem="Ødelagt", version="1")
    Reading.objects.create(submission=read, found={"text": ""}, version="1")
    answer(consultation, 4)
    assert dict(_lines(Numbers(consultation).by_standing)) == {"unread": 2, "final": 2}


def _lines(breakdown: Breakdown) -> Iterator[tuple[str, int]]:
    return ((line.narrowed[breakdown.name], line.received) for line in breakdown.lines)


def test_a_campaign_is_one_by_a_persons_word_and_never_by_the_machines(consultation: Consultation) -> None:
    answers = [answer(consultation, number) for number in range(1, 7)]
    campaign = Campaign.objects.create(consultation=consultation, number=1)
    for each in answers[:4]:
        CampaignSuggestion.objects.create(campaign=campaign, submission=each, likeness=0.9)
    assert Numbers(consultation).as_one == 6
    Campaign.objects.update(**DECIDED)
    assert (Numbers(consultation).counted, Numbers(consultation).as_one) == (6, 3)
    CampaignDecision.objects.create(
        campaign=campaign, submission=answers[0], belongs=False, decided_by="system:tests"
    )
    assert Numbers(consultation).as_one == 4
    CampaignDecision.objects.create(
        campaign=campaign, submission=answers[5], belongs=True, decided_by="system:tests"
    )
    assert Numbers(consultation).as_one == 3


def test_which_letter_stands_for_a_campaign_does_not_hang_on_the_list(
    cast: Cast, consultation: Consultation
) -> None:
    campaign = Campaign.objects.create(consultation=consultation, number=1, **DECIDED)
    for number, kind in ((1, "association"), (2, "citizen"), (3, "citizen")):
        row = answer(consultation, number, kind=kind)
        CampaignSuggestion.objects.create(campaign=campaign, submission=row, likeness=0.9)
    as_one = CountingDetails(campaigns_as_one=True)
    set_counting_rules(consultation, by=cast.coder, details=as_one, because="Prøve")
    citizens = consultation.submissions.filter(kind="citizen")
    assert narrowed(citizens, consultation, {"counts": "alike"}).count() == 2
    assert not narrowed(citizens, consultation, {"counts": "counted"}).exists()


def test_every_number_of_the_page_leads_to_a_list_of_as_many(cast: Cast, consultation: Consultation) -> None:
    district = District.objects.create(name="Lindby")
    answer(consultation, 1, district=district)
    answer(consultation, 2, channel="web", kind="")
    answer(consultation, 3, received_at=consultation.inquiry.deadline + timedelta(days=3))
    answer(consultation, 4, is_provisional=True, kind="citizen")
    client = signed_in(cast.reader)
    for number, asked in links_of(Numbers(consultation)):
        found = client.get(f"{consultation.get_absolute_url()}answers/", asked)
        assert len(found.context["rows"]) == number, asked


def test_an_answer_is_late_by_its_own_partys_deadline(hearing: Hearing) -> None:
    due = hearing.consultation.inquiry.deadline
    after = due + timedelta(days=1)
    answer(hearing.consultation, 1, received_at=after)
    mine = answer(hearing.consultation, 2, received_at=after, party=hearing.party)
    assert Numbers(hearing.consultation).late == 2
    hearing.party.extended_to, hearing.party.extension_reason = due + timedelta(days=9), "Ferie"
    hearing.party.save()
    assert Numbers(hearing.consultation).late == 1
    assert not Submission.objects.get(pk=mine.pk).was_late()


@pytest.mark.parametrize(("days", "length"), [(10, 1), (200, 7)])
def test_a_short_hearing_is_told_by_days_and_a_long_one_by_weeks(
    consultation: Consultation, days: int, length: int
) -> None:
    due = consultation.inquiry.deadline
    answer(consultation, 1, received_at=due - timedelta(days=days))
    answer(consultation, 2, received_at=due + timedelta(days=2))
    periods = Numbers(consultation).periods
    assert {(each.last - each.first).days + 1 for each in periods} == {length}
    assert [each.received for each in periods if each.received] == [1, 1]
    (deadline,) = (each for each in periods if each.has_deadline)
    assert deadline.first <= timezone.localdate(due) <= deadline.last
    assert all(one.last < other.first for one, other in zip(periods, periods[1:], strict=False))
    drawn = timeline_of(periods, due)
    assert drawn is not None
    assert drawn.deadline is not None
    assert drawn.has_late
    assert drawn.is_weekly is (length == 7)


def test_the_deadline_stands_at_its_moment_also_within_the_last_week(consultation: Consultation) -> None:
    inquiry = consultation.inquiry
    inquiry.deadline = timezone.make_aware(datetime(2026, 11, 18, 12))  # noqa: DTZ001
    inquiry.save()
    answer(consultation, 1, received_at=inquiry.deadline - timedelta(days=200))
    answer(consultation, 2, received_at=inquiry.deadline + timedelta(days=2))
    periods = Numbers(consultation).periods
    drawn = timeline_of(periods, inquiry.deadline)
    assert drawn is not None
    assert drawn.deadline is not None
    room = drawn.width / len(periods)
    assert drawn.deadline == pytest.approx((len(periods) - 1 + 2.5 / 7) * room, abs=0.1)


def test_it_is_said_by_the_number_how_many_nobody_has_confirmed(
    cast: Cast, consultation: Consultation
) -> None:
    made = answer(consultation, 1)
    client = signed_in(cast.coder)
    said = "Heraf mangler 1 at blive bekræftet"
    pages = [f"{consultation.get_absolute_url()}{page}/" for page in ("numbers", "white-books")]
    for page in pages:
        assert said not in client.get(page).content.decode()
    Reading.objects.create(submission=made, found={}, version="1")
    Submission.objects.filter(pk=made.pk).update(confirmed_at=None, confirmed_by="")
    for page in pages:
        assert said in client.get(page).content.decode(), page


def test_bars_are_as_long_as_their_numbers(consultation: Consultation) -> None:
    for number in range(1, 5):
        answer(consultation, number, channel="letter" if number < 4 else "web")
    assert [(bar.counted, bar.beside) for bar in bars_of(Numbers(consultation).by_channel)] == [
        (1000, 0),
        (0, 333),
    ]


def test_rules_are_kept_with_their_reason_and_numbered(cast: Cast, consultation: Consultation) -> None:
    assert rules_of(consultation).number == 0
    with_web = CountingDetails(channels=("letter", "email", "web"))
    one = set_counting_rules(consultation, by=cast.coder, details=with_web, because="Udvalget vil det")
    again = set_counting_rules(consultation, by=cast.coder, details=with_web, because="Udvalget vil det")
    assert (one.pk, one.number) == (again.pk, 1)
    two = set_counting_rules(consultation, by=cast.coder, details=CountingDetails(), because="Alligevel ikke")
    assert (two.number, rules_of(consultation)) == (2, two)
    assert CountingRules.objects.count() == 2
    assert Entry.objects.filter(verb="decided", subject=consultation.public_id).count() == 2


@pytest.mark.parametrize(
    ("details", "because"),
    [
        (CountingDetails(channels=()), "x"),
        (CountingDetails(channels=("røg",)), "x"),
        (CountingDetails(), " "),
    ],
)
def test_rules_by_which_nothing_counts_or_without_a_reason_are_refused(
    cast: Cast, consultation: Consultation, details: CountingDetails, because: str
) -> None:
    with pytest.raises(ValidationError):
        set_counting_rules(consultation, by=cast.coder, details=details, because=because)
    assert not CountingRules.objects.exists()


def test_every_rule_is_said_in_words() -> None:
    said = set()
    for provisional, late, as_one in product([True, False], repeat=3):
        rules = CountingRules(counts_provisional=provisional, counts_late=late, campaigns_as_one=as_one)
        said.add(in_words(rules))
    assert len(said) == 8
    everything = in_words(CountingRules(channels=Channel.values))
    assert everything[0] != in_words(CountingRules())[0]


def test_the_page_shows_the_way_its_rules_and_leads_to_the_lists(
    cast: Cast, consultation: Consultation
) -> None:
    answer(consultation, 1)
    answer(consultation, 2, channel="web", kind="citizen")
    late = answer(consultation, 3, received_at=consultation.inquiry.deadline + timedelta(days=3))
    client = signed_in(cast.reader)
    page = client.get(f"{consultation.get_absolute_url()}numbers/")
    assert page.status_code == 200
    shown = page.content.decode()
    for link in ("?counts=counted", "?counts=channel&amp;channel=web", "?kind=citizen", "?late=yes"):
        assert link in shown, link
    assert "cn-deadline" in shown
    found = client.get(f"{consultation.get_absolute_url()}answers/?late=yes").content.decode()
    assert late.reference in found
    assert f"{consultation.number}-001" not in found
    every = client.get(f"{consultation.get_absolute_url()}answers/?late=måske&from=igår").content.decode()
    assert f"{consultation.number}-001" in every


def test_the_workbook_holds_the_same_numbers(cast: Cast, consultation: Consultation) -> None:
    for number in range(1, 4):
        answer(consultation, number, channel="letter" if number < 3 else "web")
    sent = signed_in(cast.reader).get(f"{consultation.get_absolute_url()}numbers/?format=xlsx")
    book = openpyxl.load_workbook(BytesIO(sent.content))
    first, *breakdowns, _time = book.worksheets
    numbers = [row[1] for row in first.iter_rows(min_row=2, values_only=True) if row[1] is not None]
    assert numbers == [3, -1, 2, 2]
    for sheet in breakdowns:
        *lines, total = list(sheet.iter_rows(min_row=2, values_only=True))
        assert total[1:] == tuple(sum(column) for column in zip(*(line[1:] for line in lines), strict=True))
        assert total[1:] == (3, 2, 2)


def test_the_numbers_of_twenty_answers_take_as_many_queries_as_those_of_two(
    cast: Cast, consultation: Consultation
) -> None:
    client, url = signed_in(cast.reader), f"{consultation.get_absolute_url()}numbers/"
    asked = []
    for numbers in (range(1, 3), range(3, 21)):
        for number in numbers:
            answer(consultation, number, channel=Channel.values[number % 9])
        client.get(url)
        asked.append(len(queries_of(lambda: client.get(url))))
    assert asked[0] == asked[1]


def test_counting_outcomes_cover_how_answers_stand() -> None:
    """Whoever adds a way in which an answer does not stand must say whether it counts."""
    assert {"rejected", "withdrawn", "superseded", "unread", "provisional"} < set(Outcome.values)
