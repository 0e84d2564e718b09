"""The page of one answer: its text as it stands in the file, what was found, and what belongs beside it."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from samklang.accounts.actors import System
from samklang.consultations.actions.campaigns import note_campaigns
from samklang.consultations.answers.laid_out import MOST_SIGNS, LaidOut
from samklang.consultations.answers.related import related_to
from samklang.consultations.campaigns.finding import find_campaigns
from samklang.consultations.models import Submission, SubmissionFile
from samklang.files.actions import store
from samklang_text.document import AsideReason
from samklang_whitebook.model import (
    ANSWER,
    Evidence,
    MarkedPoint,
    PersonalData,
    SetAside,
    TextBlock,
)
from samklang_whitebook.model import Submission as Read
from tests.cast import Cast, signed_in
from tests.consultations.alike import LETTER, OTHER, OWN, read_answer, read_as, signed
from tests.consultations.conftest import Hearing, opened

US = System("tests")
TEXT = "Høringssvar\nVi støtter målet.\nFlere træer\nMindre støj\nÅr\tTræer\n2027\t40\nRing på 20 12 34 56."
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"


def block(kind: str, words: str, **given: object) -> TextBlock:
    start = TEXT.index(words)
    return TextBlock(kind, start, start + len(words), **given)  # type: ignore[arg-type]


def stretch(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


BLOCKS = (
    block("heading", "Høringssvar", level=1, page=1),
    block("paragraph", "Vi støtter målet.", page=1),
    block("list_item", "Flere træer", marker="•", page=1),
    block("list_item", "Mindre støj", marker="•", page=1),
    block("table_row", "År\tTræer", table=1, page=2),
    block("table_row", "2027\t40", table=1, page=2),
    block("paragraph", "Ring på 20 12 34 56.", page=2),
)
POINT = MarkedPoint(*stretch("støtter målet"), "support", "", "supports", "", "", held_back=True)
FOUND: dict[str, Any] = {
    "blocks": BLOCKS,
    "points": (POINT,),
    "personal": (PersonalData("phone", *stretch("20 12 34 56"), 0.9),),
    "asides": (SetAside(AsideReason.SIGNATURE, "Med venlig hilsen\nBo", len(TEXT)),),
    "sender": "Nordby Råd",
    "evidence": (Evidence("sender", "aside", 0, 3, 0, 0.7),),
}


def read(text: str = TEXT, **found: Any) -> Read:
    return Read(file="svar.txt", sha256="0", format="txt", kind=ANSWER, text=text, **found)


@pytest.fixture
def answer(hearing: Hearing) -> Submission:
    made = read_answer(hearing.consultation, TEXT, respondent="Nordby Råd", kind="advisory_council")
    read_as(made, TEXT, **FOUND)
    return made


def page(client: Client, answer: Submission, **given: str) -> str:
    shown = client.get(f"/answers/{answer.public_id}/", given)
    assert shown.status_code == 200
    return shown.content.decode()


def put_file(answer: Submission, content: bytes, *, name: str) -> SubmissionFile:
    kept = store(by=US, name=name, content=content)
    return SubmissionFile.objects.create(submission=answer, file=kept, name=name)


def test_a_text_stands_as_in_its_file_with_headings_lists_tables_and_pages() -> None:
    pieces = LaidOut(read(**FOUND)).pieces(1)
    assert [piece.kind for piece in pieces] == [
        "heading",
        "paragraph",
        "list",
        "table",
        "paragraph",
        "asides",
    ]
    assert [piece.page for piece in pieces] == [1, 0, 0, 2, 0, 0]
    assert [item.marker for item in pieces[2].items] == ["•", "•"]
    assert [[cell[0].text for cell in row] for row in pieces[3].rows] == [["År", "Træer"], ["2027", "40"]]


def test_nothing_of_a_text_is_lost_whatever_its_blocks_say() -> None:
    for blocks in ((), BLOCKS[:3], BLOCKS[3:]):
        pieces = LaidOut(read(blocks=blocks)).pieces(1)
        shown = " ".join(
            run.text
            for piece in pieces
            for runs in (
                piece.runs,
                *(item.runs for item in piece.items),
                *(cell for row in piece.rows for cell in row),
            )
            for run in runs
        )
        assert shown.split() == TEXT.split()


def test_points_and_personal_data_are_marked_where_they_stand() -> None:
    pieces = LaidOut(read(**FOUND)).pieces(1)
    marked = [run for piece in pieces for run in piece.runs if run.point or run.personal]
    assert [(run.text, run.point, run.held_back, run.personal) for run in marked] == [
        ("støtter målet", 1, True, ()),
        ("20 12 34 56", 0, False, ("phone",)),
    ]


def test_a_long_text_comes_in_parts_and_a_point_knows_its_part() -> None:
    line = "Vi mener, at der bør plantes flere træer langs vejen.\n"
    text = line * (3 * MOST_SIGNS // len(line))
    end = len(text) - 1
    laid_out = LaidOut(read(text, points=(MarkedPoint(end - 20, end, "remark", "", "none", "", ""),)))
    assert laid_out.parts in (3, 4)
    assert laid_out.points[0].part == laid_out.parts
    signs = [
        sum(len(run.text) for piece in laid_out.pieces(part) for run in piece.runs)
        for part in range(1, laid_out.parts + 1)
    ]
    assert max(signs) <= MOST_SIGNS
    assert sum(signs) == len(text.replace("\n", ""))


def test_a_block_longer_than_a_part_is_cut() -> None:
    laid_out = LaidOut(read("x" * (MOST_SIGNS * 2 + 5)))
    assert laid_out.parts == 3


def test_the_page_shows_what_was_read_and_where(answer: Submission, cast: Cast) -> None:
    shown = page(signed_in(cast.reader), answer)
    assert re.search(r'<mark id="p1"[^>]*ca-held[^>]*><sup>.*?1</sup>støtter målet</mark>', shown)
    assert "<mark>Med</mark>" in shown
    assert "Underskrift" in shown
    assert "<td>" in shown


def test_what_somebody_wrote_is_never_html(hearing: Hearing, cast: Cast) -> None:
    evil = "<script>alert(1)</script> & <b>fed</b>"
    made = read_answer(hearing.consultation, evil, respondent=evil)
    read_as(made, evil, asides=(SetAside(AsideReason.QUOTED_MAIL, evil, 0),))
    shown = page(signed_in(cast.reader), made)
    assert "<script>alert" not in shown
    assert "<b>fed" not in shown
    assert shown.count("&lt;b&gt;fed") >= 3


def test_a_page_of_a_very_long_answer_is_no_heavier_than_others(hearing: Hearing, cast: Cast) -> None:
    sentence = "Vi foreslår, at kommunen plantter flere træer på Æblevej og Ågade. "
    text = "\n".join([sentence * 3] * 800)
    points = tuple(
        MarkedPoint(at, at + len(sentence), "proposal", "", "supports", "", "", page=3)
        for at in range(0, len(text) - len(sentence), 210)
    )
    made = read_answer(hearing.consultation, text)
    read_as(made, text, points=points)
    client = signed_in(cast.coder)
    assert max(len(page(client, made, page=str(number)).encode()) for number in (1, 5)) < 100_000


def test_an_answer_that_is_late_says_by_how_much(hearing: Hearing, answer: Submission, cast: Cast) -> None:
    inquiry = hearing.consultation.inquiry
    inquiry.deadline = answer.received_at - timedelta(days=3)
    inquiry.save()
    with translation.override("da"):
        assert "3 dage efter fristen" in page(signed_in(cast.reader), answer).replace("\xa0", " ")


def test_the_party_has_its_own_deadline(hearing: Hearing, answer: Submission, cast: Cast) -> None:
    inquiry, party = hearing.consultation.inquiry, hearing.party
    inquiry.deadline = answer.received_at - timedelta(days=3)
    inquiry.save()
    party.extended_to, party.extension_reason = timezone.now() + timedelta(days=9), "Mødet ligger senere"
    party.save()
    Submission.objects.filter(pk=answer.pk).update(party=party)
    shown = page(signed_in(cast.reader), answer)
    assert "Mødet ligger senere" in shown
    assert "efter fristen" not in shown


def test_a_pdf_stands_beside_the_text_and_other_files_are_fetched(answer: Submission, cast: Cast) -> None:
    client = signed_in(cast.reader)
    part = put_file(answer, PDF, name="svar.pdf")
    assert f'src="/answer-files/{part.public_id}/shown/#' in page(client, answer)
    shown = client.get(f"/answer-files/{part.public_id}/shown/")
    assert shown["Content-Disposition"].startswith("inline")
    assert shown["Content-Type"] == "application/pdf"
    assert "default-src 'none'" in shown["Content-Security-Policy"]
    assert shown["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "content", [b"<html><script>alert(1)</script></html>", b"<svg onload='x()'/>", b"PK\3\4"]
)
def test_what_could_run_in_the_browser_is_never_shown_inside(
    answer: Submission, cast: Cast, content: bytes
) -> None:
    client = signed_in(cast.reader)
    part = put_file(answer, content, name="svar.pdf")
    assert "/shown/" not in page(client, answer)
    shown = client.get(f"/answer-files/{part.public_id}/shown/")
    assert shown["Content-Disposition"].startswith("attachment")
    assert "sandbox" in shown["Content-Security-Policy"]


def test_the_provisional_answer_is_kept_and_compared_with_the_final(
    hearing: Hearing, answer: Submission, cast: Cast
) -> None:
    final = read_answer(hearing.consultation, TEXT.replace("støtter", "er imod"), respondent="Nordby Råd")
    Submission.objects.filter(pk=answer.pk).update(superseded_by=final, is_provisional=True)
    client = signed_in(cast.reader)
    assert f"/answers/{final.public_id}/compare/" in page(client, answer)
    assert f"/answers/{final.public_id}/compare/" in page(client, final)
    shown = client.get(f"/answers/{final.public_id}/compare/").content.decode()
    assert re.search(r"<del>.*støtter.*</del>", shown)
    assert re.search(r"<ins>.*er imod.*</ins>", shown)


def test_long_texts_are_compared_on_a_page_that_is_not_heavy(
    hearing: Hearing, answer: Submission, cast: Cast
) -> None:
    lines = [f"Linje {number}: vi mener noget om vejen." for number in range(4000)]
    read_as(answer, "\n".join(lines))
    final = read_answer(hearing.consultation, "\n".join(line.upper() for line in lines))
    Submission.objects.filter(pk=answer.pk).update(superseded_by=final)
    shown = signed_in(cast.reader).get(f"/answers/{final.public_id}/compare/")
    assert len(shown.content) < 100_000
    assert shown.context["compared"].is_cut


def test_what_replaced_nothing_is_not_compared(answer: Submission, cast: Cast) -> None:
    assert signed_in(cast.reader).get(f"/answers/{answer.public_id}/compare/").status_code == 404


def test_answers_of_the_same_sender_in_this_and_earlier_hearings_stand_beside(
    hearing: Hearing, answer: Submission, cast: Cast
) -> None:
    earlier = read_answer(
        opened(cast, cast.other_committee, title="Før"),
        OTHER,
        respondent="nordby råd",
        kind="advisory_council",
    )
    by_body = read_answer(hearing.consultation, OTHER, organisation=cast.committee, kind="committee")
    on_behalf = read_answer(
        hearing.consultation,
        OTHER,
        on_behalf_of=cast.committee,
        kind="administration",
        respondent="Forvaltningen",
    )
    assert related_to(answer, reader=cast.reader).by_sender == (earlier,)
    assert related_to(by_body, reader=cast.reader).by_sender == (on_behalf,)
    assert related_to(answer, reader=cast.stranger).by_sender == ()


def test_answers_of_the_same_campaign_and_with_the_same_file_stand_beside(
    hearing: Hearing, cast: Cast
) -> None:
    one, two = (read_answer(hearing.consultation, signed(LETTER, name)) for name in ("Bo", "Eva"))
    added = read_answer(hearing.consultation, signed(f"{LETTER}\n\n{OWN}", "Ib"))
    note_campaigns(hearing.consultation, find_campaigns(hearing.consultation), by=US)
    for each in (one, two):
        put_file(each, b"samme fil", name="brev.txt")
    related = related_to(one, reader=cast.reader)
    assert related.number_in_campaign == 3
    assert set(related.in_campaign) == {two, added}
    assert related.same_file == (two,)
    assert 'class="ca-own">Min søn' in page(signed_in(cast.reader), added)


def test_a_page_asks_the_same_however_many_answers_stand_beside(
    hearing: Hearing, answer: Submission, cast: Cast
) -> None:
    client = signed_in(cast.reader)

    def letters(number: int) -> None:
        for _each in range(number):
            read_answer(hearing.consultation, signed(LETTER, "Bo"), respondent="Nordby Råd")
        note_campaigns(hearing.consultation, find_campaigns(hearing.consultation), by=US)

    letters(3)
    shown = hearing.consultation.submissions.get(number=3)
    page(client, shown)
    with CaptureQueriesContext(connection) as few:
        page(client, shown)
    letters(9)
    with CaptureQueriesContext(connection) as many:
        page(client, shown)
    assert len(many) == len(few)


def test_one_goes_from_answer_to_answer(hearing: Hearing, answer: Submission, cast: Cast) -> None:
    after = read_answer(hearing.consultation, OTHER)
    client = signed_in(cast.reader)
    assert f'href="/answers/{after.public_id}/" rel="next"' in page(client, answer)
    assert f'href="/answers/{answer.public_id}/" rel="prev"' in page(client, after)
