"""What is said at meetings, in panels, interviews, blogs and the press is written down, and corrected."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from samklang.consultations.actions.consultations import close_consultation, mark_as_answered
from samklang.consultations.actions.erasing import forget_file
from samklang.consultations.actions.gatherings import correct_gathering, write_gathering
from samklang.consultations.actions.submissions import confirm
from samklang.consultations.details import SubmissionDetails
from samklang.consultations.gathered.details import ChallengeDetails, GatheringDetails, ItemDetails
from samklang.consultations.gathered.text import record_of, spoken_of
from samklang.consultations.models import Channel, Consultation, Gathering, Submission
from samklang.core.versions import ChangedMeanwhile
from samklang.files.reading import read
from samklang.inquiries.models import Inquiry
from samklang.journal.models import Entry
from tests.cast import Cast, signed_in
from tests.consultations.conftest import opened, prepared

pytestmark = pytest.mark.django_db

DAY = date(2026, 5, 12)
MEETING = GatheringDetails(
    title="Stormøde i Kulturhuset",
    held_on=DAY,
    place="Kulturhuset",
    participants=140,
    moderators="Karen Lind",
    said="Mange foreslog, at der plantes træer ved skolen.",
    challenges=(ChallengeDetails("Støjen fra ringvejen", 42), ChallengeDetails("For få bænke", None)),
)
TYPED = {
    "title": "Stormøde i Kulturhuset",
    "held_on": "2026-05-12",
    "place": "Kulturhuset",
    "participants": "140",
    "moderators": "Karen Lind",
    "challenges_rank": ["2", "1", "", ""],
    "challenges_text": ["For få bænke", "Støjen fra ringvejen", "", ""],
    "challenges_votes": ["", "1.042", "", ""],
    "said": "Mange foreslog, at der plantes træer ved skolen.",
    "version": "1",
}


def address(consultation: Consultation, channel: str = "town_meeting") -> str:
    return f"{consultation.get_absolute_url()}engagement/{channel}/"


def test_a_town_meeting_is_one_answer_of_its_channel_with_its_challenges_in_rank_order(cast: Cast) -> None:
    hearing = prepared(cast)
    secretary = signed_in(cast.coder)
    photo = SimpleUploadedFile("tavle.png", b"\x89PNG billede")
    answer = secretary.post(address(hearing), {**TYPED, "attached": photo})
    assert answer.status_code == 302, answer.context["form"].errors
    made = Gathering.objects.get()
    said = made.submission
    assert (said.channel, said.respondent, said.kind, said.dated) == ("town_meeting", made.title, "", DAY)
    assert said.is_confirmed()
    assert said.reference.endswith("-001")
    assert [(each.rank, each.text, each.votes) for each in made.challenges.all()] == [
        (1, "Støjen fra ringvejen", 1042),
        (2, "For få bænke", None),
    ]
    assert [file.name for file in said.files.all()] == ["Stormøde i Kulturhuset.md", "tavle.png"]
    page = secretary.get(made.get_absolute_url()).content.decode()
    assert page.index("Støjen fra ringvejen") < page.index("For få bænke")
    assert 'value="100"' in page
    assert "tavle.png" in page


def test_without_javascript_the_button_gives_a_row_more_and_keeps_what_was_typed(cast: Cast) -> None:
    hearing = prepared(cast)
    rows = {
        "challenges_rank": ["1", "2", "3"],
        "challenges_text": ["En", "To", "Tre"],
        "challenges_votes": ["3", "2", "1"],
    }
    sent: dict[str, Any] = {**TYPED, **rows, "more_rows": "id_challenges"}
    page = signed_in(cast.coder).post(address(hearing), sent).content.decode()
    assert not Gathering.objects.exists()
    assert page.count('name="challenges_text"') == 4
    assert 'value="Tre"' in page
    assert "Karen Lind" in page


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"challenges_votes": ["mange", "1", "", ""]}, "“mange”"),
        ({"challenges_text": ["", "x", "", ""]}, "rank"),
        ({"title": ""}, "title"),
        ({"said": "", "challenges_rank": [], "challenges_text": [], "challenges_votes": []}, "said"),
        ({"participants": "-3"}, "participants"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(
    cast: Cast, changes: dict[str, Any], said: str
) -> None:
    hearing = prepared(cast)
    answer = signed_in(cast.coder).post(address(hearing), {**TYPED, **changes})
    assert answer.status_code == 422
    assert "Kulturhuset" in answer.content.decode()
    assert not Gathering.objects.exists()
    assert not Submission.objects.exists()


def test_pressed_twice_it_is_there_once(cast: Cast) -> None:
    hearing = prepared(cast)
    write_gathering(hearing, Channel.TOWN_MEETING, MEETING, by=cast.coder)
    with pytest.raises(ValidationError, match="allerede"):
        write_gathering(hearing, Channel.TOWN_MEETING, MEETING, by=cast.coder)
    assert Submission.objects.count() == 1


def test_what_is_read_of_it_is_what_was_said_and_not_the_facts_around_it() -> None:
    spoken = spoken_of(MEETING)
    assert "1. Støjen fra ringvejen (42 stemmer)" in spoken
    assert "plantes træer" in spoken
    assert "Karen Lind" not in spoken
    record = record_of(MEETING, channel=Channel.TOWN_MEETING)
    assert "Karen Lind" in record
    assert "140" in record


def test_a_correction_keeps_what_stood_there_before_and_has_it_read_anew(cast: Cast) -> None:
    hearing = prepared(cast)
    made = write_gathering(hearing, Channel.TOWN_MEETING, MEETING, by=cast.coder)
    typed = {
        **TYPED,
        "participants": "152",
        "challenges_rank": ["1", "2"],
        "challenges_text": ["For få bænke", "Støjen fra ringvejen"],
        "challenges_votes": ["50", "42"],
    }
    secretary = signed_in(cast.coder)
    answer = secretary.post(f"{made.get_absolute_url()}edit/", typed)
    assert answer.status_code == 302, answer.context["form"].errors
    made.refresh_from_db()
    assert made.participants == 152
    assert made.challenges.first() is not None
    assert [each.text for each in made.challenges.all()] == ["For få bænke", "Støjen fra ringvejen"]
    first, second = made.versions.all()
    assert "140" in read(first.file).decode()
    assert "152" in read(second.file).decode()
    said = read(made.submission.files.get(place=1).file).decode()
    assert said.index("For få bænke") < said.index("Støjen fra ringvejen")
    assert "152" not in said
    entry = Entry.objects.get(verb="changed", subject=made.public_id)
    assert set(entry.fields) == {"participants", "challenges"}
    shown = secretary.get(f"/gatherings/versions/{first.public_id}/")
    assert "140" in b"".join(shown.streaming_content).decode()  # type: ignore[attr-defined]
    with pytest.raises(ChangedMeanwhile):
        correct_gathering(made, by=cast.coder, version=1, details=MEETING)


def test_a_digest_has_items_with_date_medium_title_link_and_what_was_said(cast: Cast) -> None:
    hearing = opened(cast)
    typed = {
        "title": "Pressen i maj",
        "held_on": "2026-05-01",
        "ended_on": "2026-05-31",
        "items_dated": ["2026-05-03", ""],
        "items_title": ["Støjen fylder", "Et træ er ikke nok"],
        "items_source": ["Klangby Avis", "Lind på cykel"],
        "items_link": ["https://avis.example/1", ""],
        "items_said": ["Målet er for svagt; der bør være et tal.\nOg en frist.", ""],
        "version": "1",
    }
    answer = signed_in(cast.coder).post(address(hearing, "press"), typed)
    assert answer.status_code == 302, answer.context["form"].errors
    first, second = Gathering.objects.get().items.all()
    assert (first.dated, first.source, first.link) == (
        date(2026, 5, 3),
        "Klangby Avis",
        "https://avis.example/1",
    )
    assert first.said == "Målet er for svagt, der bør være et tal. Og en frist."
    assert (second.dated, second.title) == (None, "Et træ er ikke nok")


def test_a_link_that_would_run_a_script_is_refused(cast: Cast) -> None:
    hearing = opened(cast)
    typed = {
        "title": "Pressen",
        "held_on": "2026-05-01",
        "items_title": "Støj",
        "items_dated": "",
        "items_source": "",
        "items_link": "javascript:alert(1)",
        "items_said": "",
        "version": "1",
    }
    assert signed_in(cast.coder).post(address(hearing, "press"), typed).status_code == 422


def test_it_is_entered_from_the_draft_until_the_hearing_is_answered(cast: Cast) -> None:
    hearing = opened(cast)
    made = write_gathering(hearing, Channel.TOWN_MEETING, MEETING, by=cast.coder)
    Inquiry.objects.update(deadline=timezone.now() - timedelta(days=1))
    closed = close_consultation(Consultation.objects.get(), by=cast.coder)
    panel = GatheringDetails(title="Panel", held_on=DAY, said="Alle vil have bænke.", who="Seks elever")
    write_gathering(closed, Channel.MICRO_PANEL, panel, by=cast.coder)
    answered = mark_as_answered(closed, by=cast.coder)
    with pytest.raises(ValidationError):
        write_gathering(answered, Channel.INTERVIEW, panel, by=cast.coder)
    with pytest.raises(ValidationError):
        correct_gathering(made, by=cast.coder, version=made.version, details=panel)
    assert signed_in(cast.coder).get(address(answered)).status_code == 404


def test_a_meeting_before_the_deadline_is_not_late_whenever_it_is_written_down(cast: Cast) -> None:
    hearing = opened(cast)
    Inquiry.objects.update(deadline=timezone.now() - timedelta(days=1))
    held = timezone.localdate() - timedelta(days=9)
    details = GatheringDetails(title="Stormøde", held_on=held, said="Flere træer.")
    made = write_gathering(
        Consultation.objects.get(pk=hearing.pk), Channel.TOWN_MEETING, details, by=cast.coder
    )
    assert not Submission.objects.get(pk=made.submission_id).was_late()


def test_html_in_what_was_said_does_no_harm(cast: Cast) -> None:
    bad = "<script>alert(1)</script>"
    details = GatheringDetails(
        title=bad,
        held_on=DAY,
        said=bad,
        challenges=(ChallengeDetails(bad, 3),),
        items=(ItemDetails(bad, said=bad, source=bad),),
    )
    made = write_gathering(prepared(cast), Channel.TOWN_MEETING, details, by=cast.coder)
    assert bad not in signed_in(cast.coder).get(made.get_absolute_url()).content.decode()


def test_its_answer_is_corrected_where_it_was_written_down_and_nowhere_else(cast: Cast) -> None:
    made = write_gathering(opened(cast), Channel.TOWN_MEETING, MEETING, by=cast.coder)
    said = Submission.objects.get()
    with pytest.raises(ValidationError):
        confirm(said, by=cast.coder, version=said.version, details=SubmissionDetails(respondent="En anden"))
    page = signed_in(cast.coder).get(said.get_absolute_url()).content.decode()
    assert f"{said.get_absolute_url()}confirm/" not in page
    assert made.get_absolute_url() in page


def test_what_was_said_goes_when_its_file_is_erased(cast: Cast) -> None:
    made = write_gathering(prepared(cast), Channel.TOWN_MEETING, MEETING, by=cast.coder)
    forget_file(made.versions.get().file)
    made.refresh_from_db()
    assert (made.said, made.moderators, made.challenges.count()) == ("", "", 0)
