"""Every door of hearings, for everyone in the cast, and for whoever holds a personal link."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import timezone

from samklang.consultations.actions.answers import keep_answer_draft, send_answer
from samklang.consultations.actions.submissions import receive, reject
from samklang.consultations.actions.superseding import standing_answer
from samklang.consultations.details import Sent, SubmissionDetails
from samklang.consultations.models import (
    CaseFile,
    Consultation,
    HeardDocument,
    Submission,
    SubmissionFile,
    WhiteBookEdition,
    WhiteBookFile,
)
from samklang.consultations.urls.hearings import urlpatterns
from samklang.files.actions import store
from samklang.inquiries.actions.enclosures import enclose
from samklang.inquiries.actions.sharing import share_link
from samklang.inquiries.models import Party, PersonalLink
from tests.cast import Cast
from tests.consultations.conftest import LETTER, Hearing, link_of, opened, prepared
from tests.doors import EVERYONE, PRESSED, SENT, Door, Litany, LitanyOfForms, each_of, with_forms

RUNNERS = {"coder", "approver", "other_approver"}
SECRETARIAT = RUNNERS | {"reader"}
HEARING = {
    "title": "Ren luft",
    "about": "Et udkast.",
    "kind": "public",
    "deadline": "2099-01-31",
    "subject": "Høring",
    "letter": LETTER,
    "version": "1",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The things the doors lead to."""

    cast: Cast
    draft: Consultation
    open: Consultation
    internal: Consultation
    text: HeardDocument
    answer: Submission  # taken in by the secretariat
    rejected: Submission
    sent: Submission  # by link
    party: Party  # of the hearing that is being prepared
    asked: Party
    book: WhiteBookFile


@pytest.fixture
def scene(cast: Cast, hearing: Hearing) -> Scene:
    draft = prepared(cast, cast.advisory_council, title="Under arbejde")
    keep_answer_draft(hearing.party, text="Vi er enige.", files=[Sent("bilag.txt", b"bilag")])
    sent = send_answer(hearing.party, link=hearing.link)
    taken = [
        receive(hearing.consultation, [Sent(name, name.encode())], by=cast.coder, details=SubmissionDetails())
        for name in ("a.txt", "b.txt")
    ]
    edition = WhiteBookEdition.objects.create(consultation=hearing.consultation, asked_by="system:tests")
    book = WhiteBookFile.objects.create(
        edition=edition, file=taken[0].files.get().file, name="whitebook.docx"
    )
    internal = opened(cast, cast.other_committee, title="Kun for jer", kind="internal")
    second = keep_answer_draft(hearing.party, text="Mere", files=[Sent("c.txt", b"c")])
    assert second.files.exists()
    return Scene(
        cast=cast,
        draft=draft,
        open=hearing.consultation,
        internal=internal,
        text=draft.documents.get(),
        answer=taken[0],
        rejected=reject(taken[1], by=cast.coder, because="Et spørgsmål"),
        sent=sent,
        party=draft.inquiry.parties.get(),
        asked=hearing.party,
        book=book,
    )


def _of(name: str) -> Callable[[Any], list[str]]:
    return lambda scene: [getattr(scene, name).public_id]


def _secret(scene: Scene) -> list[str]:
    return ["hemmelig"]


def _file_of_answer(scene: Scene) -> list[str]:
    return [SubmissionFile.objects.get(submission=scene.answer).public_id]


def _heard_by_link(scene: Scene) -> list[str]:
    return ["hemmelig", scene.open.documents.get().public_id]


def _file_of_draft(scene: Scene) -> list[str]:
    return ["hemmelig", scene.asked.draft.files.get().public_id]


def _confirmed(scene: Scene) -> dict[str, str]:
    return {
        "respondent": "Bo Hansen",
        "kind": "citizen",
        "channel": "letter",
        "version": str(scene.answer.version),
    }


def _edition(scene: Scene) -> list[str]:
    return [scene.book.edition.public_id]


def _page_of_edition(scene: Scene) -> list[str]:
    """The first page of a white book."""
    scene.book.edition.pages.create(place=1, heading="Mål", blocks=[{"is": "text", "text": "Resumé"}])
    return [scene.book.edition.public_id, "1"]


COUNTING = {"channels": "letter", "because": "Udvalget vil det"}


def _written(scene: Scene) -> dict[str, str]:
    return {"text": "Vi er uenige.", "version": str(scene.asked.draft.version)}


def _standing(scene: Scene) -> dict[str, str]:
    standing = standing_answer(scene.asked)
    return {"answer": standing.public_id if standing else ""}


PARTY = {"addressees": "ny@post.example; Ny", "version": "1"}
TEXT = {"name": "Bilaget", "text": "# Bilag\n\nMere.", "version": "1"}

CORRECTION = {"text": "# Bilag\n\nAndet.", "correction": "Et tal var forkert.", "version": "1"}


def _heard(scene: Scene) -> list[str]:
    return [scene.open.documents.get().public_id]


DOORS = (
    Door("consultations", EVERYONE),
    Door("new_consultation", RUNNERS, ways=SENT, sent=HEARING),
    Door("consultation", EVERYONE, _of("open")),
    Door("consultation", SECRETARIAT, _of("draft")),
    Door("consultation", SECRETARIAT, _of("internal")),
    Door("edit_consultation", RUNNERS, _of("draft"), ways=SENT, sent=HEARING),
    Door("open_consultation", RUNNERS, _of("draft"), ways=PRESSED, sent={}),
    Door("close_consultation", RUNNERS, _of("open"), ways=PRESSED),
    Door("mark_as_answered", RUNNERS, _of("open"), ways=PRESSED),
    Door("archive_consultation", RUNNERS, _of("open"), ways=PRESSED),
    Door("move_deadline", RUNNERS, _of("open"), ways=SENT, sent={"day": "2099-05-01", "reason": "Ferie"}),
    Door("public_hearings_calendar", EVERYONE),
    Door("correct_document", RUNNERS, _heard, ways=SENT, sent=CORRECTION),
    Door("correct_document", set(), _of("text"), ways=SENT),  # it is not heard yet
    Door("move_document_up", RUNNERS, _of("text"), ways=PRESSED, sent={}),
    Door("document_versions", EVERYONE, _heard),
    Door("document_versions", SECRETARIAT, _of("text")),
    Door("document_version", EVERYONE, lambda scene: [*_heard(scene), "1"]),
    Door("document_version", set(), lambda scene: [scene.text.public_id, "1"]),
    Door("compare_document_versions", EVERYONE, _heard),
    Door("new_document", RUNNERS, _of("draft"), ways=SENT, sent=TEXT),
    Door("import_document", RUNNERS, _of("draft"), ways=SENT),
    Door("board", SECRETARIAT, _of("open")),
    Door("reminders", RUNNERS, _of("open"), ways=SENT, sent={"days": "14, 3", "version": "2"}),
    Door("enclosures", RUNNERS, _of("draft"), ways=SENT),
    Door("enclosure_file", SECRETARIAT, lambda scene: [_enclosed(scene)]),
    Door("remove_enclosure", RUNNERS, lambda scene: [_enclosed(scene)], ways=PRESSED, sent={}),
    Door("party_letter", SECRETARIAT, _of("asked")),
    Door("party_letter", SECRETARIAT, _of("party")),
    Door("party_letter_file", SECRETARIAT, lambda scene: [scene.asked.public_id, "pdf"]),
    Door("party_enclosures", RUNNERS, _of("party"), ways=SENT),
    Door("note_addressee_left", RUNNERS, lambda scene: _addressee(scene), ways=PRESSED, sent={}),
    Door("note_addressee_back", RUNNERS, lambda scene: _left(scene), ways=PRESSED, sent={}),
    Door("call_substitute_in", RUNNERS, lambda scene: _substitute(scene), ways=PRESSED, sent={}),
    Door("case_files", RUNNERS, _of("open")),
    Door("make_case_file", RUNNERS, _of("open"), ways=PRESSED, sent={}),
    Door("case_file", RUNNERS, lambda scene: [_case_file(scene)], is_noted=True),
    Door("share_answer", EVERYONE, _secret, ways=SENT),
    Door("close_shared_link", EVERYONE, lambda scene: _shared(scene), ways=PRESSED, sent={}),
    Door("choose_parties", RUNNERS, _of("draft"), ways=SENT, sent={"kinds": "local_committee"}),
    Door("submissions", SECRETARIAT, _of("open")),
    Door("numbers", SECRETARIAT, _of("open")),
    Door("counting_rules", RUNNERS, _of("open"), ways=SENT, sent=COUNTING),
    Door("white_books", SECRETARIAT, _of("open")),
    Door("white_book", SECRETARIAT, _edition),
    Door("white_book_page", SECRETARIAT, _page_of_edition),
    Door("make_white_book", RUNNERS, _of("open"), ways=PRESSED),
    Door("white_book_file", SECRETARIAT, _of("book")),
    Door("heard_document", SECRETARIAT, _of("text")),
    Door("heard_document", EVERYONE, lambda scene: [scene.open.documents.get().public_id]),
    Door("edit_document", RUNNERS, _of("text"), ways=SENT, sent=TEXT),
    Door("remove_document", RUNNERS, _of("text"), ways=PRESSED, sent={}),
    Door("party", SECRETARIAT, _of("asked")),
    Door("edit_party", RUNNERS, _of("party"), ways=SENT, sent=PARTY),
    Door("extend_party", RUNNERS, _of("asked"), ways=SENT, sent={"day": "2099-02-28", "reason": "Ferie"}),
    Door("remove_party", RUNNERS, _of("party"), ways=PRESSED, sent={}),
    Door("write_to_party_again", RUNNERS, _of("asked"), ways=PRESSED, sent={}),
    Door("revoke_links", RUNNERS, _of("asked"), ways=PRESSED, sent={}),
    Door("submission", SECRETARIAT, _of("answer")),
    Door("confirm_submission", RUNNERS, _of("answer"), ways=SENT, sent=_confirmed),
    Door("reject_submission", RUNNERS, _of("answer"), ways=SENT, sent={"because": "Et spørgsmål"}),
    Door("accept_submission", RUNNERS, _of("rejected"), ways=PRESSED, sent={}),
    Door("submission_file", SECRETARIAT, _file_of_answer),
    Door("answer", EVERYONE, _secret, ways=SENT, sent=_written, is_right_when_empty=True),
    Door("answer", EVERYONE, lambda scene: ["gættet"], ways=SENT),  # told that it is no link
    Door("note_answer_opened", EVERYONE, _secret, ways=PRESSED),
    Door("withdraw_answer", EVERYONE, _secret, ways=SENT, sent=_standing),
    Door(
        "decline_to_answer",
        EVERYONE,
        lambda scene: [_second_secret(scene)],
        ways=SENT,
        sent={"because": "Intet at sige"},
        is_right_when_empty=True,
    ),
    Door("answer_document", EVERYONE, _heard_by_link),
    Door("answer_document", set(), lambda scene: ["hemmelig", scene.text.public_id]),
    Door("take_answer_file_out", EVERYONE, _file_of_draft, ways=PRESSED, sent={}),
)


def _second_secret(scene: Scene) -> str:
    """The link of a party that has not answered."""
    link_of(scene.internal.inquiry.parties.get(), "anden")
    return "anden"


def _enclosed(scene: Scene) -> str:
    """A file with the letter of the hearing that is being prepared."""
    made = enclose(scene.draft.inquiry, by=scene.cast.coder, name="kort.txt", content=b"Et kort")
    return made.public_id


def _addressee(scene: Scene) -> list[str]:
    return [scene.asked.public_id, str(scene.asked.addressees.get().pk)]


def _left(scene: Scene) -> list[str]:
    """Somebody who has left, at a party that was asked."""
    scene.asked.addressees.update(left_at=timezone.now())
    return _addressee(scene)


def _substitute(scene: Scene) -> list[str]:
    scene.asked.addressees.update(is_substitute=True)
    return _addressee(scene)


def _case_file(scene: Scene) -> str:
    """A case file that was made; which bytes it has makes no difference at a door."""
    kept = store(by=scene.cast.coder, name="sag.zip", content=b"PK")
    made = CaseFile.objects.create(
        consultation=scene.open,
        asked_by="system:tests",
        made_at=timezone.now(),
        file=kept,
        papers=1,
        name="a",
    )
    return made.public_id


def _shared(scene: Scene) -> list[str]:
    """A link for a colleague, with that it was made by."""
    link = PersonalLink.objects.of_secret("hemmelig")
    assert link is not None
    share_link(link, by=scene.cast.coder, for_whom="Bo")
    return ["hemmelig", str(link.shared.get().pk)]


def test_every_address_of_this_package_has_its_door() -> None:
    assert {pattern.name for pattern in urlpatterns} == {door.name for door in DOORS}


@each_of(DOORS)
class TestDoors(Litany):
    """The litany, at every door of this package."""


@each_of(with_forms(DOORS))
class TestForms(LitanyOfForms):
    """The litany, at every form of this package."""
