"""A contribution as a paper: all its page says to this reader, and no more."""

import io
from datetime import date
from urllib.parse import unquote

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from docx import Document

from samklang.journal.models import Entry
from samklang.knowledge.actions.contributions import publish
from samklang.knowledge.details import MoneyDetails
from samklang.knowledge.models import Contribution, Remark, Support, Use
from samklang.knowledge.views import papers
from tests.cast import Cast, make_contact, make_contribution, signed_in
from tests.doors import EVERYONE, INSIDE
from tests.knowledge.conftest import Say


@pytest.fixture
def project(cast: Cast, say: Say) -> Contribution:
    made = publish(
        say(
            "project",
            title="Natteravne: ved havnen/kajen",
            result="partly",
            came_of_it="Det gik **godt**:\n\n- 38 unge\n- ingen klager",
            money=(MoneyDetails(250_000, "Statens pulje"),),
            links=("https://www.klangby.example/ravne",),
        ),
        by=cast.employee,
    )
    Use.objects.create(contribution=made, user=cast.reader, where="Engparken", result="worked", note="Nemt")
    Remark.objects.create(contribution=made, user=cast.officer, text="Husk *vinteren*.")
    made.related.add(make_contribution("Hemmeligt andet", cast.committee, sharing="own"))
    made.related.add(make_contribution("Åbent andet", cast.committee))
    return made


def words_of(content: bytes) -> str:
    pages = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in pages).replace("\r\n", "\n")


def test_under_its_title_stands_when_it_was_published_and_last_when_the_paper_was_made(
    cast: Cast, project: Contribution
) -> None:
    Contribution.objects.filter(pk=project.pk).update(published_on=date(2022, 9, 26))
    answer = signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id]))
    text = " ".join(words_of(answer.content).split())
    before, _title, after = text.partition("Natteravne: ved havnen/kajen")
    assert "Offentliggjort 26. september 2022" in after[:120]
    today = date_format(timezone.localdate(), "DATE_FORMAT")
    assert today not in before + after[:120]
    assert today in after[-300:]


def test_the_paper_says_what_the_page_says_to_this_reader(cast: Cast, project: Contribution) -> None:
    answer = signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id]))
    assert answer["Content-Type"] == "application/pdf"
    text = " ".join(words_of(answer.content).split())
    for said in (
        "Natteravne: ved havnen/kajen",
        "Kort sagt.",
        "Det virkede delvist",
        "Det gik godt:",
        "38 unge",
        "Statens pulje",
        "250.000",
        "Engparken",
        "Husk vinteren.",
        "Ejer",
        "Åbent andet",
        "www.klangby.example/ravne",
        project.get_absolute_url(),
        "Hele kommunen",
    ):
        assert said in text, said
    assert "Hemmeligt andet" not in text
    assert "**" not in text


def test_the_result_comes_first(cast: Cast, project: Contribution) -> None:
    text = words_of(signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id])).content)
    assert text.index("Det virkede delvist") < text.index("Kort sagt.") < text.index("38 unge")


def test_the_word_file_says_the_same(cast: Cast, project: Contribution) -> None:
    answer = signed_in(cast.reader).get(reverse("contribution_docx", args=[project.public_id]))
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs)
    assert "38 unge" in text
    assert "Hemmeligt andet" not in text


def test_its_name_is_the_title_where_a_file_can_be_called_that(cast: Cast, project: Contribution) -> None:
    answer = signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id]))
    assert "Natteravne- ved havnen-kajen.pdf" in unquote(answer["Content-Disposition"])


@pytest.mark.parametrize("level", ["own", "municipality", "others", "public"])
def test_it_is_for_those_who_read_the_page(cast: Cast, level: str) -> None:
    keepers = {"approver", "other_approver", "coder", "administrator", "officer", "employee"}
    readers = {"own": keepers, "municipality": INSIDE, "others": INSIDE | {"guest"}, "public": EVERYONE}
    shared = make_contribution("Natteravne", cast.other_administration, sharing=level)
    came_in = {
        part
        for part, user in cast.everyone().items()
        if signed_in(user).get(reverse("contribution_pdf", args=[shared.public_id])).status_code == 200
    }
    assert came_in == readers[level]


def test_outsiders_get_no_names_the_page_does_not_show_them(cast: Cast) -> None:
    owner = make_contact("Skjult Ejer", cast.other_administration, email="skjult@klangby.example")
    shared = make_contribution("Natteravne", cast.other_administration, owner=owner, sharing="public")
    text = words_of(
        signed_in(cast.stranger).get(reverse("contribution_pdf", args=[shared.public_id])).content
    )
    assert "Skjult" not in text
    assert "skjult@" not in text


def test_every_kind_makes_a_paper(cast: Cast) -> None:
    for kind in ("project", "experience", "practice", "idea", "question"):
        made = make_contribution("Natteravne", cast.other_administration, kind=kind)
        answer = signed_in(cast.reader).get(reverse("contribution_pdf", args=[made.public_id]))
        assert answer.content.startswith(b"%PDF-"), kind


def test_who_supports_an_idea_and_why_it_was_declined_is_told(cast: Cast) -> None:
    idea = make_contribution(
        "Spisning",
        cast.other_administration,
        kind="idea",
        declined_because="Der er ingen penge.",
        decided_on="2026-01-02",
    )
    Support.objects.create(idea_id=idea.pk, user=cast.employee)
    text = words_of(signed_in(cast.reader).get(reverse("contribution_pdf", args=[idea.public_id])).content)
    assert "Der er ingen penge." in text
    assert cast.employee.name in text


def test_the_journal_says_who_took_one(cast: Cast, project: Contribution) -> None:
    signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id]))
    line = Entry.objects.get(verb="exported")
    assert (line.actor, line.subject) == (cast.reader.public_id, project.public_id)


def test_one_that_is_too_long_is_refused_in_words(
    cast: Cast, project: Contribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "MOST_CHARACTERS", 100)
    answer = signed_in(cast.reader).get(reverse("contribution_pdf", args=[project.public_id]), follow=True)
    assert answer.redirect_chain
    assert not Entry.objects.filter(verb="exported").exists()
