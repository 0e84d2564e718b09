"""Which lines close a letter, and which only begin like that."""

import pytest

from samklang_text.closings import closing_words_end, is_closing, is_salutation


@pytest.mark.parametrize(
    "line",
    [
        "Med venlig hilsen",
        "Med de venligste hilsner,",
        "Med kollegial hilsen",
        "Med venlig hilsen og god arbejdslyst",
        "Mange hilsner fra",
        "Solrige hilsner",
        "Hilsen",
        "Hilsen fra Ib og Lis",
        "Vh. Ib",
        "P.b.v.",
        "P.r.v.",
        "På rådets vegne",
        "På Prøveby Lokaludvalgs vegne",
        "På vegne af Prøveby Lokaludvalg",
        "På vegne af bestyrelsen for Foreningen Prøve",
        "For bestyrelsen",
        "Alt godt",
    ],
)
def test_who_takes_leave_closes(line: str) -> None:
    assert is_closing(line)


@pytest.mark.parametrize(
    "line",
    [
        "På vegne af beboerne i Engparken vil jeg gerne",
        "På bestyrelsens vegne vil jeg gerne sige",
        "For mange er det et problem",
        "For bestyrelsen er det afgørende, at stien",
        "Vi sender hilsner til alle.",
        "Hilsner er der nok af. Vi vil have handling.",
        "På vegne",
        "P. 4 v",
    ],
)
def test_who_goes_on_does_not(line: str) -> None:
    assert not is_closing(line)


def test_a_name_may_follow_the_closing_words() -> None:
    assert (
        "Mange hilsner fra Ib Prøvesen"[closing_words_end("Mange hilsner fra Ib Prøvesen") :]
        == " Ib Prøvesen"
    )


@pytest.mark.parametrize("line", ["Kære udvalg", "Hej Ib,", "Til dem, det måtte vedrøre", "Til alle"])
def test_who_addresses_somebody_opens(line: str) -> None:
    assert is_salutation(line)
