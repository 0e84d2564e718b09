"""The letter's own date, and the deadline it names."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from samklang_text.dates import find_dates
from samklang_text.document import Aside, AsideReason, Document, Metadata, Part, Place, compose
from samklang_text.letters import Source, _deadline, read_facts
from tests.text.letters_of_ours import KNOWN, document_of, facts_of, mail_facts, pieces_of

BODY = "Vi har læst planen og mener, at der bør være flere cykelstier i bydelen."


@pytest.mark.parametrize(
    "written",
    [
        "3. december 2014",
        "den 3. december 2014",
        "d. 3/12-2014",
        "3/12 2014",
        "03.12.14",
        "03-12-2014",
        "2014-12-03",
        "3. dec. 2014",
        "December 3, 2014",
        "onsdag den 3. december 2014",
    ],
)
def test_dates_are_read_in_every_form(written: str) -> None:
    (found,) = find_dates(f"Brevet er fra {written} og")
    assert found.value == date(2014, 12, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2011-2014",
        "31. april 2010",
        "99.99.99",
        "1. januar 1066",
        "sag 2010-150914",
        "kl. 10.12",
        "25 % til 20 %",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert all(found.value is None for found in find_dates(text))


def test_a_range_of_days_and_a_day_without_year_have_no_value() -> None:
    assert [found.value for found in find_dates("den 14.-15. maj 2020 og den 2. november")] == [None, None]


@pytest.mark.parametrize(
    "head",
    [
        "3. december 2014",
        "København, den 3. december 2014",
        "Dato: 03.12.2014",
        "Dato\n3. december 2014",
        "Prøveby d. 3/12-2014",
        "Sagsnr. 2014-0000001    Dato: 3. december 2014",
    ],
)
def test_a_date_of_its_own_in_the_head_is_the_letters(head: str) -> None:
    found = facts_of(f"{head}\n\nHøringssvar om planen\n\n{BODY}\n").date
    assert found is not None
    assert found.value == date(2014, 12, 3)


def test_a_date_below_the_greeting_is_the_letters() -> None:
    found = facts_of(
        f"Indsigelse\n\n{BODY}\n\nMed venlig hilsen\n\nIb Prøvesen\n\nValby, den 3. maj 2010\n"
    ).date
    assert found is not None
    assert found.value == date(2010, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar\n\n{BODY} Rådet holdt møde den 3. december 2014.\n",
        f"Høringssvar\n\nHøringsfrist: 3. december 2014\n\n{BODY}\n",
        f"Mødedato: 3. december 2014\n\nHøringssvar\n\n{BODY}\n",
        f"Høringssvar til planen vedtaget den 3. december 2014\n\n{BODY}\n",
        f"Høringssvar\n\n{BODY} Lov af 3. december 2014 siger det.\n",
        f"Høringssvar\n\n{BODY}\n\nDato\n\nSagsnr.\n2014-0000001\n",
        f"Modtaget 3. december 2014\n\nHøringssvar\n\n{BODY}\n",
        f"Høringssvar fra møde 14.-15. maj 2014\n\n14.-15. maj 2014\n\n{BODY}\n",
    ],
)
def test_a_date_of_something_else_is_not_the_letters(text: str) -> None:
    assert facts_of(text).date is None


def test_two_dates_that_differ_are_none() -> None:
    assert facts_of(f"3. maj 2010\n\n4. maj 2010\n\nHøringssvar\n\n{BODY}\n").date is None


def test_a_mail_without_a_date_of_its_own_has_the_headers() -> None:
    found = mail_facts(f"Hej\n\n{BODY}\n\nMvh\nIb Prøvesen\n").date
    assert found is not None
    assert (found.value, found.source) == (date(2024, 5, 3), Source.METADATA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Høringssvar bedes sendt til os senest den 14. juni 2024.",
        "Høringsfristen er den 14. juni 2024.",
        "Høringsfristen er fredag den 14. juni 2024.",
        "Frist for at indsende høringssvar: 14. juni 2024",
        "Udvalgene bedes sende deres bemærkninger inden den 14. juni 2024.",
        "Svarfrist: d. 14/6-2024",
    ],
)
def test_the_deadline_of_a_hearing_letter_is_found(sentence: str) -> None:
    facts = facts_of(
        f"Til udvalgene\n\n3. maj 2024\n\nHøringsbrev om en plan\n\nPlanen er i høring.\n\n{sentence}\n"
    )
    assert facts.deadline is not None
    assert facts.deadline.value == date(2024, 6, 14)
    assert facts.date is not None
    assert facts.date.value == date(2024, 5, 3)


def test_a_deadline_without_year_is_the_next_such_day_after_the_letter() -> None:
    text = (
        "Til udvalgene\n\n3. december 2024\n\nHøringsbrev\n\nHøringssvar bedes sendt senest den 1. marts.\n"
    )
    found = facts_of(text).deadline
    assert found is not None
    assert found.value == date(2025, 3, 1)
    assert found.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Høringsbrev\n\nHøringssvar bedes sendt senest den 1. marts.\n",
        f"Høringssvar\n\n{BODY} Stierne skal være færdige senest den 1. december 2025.\n",
        "Høringsbrev\n\nHøringssvar bedes sendt senest mandag den 14. juni 2024.\n",  # it is a Friday
        "Høringsbrev\n\nHøringsfristen er den 1. maj 2024. Høringsfristen er den 1. juni 2024.\n",
    ],
)
def test_an_unsure_deadline_is_left_blank(text: str) -> None:
    assert facts_of(text).deadline is None


def test_an_answer_may_name_the_deadline_and_has_no_date_by_it() -> None:
    facts = facts_of("Høringssvar\n\nPrøverådet har modtaget planen med høringsfrist er den 18. juli 2005.\n")
    assert facts.date is None
    assert facts.deadline is not None
    assert facts.deadline.value == date(2005, 7, 18)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi har fået planen i høring med frist den 14. juni 2024.",
        "Rådet svarer her inden for den frist, der er sat til fredag den 14. juni 2024.",
        "I har bedt om en udtalelse frem til den 14. juni 2024.",
        "Svaret sendes før fristens udløb den 14.06.2024.",
        "Svarfrist: fredag d. 14/6-2024.",
        "Høringsfristen udløber fredag den 14. juni 2024 kl. 12.",
        "Vi er bedt om at svare på høringen, som har frist i morgen, fredag den 14. juni.",
        "Fristen for høringssvar er forlænget fra den 1. juni 2024 til den 14. juni 2024.",
    ],
)
def test_an_answer_may_say_in_many_ways_when_it_was_due(sentence: str) -> None:
    found = facts_of(f"13. juni 2024\n\nHøringssvar\n\n{sentence} {BODY}\n").deadline
    assert found is not None
    assert found.value == date(2024, 6, 14)


@pytest.mark.parametrize(
    "sentence",
    [
        "Høringsfristen er for kort, da udvalget først mødes den 14. juni 2024.",
        "Vi anbefaler en plan med frist den 1. maj 2025.",
        "Ansøgningsfristen er den 14. juni 2024.",
        "Svarfrist: mandag den 14. juni 2024.",
    ],
)
def test_another_matters_deadline_is_not_the_hearings(sentence: str) -> None:
    text = f"13. juni 2024\n\nHøringssvar\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{sentence}\n"
    assert facts_of(text).deadline is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen er i høring fra den 1. maj 2024 til den 14. juni 2024.",
        "Høringsperiode: 1. maj – 14. juni 2024",
        "Deadline for høringssvar er den 14. juni 2024.",
        "Svar skal være os i hænde den 14. juni 2024.",
    ],
)
def test_a_hearing_letter_says_in_many_ways_when_it_ends(sentence: str) -> None:
    text = f"Høringsbrev\n\n1. maj 2024\n\nUdvalgene bedes udtale sig om planen.\n\n{sentence}\n"
    found = facts_of(text).deadline
    assert found is not None
    assert found.value == date(2024, 6, 14)


def test_a_forms_field_tells_when_it_was_sent() -> None:
    found = facts_of(
        f"Indsendt\n3. maj 2024 kl. 20.14\nE-mail\nib@example.dk\n\nHøringssvar\n\n{BODY}\n"
    ).date
    assert found is not None
    assert found.value == date(2024, 5, 3)


def test_the_letters_own_date_is_no_deadline() -> None:
    assert facts_of(f"Svarfrist\n14. juni 2024\n\nHøringssvar\n\n{BODY}\n").date is None


def test_the_inner_mails_day_is_the_letters_where_the_outer_one_only_passes_it_on() -> None:
    text = (
        "Se nedenfor.\n\nFra: Valby Lokaludvalg <valby@example.dk>\nSendt: 2. april 2024 09:12\nTil: Bo\n"
        f"Emne: Svar\n\n{BODY}\n"
    )
    found = mail_facts(text, subject="VS: Svar").date
    assert found is not None
    assert found.value == date(2024, 4, 2)


def _mail_in_a_mail(inner_header: str) -> Document:
    """A mail of 3 May 2024 that brings another one as an attachment."""
    cover, answer = "Til journalen.\n", f"Hermed svar.\n\n{BODY} Vi foreslår flere af dem.\n"
    outer = Aside(AsideReason.MAIL_HEADER, "From: Bo <bo@example.dk>", 0, Place(0, 0))
    start = len(document_of(cover).text)
    inner = Aside(AsideReason.MAIL_HEADER, inner_header, start, Place(0, 0))
    sent = datetime(2024, 5, 3, 8, 0, tzinfo=UTC)
    return replace(
        compose([outer, *pieces_of(cover), inner, *pieces_of(answer)]),
        parts=(Part("svar.eml", start, start + len(document_of(answer).text)),),
        metadata=Metadata(sender_name="Bo", sender_address="bo@example.dk", sent=sent),
    )


@pytest.mark.parametrize(
    ("line", "day"), [("Date: 2024-04-02 22:47+02:00\n", date(2024, 4, 2)), ("To: Bo\n", None)]
)
def test_the_day_a_mail_was_passed_on_is_not_the_letters(line: str, day: date | None) -> None:
    header = f"From: Valby Lokaludvalg <valby@example.dk>\n{line}Subject: Svar"
    found = read_facts(_mail_in_a_mail(header), organisations=KNOWN).date
    assert (found.value if found else None) == day


def test_the_header_of_a_mail_saved_as_text_is_read() -> None:
    header = "Fra: Ib Prøvesen <ib@example.dk>\nSendt: 2. april 2024 09:12\nTil: Plan\nEmne: Ny sti\n"
    text = f"{header}\nJeg synes. {BODY}\n\nMvh\nIb\n"
    facts = facts_of(text)
    assert facts.date is not None
    assert facts.date.value == date(2024, 4, 2)
    assert facts.subject is not None
    assert facts.subject.value == "Ny sti"
    assert facts.email is not None
    assert facts.email.value == "ib@example.dk"
    assert facts.sender is not None
    assert facts.sender.value == "Ib Prøvesen"


class _Counted:
    """A deadline that counts how often its confidence is read."""

    reads = 0

    @property
    def confidence(self):
        type(self).reads += 1
        return 0.9


def test_choosing_among_deadlines_reads_each_no_more_than_a_few_times():
    _Counted.reads = 0
    deadlines: Any = (_Counted() for _ in range(200))
    assert _deadline._best(deadlines)
    assert _Counted.reads <= 3 * 200


def test_a_letter_that_was_revised_on_another_day_is_of_its_date_with_a_doubt():
    body = "Der bør plantes flere træer ved søen, og stien mangler lys.\n\nMvh\nIb Prøvesen\n"
    once = facts_of(f"Elmeforeningen\n\nDato: 3. maj 2026\n\n{body}").date
    twice = facts_of(f"Elmeforeningen\n\nDato: 3. maj 2026\nRevideret: 9. maj 2026\n\n{body}").date
    assert once is not None
    assert twice is not None
    assert (twice.value, twice.confidence < 0.6 < once.confidence) == (once.value, True)
