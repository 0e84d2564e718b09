"""The hearing of Klangby: what is told adds up, its letters are real files, and they are counted right."""

from collections import Counter
from pathlib import PurePath

import pytest

from samklang.accounts.models import User
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.counting.outcomes import Outcome
from samklang.consultations.models import Channel, Consultation, DutyCase, Stage, Submission
from samklang.demo.actions import found_town
from samklang.demo.hearing import campaign, letter, webcomments
from samklang.demo.hearing.cases import HALL, RENT
from samklang.demo.hearing.clock import moment
from samklang.demo.hearing.committees import COMMITTEES, PROVISIONAL
from samklang.demo.hearing.draft import RIGHT, TEXT, WRONG
from samklang.demo.hearing.papers import paper_of
from samklang.demo.hearing.places import ADDRESSES, PLACES
from samklang.demo.hearing.plans import PLANS
from samklang.demo.hearing.story import BY_DISTRICT, COUNTED, OTHERS
from samklang.demo.hearing.telling import HEAD, OFFICER, tell_hearing
from samklang.demo.hearing.told import ToldAnswer, unwrapped
from samklang.demo.klangby import BODIES
from samklang.demo.knowledge import story
from samklang.inquiries.models import Party, Progress
from samklang.journal.models import Entry
from samklang.mail.models import Message, State
from samklang.search.actions import indexed_at_the_end

SILENT = "Sundheds- og Omsorgsudvalget"


def test_thirty_eight_answers_are_told_and_their_senders_are_known() -> None:
    assert (len(COMMITTEES), len(BY_DISTRICT), len(OTHERS), len(COUNTED)) == (4, 11, 23, 38)
    assert len({each.who for each in COUNTED}) == 38
    known = {body.name: body.kind for body in BODIES + story.PLACES + PLACES}
    assert {known[each.who] for each in COMMITTEES} == {"committee"}
    assert {known[each.who] for each in BY_DISTRICT} == {"local_committee"}
    assert {each.who for each in OTHERS if each.kind == "citizen"} == {
        each.who for each in OTHERS if each.who not in known
    }
    assert set(ADDRESSES) <= known.keys()


def test_the_texts_are_as_long_as_people_write() -> None:
    lengths = [len(each.text.split()) for each in COUNTED]
    assert min(lengths) >= 150
    assert max(lengths) <= 900
    assert len(TEXT.split()) > 2000
    assert WRONG in unwrapped(TEXT)
    assert RIGHT not in unwrapped(TEXT)
    assert len(PLANS) == 6
    assert all(300 <= len(plan.text.split()) <= 600 for plan in PLANS)


def test_letters_come_in_all_forms_and_are_the_same_bytes_each_time() -> None:
    files = [each for each in (*COUNTED, PROVISIONAL) if each.name]
    forms = Counter(PurePath(each.name).suffix for each in files)
    assert forms.keys() == {".docx", ".odt", ".pdf", ".eml", ".html", ".txt"}
    for each in {PurePath(told.name).suffix: told for told in files}.values():
        assert _paper(each) == _paper(each), each.name
    scanned = next(each for each in files if each.is_scanned)
    assert b"/Font" not in _paper(scanned), "a scanned letter is nothing but a picture"


def _paper(told: ToldAnswer) -> bytes:
    return paper_of(told, day=moment(told.at))


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.usefixtures("own_storage")
def test_the_hearing_is_told_as_it_went_and_counted_as_it_was_decided() -> None:
    """One telling for all of it: the letters are read as they come."""
    with indexed_at_the_end():
        town = found_town()
        hearing = tell_hearing(town.bodies, town.districts, town.users)
    hearing.refresh_from_db()
    assert hearing.stage() is Stage.CLOSED
    thirty_eight_count_and_the_rest_is_told(hearing)
    committees_and_local_committees_are_counted_apart(hearing)
    the_board_tells_who_did_not_answer(hearing)
    the_campaign_is_found_with_all_its_letters(hearing)
    what_happened_on_the_way_is_kept(hearing)
    everything_happened_in_its_time(hearing)


def thirty_eight_count_and_the_rest_is_told(hearing: Consultation) -> None:
    numbers = Numbers(hearing)
    assert numbers.counted == 38
    left_out = Counter(numbers.rows.values_list("outcome", flat=True))
    assert left_out == {
        Outcome.COUNTED: 38,
        Outcome.PROVISIONAL: 1,
        Outcome.WITHDRAWN: 1,
        Outcome.REJECTED: 1,
        Outcome.CHANNEL: len(campaign.SUPPORTERS) + webcomments.NUMBER + 7,
    }
    assert numbers.received == sum(left_out.values()) == numbers.by_kind.received
    unread = [str(row) for row in hearing.submissions.filter(reading__found=None, withdrawn_at=None)]
    assert unread == []


def committees_and_local_committees_are_counted_apart(hearing: Consultation) -> None:
    counted = Numbers(hearing).rows.filter(outcome=Outcome.COUNTED)
    kinds = Counter(counted.values_list("kind", flat=True))
    assert kinds["committee"] == 4
    assert kinds["local_committee"] == 11
    assert sum(kinds.values()) - kinds["committee"] - kinds["local_committee"] == 23
    late = [answer.respondent for answer in counted.select_related("party") if answer.was_late()]
    assert late == ["Klangby Håndværkerforening"]


def the_board_tells_who_did_not_answer(hearing: Consultation) -> None:
    parties = {str(party): party for party in Party.objects.by_name().filter(inquiry=hearing.inquiry)}
    assert parties[SILENT].progress() is Progress.SILENT
    assert parties[SILENT].reminders.count() == 2
    assert parties["Økonomiudvalget"].progress() is Progress.PROVISIONAL
    assert parties[letter.EXTENDED].progress() is Progress.ANSWERED
    assert parties[letter.EXTENDED].extension_reason
    assert parties[letter.DECLINED].progress() is Progress.DECLINED
    provisional = hearing.submissions.get(is_provisional=True)
    assert str(provisional.on_behalf_of) == "Økonomiudvalget"
    assert provisional.stands()


def the_campaign_is_found_with_all_its_letters(hearing: Consultation) -> None:
    found = hearing.campaigns.get()
    assert found.is_confirmed()
    assert str(found) == campaign.NAME
    members = Submission.objects.filter(campaign_suggestion__campaign=found)
    assert {each.respondent for each in members} == {each.name for each in campaign.SUPPORTERS}
    assert set(members.values_list("channel", flat=True)) == {Channel.WEB}


def what_happened_on_the_way_is_kept(hearing: Consultation) -> None:
    corrected = hearing.documents.get(place=1)
    assert [version.correction != "" for version in corrected.versions.all()] == [False, True]
    assert hearing.documents.count() == 7
    withdrawn = hearing.submissions.get(withdrawn_at__isnull=False)
    assert hearing.submissions.standing().filter(respondent=withdrawn.respondent).count() == 1
    mail = hearing.submissions.get(respondent="Boligforeningen Engparken")
    assert mail.files.count() == 4
    assert hearing.submissions.exclude(filed_as="").count() > 20
    assert hearing.activities.count() == 10
    assert hearing.white_books.get().is_made()
    cases = {str(case): case for case in DutyCase.objects.all()}
    answered = Submission.objects.standing().filter(consultation=cases[HALL].consultation)
    assert answered.count() == 1
    assert cases[RENT].consultation is None


def everything_happened_in_its_time(hearing: Consultation) -> None:
    told = Entry.objects.filter(at__year=2010)
    assert told.filter(actor__in=_ids(HEAD, OFFICER)).exists()
    own = told.filter(subject=hearing.public_id).order_by("pk").values_list("verb", flat=True)
    assert list(own) == ["created", "opened", "closed", "decided"]
    moments = list(told.order_by("pk").values_list("at", flat=True))
    assert moments == sorted(moments)
    receipts = Message.objects.filter(key__startswith="receipt:")
    assert receipts.count() >= 25
    assert not Message.objects.in_state(State.WAITING).exists(), "a demo sends no mail"


def _ids(*names: str) -> list[str]:
    return list(User.objects.filter(name__in=names).values_list("public_id", flat=True))
