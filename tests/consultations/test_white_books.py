"""A white book from the site: in the order that is asked for, on screen and as files."""

import io
import random
import re
from datetime import date
from typing import Any

import docx
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.consultations.actions.erasing import forget_file
from samklang.consultations.actions.submissions import reject
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.books.editions import changes_after, changes_since
from samklang.consultations.models import (
    Activity,
    Challenge,
    Channel,
    Consultation,
    DigestItem,
    Gathering,
    Order,
    Reading,
    Submission,
    WhiteBookEdition,
    WhiteBookPage,
)
from samklang.consultations.reading.given import heard_passages
from samklang.consultations.reading.stored import VERSION, as_stored
from samklang.files.reading import read
from samklang.jobs.worker import Worker
from samklang_whitebook.model import MarkedPoint
from samklang_whitebook.model import Submission as Read
from tests.cast import Cast, signed_in
from tests.consultations.conftest import opened
from tests.queries import asks_no_more_for_more

pytestmark = pytest.mark.django_db(transaction=True)
US = System("tests")


@pytest.fixture
def consultation(cast: Cast) -> Consultation:
    return opened(cast, cast.local_committee)


def said(consultation: Consultation, *texts: str, held: str = "", **given: Any) -> Submission:
    """A confirmed answer in which each text is a point about the first goal; `held` is held back."""
    number = consultation.submissions.count() + 1
    fields = {"kind": "association", "respondent": f"Foreningen {number}", "channel": "letter", **given}
    row = Submission.objects.create(
        consultation=consultation,
        number=number,
        confirmed_at=timezone.now(),
        confirmed_by="system:tests",
        **fields,
    )
    passage = next(each for each in heard_passages(consultation.pk) if "Mål 1" in each.heading)
    points, at = [], 0
    for text in texts:
        points.append(
            MarkedPoint(
                at, at + len(text), "proposal", "", "none", "", "", passage.key, held_back=text == held
            )
        )
        at += len(text) + 1
    found = Read(
        file="brev.txt",
        sha256=f"{number}",
        format="txt",
        kind="answer",
        text="\n".join(texts),
        points=tuple(points),
    )
    Reading.objects.create(submission=row, found=as_stored(found), version=VERSION)
    return row


def made(consultation: Consultation, **order: Any) -> WhiteBookEdition:
    edition = ask_for_white_book(consultation, by=US, **order)
    Worker().run_until_empty()
    edition.refresh_from_db()
    return edition


def word_of(edition: WhiteBookEdition) -> list[str]:
    """Everything that is written in the Word file, headings and cells alike."""
    content = read(edition.files.get(name="whitebook.docx").file)
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def screen_of(edition: WhiteBookEdition) -> str:
    return str(list(edition.pages.values_list("heading", "blocks")))


@pytest.mark.slow
def test_a_white_book_is_seen_on_screen_each_point_with_who_said_it_and_its_answer(
    cast: Cast, consultation: Consultation
) -> None:
    bodil = said(consultation, "Plant flere træer ved skolen.", respondent="Bodil Brandt", kind="citizen")
    said(consultation, "Plant flere træer på torvet.", "Min søn har astma.", held="Min søn har astma.")
    edition = made(consultation)
    client = signed_in(cast.reader)
    first = client.get(f"/white-books/{edition.public_id}/").content.decode()
    (place,) = re.findall(rf"/white-books/{edition.public_id}/(\d+)/\">\s*Mål \(3\)", first) or [None]
    shown = client.get(f"/white-books/{edition.public_id}/{place}/").content.decode()
    assert "Plant flere træer ved skolen." in shown
    assert f'href="{bodil.get_absolute_url()}">{bodil.reference}' in shown
    assert "Mål 1: Flere træer (3)" in shown
    assert "Foreningen 2" in shown
    assert "Bodil" not in shown
    assert "astma" not in shown
    assert "astma" not in " ".join(word_of(edition))
    assert client.get(f"/white-books/{edition.public_id}/999/").status_code == 404


@pytest.mark.slow
def test_by_theme_and_within_by_kind_of_respondent(consultation: Consultation) -> None:
    for number in range(6):
        kind = ("citizen", "association")[number % 2]
        said(consultation, f"Der skal være flere bænke og træer i parken {number}.", kind=kind)
    by_text, by_theme = made(consultation), made(consultation, follows=Order.THEME, by_kind=True)
    assert "Mål 1: Flere træer (6)" in screen_of(by_text)
    assert "Borgere (3)" not in screen_of(by_text)
    assert "Mål 1: Flere træer (6)" not in screen_of(by_theme)
    assert re.search(r"'group', 'text': 'Borgere \(\d\)'|'text': 'Borgere \(\d\)'", screen_of(by_theme))
    assert any("Borgere (" in text for text in word_of(by_theme))


@pytest.mark.slow
def test_a_white_book_tells_how_the_hearing_was_run_and_what_meetings_ranked(
    consultation: Consultation,
) -> None:
    said(consultation, "Flere træer.")
    said(consultation, "Godt.", channel="web", kind="citizen")
    meeting = said(
        consultation, "Plant en skov.", channel=Channel.TOWN_MEETING, respondent="Stormøde i Lindby"
    )
    gathering = Gathering.objects.create(
        submission=meeting,
        title="Stormøde i Lindby",
        held_on=date(2026, 3, 4),
        participants=84,
        place="Skolen",
    )
    Challenge.objects.create(gathering=gathering, rank=1, text="For lidt skygge", votes=31)
    DigestItem.objects.create(gathering=gathering, place=1, title="Byen gror", source="Ugebladet")
    Activity.objects.create(
        consultation=consultation, kind="flyer", title="Løbeseddel", began_on=date(2026, 2, 1), number=400
    )
    edition = made(consultation)
    assert edition.counted == [
        ["received", 3],
        ["channel:web", 1],
        ["channel:town_meeting", 1],
        ["counted", 1],
    ]
    for told in (screen_of(edition), " ".join(word_of(edition))):
        for expected in (
            "Løbeseddel",
            "400",
            "84 deltagere",
            "For lidt skygge",
            "31",
            "Byen gror",
            "Stormøde",
        ):
            assert expected in told, expected
        assert "3 er kommet ind, og 1 tæller med" in told
        assert "uden: " in told


@pytest.mark.slow
def test_an_edition_says_what_is_new_since_the_one_before(cast: Cast, consultation: Consultation) -> None:
    gone = said(consultation, "Flere træer.")
    first = made(consultation)
    assert not changes_after(first)
    new = said(consultation, "Færre biler.")
    reject(gone, by=cast.coder, because="Et spørgsmål")
    since = changes_after(first)
    assert (since.new, since.gone, since.named) == (1, 1, (new,))
    told = signed_in(cast.reader).get(f"{consultation.get_absolute_url()}white-books/").content.decode()
    assert new.reference in told
    second = made(consultation)
    changes = changes_since(first, second)
    assert (changes.new, changes.gone) == (1, 1)
    assert (first.answers, [each.number for each in second.holds.all()]) == (1, [1])
    shown = signed_in(cast.reader).get(f"/white-books/{second.public_id}/").content.decode()
    assert new.get_absolute_url() in shown


def _prose(draw: random.Random) -> str:
    """Four hundred letters that are like no other."""
    return " ".join("".join(draw.choices("aeiourstlnmk", k=6)) for _word in range(60))


@pytest.mark.slow
def test_no_page_is_too_long_and_none_loses_a_point(cast: Cast, consultation: Consultation) -> None:
    draw = random.Random(7)
    for number in range(40):
        said(consultation, *(f"{number}.{place} {_prose(draw)} & <fred>." for place in range(8)))
    edition = made(consultation, by_kind=True)
    client = signed_in(cast.reader)
    assert edition.pages.count() > 5
    labels: list[str] = []
    for page in edition.pages.all():
        shown = client.get(f"/white-books/{edition.public_id}/{page.place}/").content
        assert len(shown) < 100_000, page.heading
        labels += re.findall(r'<p id="(S[\d.]+)">', shown.decode())
    assert len(labels) == len(set(labels)) == edition.points == 320
    assert all(page.blocks[0]["is"] != "entry" for page in edition.pages.filter(part__gt=1, points__gt=0))


def test_a_page_of_a_white_book_takes_as_many_queries_for_many_points(
    cast: Cast, consultation: Consultation
) -> None:
    edition = WhiteBookEdition.objects.create(
        consultation=consultation, asked_by="system:tests", made_at=timezone.now(), answers=0
    )
    page = WhiteBookPage.objects.create(edition=edition, place=1, heading="Mål", blocks=[])
    client = signed_in(cast.reader)

    def add(number: int) -> None:
        row = said(consultation, "Flere træer.")
        edition.holds.create(submission=row, number=number + 1)
        page.blocks.append(
            {
                "is": "entry",
                "number": f"S{number + 1}.1",
                "who": "x",
                "facts": [],
                "leads": [],
                "quotes": ["q"],
            }
        )
        page.save()

    asks_no_more_for_more(lambda: client.get(f"/white-books/{edition.public_id}/1/"), add)


def test_an_order_that_does_not_exist_is_refused(cast: Cast, consultation: Consultation) -> None:
    said(consultation, "Flere træer.")
    client = signed_in(cast.coder)
    client.post(f"{consultation.get_absolute_url()}white-books/make/", {"follows": "alfabet"})
    assert not WhiteBookEdition.objects.exists()
    with pytest.raises(ValidationError):
        ask_for_white_book(opened(cast, cast.association, title="Tom"), by=cast.coder)


def test_asked_twice_in_the_same_order_it_is_made_once(cast: Cast, consultation: Consultation) -> None:
    said(consultation, "Flere træer.")
    client = signed_in(cast.coder)
    for follows in ("passage", "passage", "theme"):
        client.post(f"{consultation.get_absolute_url()}white-books/make/", {"follows": follows})
    assert sorted(WhiteBookEdition.objects.values_list("follows", flat=True)) == ["passage", "theme"]


@pytest.mark.slow
def test_where_a_file_of_an_edition_is_erased_its_pages_go_too(consultation: Consultation) -> None:
    said(consultation, "Flere træer.")
    edition = made(consultation)
    assert edition.pages.exists()
    file = edition.files.first()
    assert file is not None
    forget_file(file.file)
    assert not edition.pages.exists()


@pytest.mark.slow
def test_how_to_reach_a_private_person_is_hidden_on_screen_too(consultation: Consultation) -> None:
    said(consultation, "Ring til mig på 22 33 44 55 om træerne.", kind="citizen")
    shown = screen_of(made(consultation))
    assert "om træerne" in shown
    assert "22 33 44 55" not in shown
