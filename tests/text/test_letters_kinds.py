"""What a document in a pile of letters is, and the parts of an agenda paper."""

import pytest

from samklang_text.document import Document, Metadata, Part, compose
from samklang_text.letters import AgendaPartKind, LetterKind, read_facts
from tests.text.letters_of_ours import KNOWN, document_of, facts_of, mail_facts, pieces_of

BODY = "Der bør være flere cykelstier i bydelen, og de skal være brede nok til alle."


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar fra Valby Lokaludvalg\n\n{BODY}\n",
        f"Høring om cykelplanen\n\nVi mener ikke, at planen holder. {BODY}\n",
        f"Indsigelse mod lokalplan 12\n\n{BODY}\n",
        f"Hej\n\n{BODY} Forvaltningen opfordres til at udarbejde en bedre plan.\n\nMvh\nIb\n",
        "Til Plan\n\nMetroselskabet har ingen bemærkninger til planen.\n",
        f"Jeg skal kvittere for modtagelsen af udkastet.\n\n{BODY}\n",
        f"Vi beder om, at planen ændres. {BODY}\n",
    ],
)
def test_who_says_what_he_thinks_answers(text: str) -> None:
    assert facts_of(text).kind is LetterKind.ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Til udvalgene\n\nHøringsbrev om ny plan\n\nUdvalgene bedes udarbejde en plan.\n",
        "Høring om planen\n\nPlanen sendes i høring. Høringssvar bedes sendt inden den 1. maj 2024.\n",
        "Anmodning om høringssvar\n\nI har nu mulighed for at afgive jeres høringssvar om planen.\n",
        "Kære alle\n\nVi sender hermed planen i høring. Bemærkninger skal sendes til os i maj.\n",
    ],
)
def test_who_asks_for_answers_sends_a_hearing_letter(text: str) -> None:
    assert facts_of(text).kind is LetterKind.HEARING_LETTER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatisk svar: Høring", "Jeg er på ferie til mandag og bør ikke forstyrres.\n"),
        ("Kvittering", "Vi har modtaget dit høringssvar og vender tilbage.\n"),
        ("", "Tak for dit høringssvar. Vi skal nok læse det.\n"),
        ("Nyt fra os", f"Nyt om byen. {BODY}\n\nAfmeld nyhedsbrev her\n"),
        ("Svar", "Se vedhæftede.\n"),
        ("", ""),
    ],
)
def test_receipts_and_empty_letters_are_neither(subject: str, text: str) -> None:
    assert mail_facts(text, subject=subject).kind is LetterKind.OTHER


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Høring", "Tak for jeres mail. Prøveby Ungeråd støtter planen.\n"),
        ("Plan", f"Tak for din henvendelse. {BODY}\n\nMvh\nIb\n\nAfmeld nyhedsbrev her\n"),
        ("SV: Høring om ny plan", "Det er fint med os, og der er ikke mere at sige.\n"),
        (
            "Høringsfrist",
            "Høringsfristen er alt for kort, og vi har fået mulighed for at afgive svar for sent.\n",
        ),
    ],
)
def test_in_doubt_it_is_an_answer(subject: str, text: str) -> None:
    assert mail_facts(text, subject=subject).kind is LetterKind.ANSWER


def test_a_letter_that_is_hardly_an_answer_counts_and_is_said_to_be_doubtful() -> None:
    facts = facts_of("Møde i klubben\n\nVi ses på pladsen klokken ti og tager selv kaffe med.\n")
    assert facts.kind is LetterKind.ANSWER
    assert facts.is_doubtful


def test_a_hearing_letter_sent_as_a_mail_is_one() -> None:
    text = (
        "Til parterne\n\nUdvalget har besluttet at sende den vedlagte plan for stier i offentlig høring.\n\n"
        "Vi hører gerne jeres mening om det. Svar skal være os i hænde senest fredag den 14. juni 2024.\n"
    )
    assert mail_facts(text, subject="Høring - ny plan").kind is LetterKind.HEARING_LETTER


AGENDA = """7. Ny cykelplan (2010-999999)
Der er kommet 38 svar på udkastet, og de fleste er glade.

INDSTILLING OG Beslutning

Økonomiforvaltningen indstiller, at Teknik- og Miljøudvalget over for Borgerrepræsentationen anbefaler,

at cykelplanen godkendes, som den foreligger nu, og sendes 1.
ud til alle

at der afsættes penge2.

Problemstilling
Planen udløber den 1. januar 2011, og der er ingen ny.

Løsning

Der laves en ny plan.

Økonomi
Ingen.

Videre proces

Udvalget ser på planen igen den 6. december 2010.

Bilag

Udkast til plan1.

Oversigt over svar2.
 bilag
1: Udkast til plan
2: Oversigt over svar
"""


def test_an_agenda_paper_is_no_answer_and_has_no_date() -> None:
    facts = facts_of(AGENDA)
    assert facts.kind is LetterKind.AGENDA_PAPER
    assert (facts.date, facts.deadline) == (None, None)
    assert facts.case_number is not None
    assert facts.case_number.value == "2010-999999"
    assert facts.sender is not None
    assert facts.sender.value == "Økonomiforvaltningen"


def test_the_parts_of_an_agenda_paper_are_told_apart() -> None:
    document, agenda = document_of(AGENDA), facts_of(AGENDA).agenda
    assert agenda is not None
    assert agenda.item_number is not None
    assert agenda.item_number.value == "7"
    assert agenda.title is not None
    assert agenda.title.value == "Ny cykelplan"
    assert {part.kind for part in agenda.parts} == set(AgendaPartKind)
    (finances,) = [part for part in agenda.parts if part.kind is AgendaPartKind.FINANCES]
    assert document.text[finances.start : finances.end] == "Ingen."


def test_recommendations_have_numbers_and_the_bodies_they_go_to() -> None:
    document, agenda = document_of(AGENDA), facts_of(AGENDA).agenda
    assert agenda is not None
    assert [one.number for one in agenda.recommendations] == [1, 2]
    assert document.text[agenda.recommendations[0].start :].startswith("at cykelplanen godkendes")
    assert agenda.recommendations[0].bodies == ("Teknik- og Miljøudvalget", "Borgerrepræsentationen")


@pytest.mark.parametrize("item", ["7. ", "Pkt. 7. ", "PUNKT 7: ", "Punkt nr. 7 ", "Sag 7 "])
def test_an_items_number_is_written_in_many_ways(item: str) -> None:
    facts = facts_of(AGENDA.replace("7. Ny cykelplan", f"{item}Ny cykelplan"))
    assert facts.agenda is not None
    assert facts.agenda.item_number is not None
    assert facts.agenda.item_number.value == "7"
    assert facts.case_number is not None


def test_annexes_listed_twice_are_named_once() -> None:
    document, agenda = document_of(AGENDA), facts_of(AGENDA).agenda
    assert agenda is not None
    assert [(one.number, document.text[one.start : one.end]) for one in agenda.annexes] == [
        (1, "Udkast til plan"),
        (2, "Oversigt over svar"),
    ]


def test_an_answer_with_a_section_called_finances_is_no_agenda_paper() -> None:
    assert (
        facts_of(f"Høringssvar fra Valby Lokaludvalg\n\n{BODY}\n\nØkonomi\n\n{BODY}\n").kind
        is LetterKind.ANSWER
    )


def _mail_with(body: str, *attachments: str) -> Document:
    """A mail and what was attached to it, as one document."""
    texts = (body, *attachments)
    document = compose(piece for text in texts for piece in pieces_of(text))
    parts, at = [], 0
    for number, text in enumerate(texts):
        end = at + len(document_of(text).text)
        parts.append(Part(f"bilag{number}.pdf" if number else "", at, end))
        at = end
    return Document(
        document.text, document.blocks, document.segments, document.asides, tuple(parts), metadata=Metadata()
    )


ANSWER = f"3. maj 2010\n\nHøringssvar fra Valby Lokaludvalg\n\nValby Lokaludvalg har drøftet planen. {BODY}\n"
ASKING = (
    "Til udvalgene\n\n1. april 2010\n\nHøringsbrev\n\nUdvalgene bedes sende svar senest den 7. maj 2010.\n"
)


def test_a_covering_mail_leaves_the_word_to_the_attached_answer() -> None:
    facts = read_facts(_mail_with("Hej\n\nHermed vores svar.\n", ANSWER), organisations=KNOWN)
    assert facts.kind is LetterKind.ANSWER
    assert facts.sender is not None
    assert facts.sender.value == "Valby Lokaludvalg"
    assert facts.date is not None
    assert facts.date.value.isoformat() == "2010-05-03"


def test_the_hearing_letter_sent_along_with_an_answer_does_not_count() -> None:
    facts = read_facts(_mail_with("Hej\n\nHermed vores svar.\n", ASKING, ANSWER), organisations=KNOWN)
    assert facts.kind is LetterKind.ANSWER
    assert facts.date is not None
    assert facts.date.value.isoformat() == "2010-05-03"


def test_a_mail_that_argues_itself_has_its_own_facts() -> None:
    long = f"Vi i Cyklistforbundet mener, at planen er god. {BODY} " * 5
    facts = read_facts(_mail_with(f"{long}\n", ASKING), organisations=KNOWN)
    assert facts.kind is LetterKind.ANSWER
    assert (facts.date, facts.deadline) == (None, None)


DRAFT = "\n\n".join(
    (
        "Udkast til cykelpolitik 2025-2029",
        "Sendt i høring 3. marts 2025. Frist for høringssvar 14. april 2025.",
        *(
            f"{number}. {title}\n\nDer skal være flere og bredere."
            for number, title in enumerate(("Stier", "Broer", "Skilte"), 1)
        ),
    )
)


def test_the_draft_that_lies_among_the_letters_is_no_answer() -> None:
    assert facts_of(DRAFT).kind is LetterKind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        f"{DRAFT}\n\nMed venlig hilsen\n\nIb Prøvesen\n",
        f"{DRAFT}\n\nJeg cykler selv, og det er svært.\n",
        f"{DRAFT}\n\nVi mener, at det er for lidt, og vi foreslår flere broer. Vi savner lys.\n",
        f"Udkast til cykelpolitik 2025-2029\n\n{BODY}\n",
    ],
)
def test_who_answers_under_the_drafts_title_answers(text: str) -> None:
    assert facts_of(text).kind is LetterKind.ANSWER


def test_attached_answers_that_contradict_each_other_give_no_fact() -> None:
    head = "Prøveby, den {} maj 2010\n\nSagsnr. 2010-12345\n\nHøringssvar til planen\n\n"
    older, newer = f"{head.format('3.')}Vi mener, at stien bør blive.", f"{head.format('9.')}Vi foreslår lys."
    facts = read_facts(_mail_with("Vedhæftet er vores svar.", older, newer), organisations=KNOWN)
    assert facts.date is None
    assert facts.case_number is not None
    assert facts.case_number.value == "2010-12345"
