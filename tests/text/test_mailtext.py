"""A mail's own words, apart from what others wrote and what stands below its name."""

import pytest

from samklang_text.document import AsideReason, BlockKind, Piece, Place
from samklang_text.mailtext import _regions, read_mail_text, set_aside_mail
from tests.text.letters_of_ours import is_word, mail_of

OWN = "Vi mener, at der bør være flere cykelstier.\n"
QUOTED = {
    "lines with >": "> Kære alle\n>\n> Hvad mener I?\n",
    "Danish attribution": "Den 3. maj 2010 kl. 10.12 skrev Ib Prøvesen <ib@example.dk>:\n> Hvad mener I?\n",
    "attribution over two lines": "Den fre. 3. maj 2024 kl. 10.12 skrev\nIb <ib@example.dk>:\n> Nå?\n",
    "attribution without >": "Den tirs. 7. maj 2024 kl. 08.30 skrev Ib <ib@example.dk>:\n\nHvad mener I?\n",
    "English attribution": "On Tue, 7 May 2024 at 08:30, Ib <ib@example.dk> wrote:\n> What do you think?\n",
    "Outlook block": (
        "Fra: Ib Prøvesen <ib@example.dk>\nSendt: 3. maj 2024 10:12\nTil: Alle\nEmne: Plan\n\nHvad mener I?\n"
    ),
    "English Outlook block": "From: Ib\nSent: 3 May 2024 10:12\nTo: Everybody\nSubject: Plan\n\nWell?\n",
    "bold web form": "*Fra:* Ib\n*Sendt:* 3. maj 2024\n*Til:* Alle\n*Emne:* Plan\n\nHvad mener I?\n",
    "divider": "-----Oprindelig meddelelse-----\nFra: Ib\nSendt: 3. maj 2024\nTil: Alle\nEmne: Plan\n\nNå?\n",
    "rule": "________________________________\nFra: Ib\nSendt: 3. maj 2024\nTil: Alle\nEmne: Plan\n\nNå?\n",
    "divider alone": "-----Original Message-----\nHvad mener I?\n",
}


@pytest.mark.parametrize("form", QUOTED)
def test_quoted_mail_is_set_aside_in_every_form(form: str) -> None:
    document = mail_of(f"{OWN}\n{QUOTED[form]}")
    assert document.text == OWN
    assert {aside.reason for aside in document.asides} == {AsideReason.QUOTED_MAIL}


def test_answers_written_between_quoted_lines_stay() -> None:
    document = mail_of("> Er planen god?\n\nJa, det er den.\n\n> Er den dyr?\n\nNej, slet ikke.\n")
    assert document.text == "Ja, det er den.\nNej, slet ikke.\n"


@pytest.mark.parametrize(
    "closing", ["Med venlig hilsen", "Mvh", "Venlig hilsen,", "På bestyrelsens vegne", "-- "]
)
def test_signature_is_set_aside_with_its_names(closing: str) -> None:
    document = mail_of(f"{OWN}\n{closing}\nIb Prøvesen\nFormand\nPrøvegade 12\nTlf. 33 66 33 66\n")
    assert document.text == OWN
    assert [aside.reason for aside in document.asides] == [AsideReason.SIGNATURE]
    assert "Ib Prøvesen\nFormand" in document.asides[0].text


def test_a_postscript_below_the_name_is_said() -> None:
    document = mail_of(f"{OWN}\nMvh\nIb\n\nPS: Husk også lys på stierne.\n")
    assert document.text == f"{OWN}PS: Husk også lys på stierne.\n"


def test_text_after_a_greeting_in_its_middle_is_said() -> None:
    said = "Vi vil gerne lægge til, at planen mangler ethvert tal for,\nhvad den koster, og hvem der betaler."
    text = mail_of(f"{OWN}\nMvh\nIb\n\n{said}\n").text
    assert text == f"{OWN}{said.replace(chr(10), ' ')}\n"


@pytest.mark.parametrize("line", ["Sendt fra min iPhone", "Hent Outlook til Android", "Sent from my iPad"])
def test_the_telephones_own_line_is_set_aside(line: str) -> None:
    assert mail_of(f"{OWN}\n{line}\n").text == OWN


@pytest.mark.parametrize(
    "text",
    [
        "Denne e-mail kan indeholde fortrolige oplysninger\nog er kun til modtageren.",
        "This e-mail is confidential and intended for the addressee.",
        "[EKSTERN E-MAIL]",
        "Tænk på miljøet, før du printer denne mail",
    ],
)
def test_disclaimers_are_set_aside(text: str) -> None:
    document = mail_of(f"{OWN}\n{text}\n")
    assert document.text == OWN
    assert [aside.reason for aside in document.asides] == [AsideReason.DISCLAIMER]


FORWARDED = """Se nedenfor.

Fra: Valby Lokaludvalg <valby@example.dk>
Sendt: 2. maj 2024 09:12
Til: Sekretariatet
Emne: Svar

Valby Lokaludvalg vil have flere stier.

Fra: Kommunen <post@example.dk>
Sendt: 1. april 2024 09:12
Til: Valby Lokaludvalg
Emne: Svar

Hvad mener I?
"""


def test_a_forwarded_mail_is_what_is_sent_and_what_it_quotes_is_not() -> None:
    document = mail_of(FORWARDED, subject="VS: Svar")
    assert document.text == "Valby Lokaludvalg vil have flere stier.\n"
    assert [aside.reason for aside in document.asides] == [
        AsideReason.FORWARDING_NOTE,
        AsideReason.MAIL_HEADER,
        AsideReason.QUOTED_MAIL,
    ]


def test_the_note_of_who_passes_a_mail_on_is_kept_aside_with_its_signature() -> None:
    note = "Hej Bo\n\nDen her er landet hos mig.\n\nMvh\nIb Prøvesen\n\n"
    document = mail_of(note + FORWARDED.partition("\n\n")[2], subject="VS: Svar")
    assert [aside.text for aside in document.asides if aside.reason is AsideReason.FORWARDING_NOTE] == [
        "Hej Bo\nDen her er landet hos mig.\nMvh\nIb Prøvesen"
    ]


def test_who_passes_a_mail_on_and_argues_answers_too() -> None:
    text = "Vi mener, at planen bør laves om.\n\n" + FORWARDED.partition("\n\n")[2]
    assert mail_of(text, subject="VS: Svar").text.startswith("Vi mener, at planen bør laves om.\n")


def test_without_a_sign_of_forwarding_the_lower_mail_is_quoted() -> None:
    assert mail_of(FORWARDED, subject="SV: Svar").text == "Se nedenfor.\n"


def test_a_printed_mail_keeps_its_text_and_sets_its_header_aside() -> None:
    document = mail_of(f"Fra: Ib\nSendt: 3. maj 2024\nTil: Alle\nEmne: Plan\n\n{OWN}")
    assert document.text == OWN
    assert [aside.reason for aside in document.asides] == [AsideReason.MAIL_HEADER]


@pytest.mark.parametrize(
    "text",
    [
        "Fra: skolen til stationen er der ingen sti.\n",
        "Den 3. maj skrev vi til jer om stien.\n",
        "Mvh betyder ingenting, når man bare får nej hver gang, man spørger om lys på stien ved skolen.\n",
    ],
)
def test_sentences_that_look_like_headers_stay(text: str) -> None:
    assert mail_of(text).text == text


def test_places_are_characters_of_the_mail() -> None:
    text = f"Hej\r\n\r\n{OWN}\r\nMvh\r\nIb\r\n"
    for piece in read_mail_text(text, is_word=is_word, part="svar.eml"):
        for run, place in (
            piece.runs if isinstance(piece, Piece) else [(piece.text.split("\n")[0], piece.place)]
        ):
            assert text[place.start : place.end].startswith(run)
            assert place.part == "svar.eml"


def _piece(text: str) -> Piece:
    return Piece(BlockKind.PARAGRAPH, ((text, Place(0, len(text))),))


def test_a_mail_that_has_blocks_already_is_sorted_the_same_way() -> None:
    pieces = [
        _piece("Vi vil have flere stier."),
        _piece("Med venlig hilsen"),
        _piece("Ib Prøvesen"),
        _piece("Fra: Kommunen Sendt: 3. maj 2024 Til: Ib Emne: Plan"),
        _piece("Hvad mener I?"),
    ]
    said, signature, quoted = set_aside_mail(pieces)
    assert isinstance(said, Piece)
    assert said.text == "Vi vil have flere stier."
    assert (signature.text, quoted.text.split("\n")[-1]) == (
        "Med venlig hilsen\nIb Prøvesen",
        "Hvad mener I?",
    )


def test_a_mail_of_forwarding_lines_takes_twice_the_steps_for_twice_the_lines(monkeypatch):
    joined: list[int] = []
    is_note = _regions._is_note

    def counted(*said):
        joined.append(sum(map(len, said[0])))
        return is_note(*said)

    monkeypatch.setattr(_regions, "_is_note", counted)

    def count(times: int) -> int:
        joined.clear()
        _regions.reasons(["Vi mener, at stien bør flyttes.", *["Videresendt meddelelse"] * times], subject="")
        return sum(joined)

    assert 0 < count(400) <= 2.1 * count(200)
