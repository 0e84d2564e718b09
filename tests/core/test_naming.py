"""Names in Danish order and as people look for them, the same on every database."""

import pytest

from samklang.core.naming import digits_of, folded, sort_key


def _sorted(*names: str) -> list[str]:
    return sorted(names, key=sort_key)


def test_the_danish_alphabet_ends_in_ae_oe_aa() -> None:
    given = ["Åparken", "Øster", "Ældre", "Zone", "Abel"]
    assert _sorted(*given) == ["Abel", "Zone", "Ældre", "Øster", "Åparken"]


def test_aa_is_sorted_as_the_letter_it_is_an_older_spelling_of() -> None:
    assert _sorted("Aarhus", "Øbro", "Abel", "Åby") == ["Abel", "Øbro", "Åby", "Aarhus"]


def test_two_as_that_are_two_sounds_are_two_letters() -> None:
    assert _sorted("Klimaafdelingen", "Klimabo", "Isaac", "Isak") == [
        "Isaac",
        "Isak",
        "Klimaafdelingen",
        "Klimabo",
    ]


def test_case_marks_and_punctuation_do_not_count() -> None:
    assert sort_key("BIU") == sort_key("biu")
    assert sort_key("Café") == sort_key("cafe")
    assert sort_key("Børne- og Ungdom") == sort_key("børne og ungdom")
    assert sort_key("  Foreningen  ‘Ny’ ") == sort_key("foreningen ny")


def test_a_shorter_word_stands_before_a_longer_one_that_begins_with_it() -> None:
    assert _sorted("Bybaneforum", "By og Land") == ["By og Land", "Bybaneforum"]


def test_letters_that_are_not_danish_have_their_danish_place_or_come_last() -> None:
    assert _sorted("Żaneta", "Müller", "Mynster", "Åse", "Яна") == [
        "Müller",
        "Mynster",
        "Żaneta",
        "Åse",
        "Яна",
    ]


def test_a_key_is_digits_so_that_no_database_can_order_it_otherwise() -> None:
    assert sort_key("Ærø Яна & 3").isdigit()
    assert len(sort_key("å" * 500)) == 160
    assert sort_key("") == ""


@pytest.mark.parametrize(
    ("written", "typed"),
    [("Ældreråd", "aeldreraad"), ("Ældreråd", "ÆLDRERÅD"), ("Aabenraa", "åbenrå"), ("Café", "cafe")],
)
def test_a_name_is_found_however_its_letters_are_typed(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


@pytest.mark.parametrize("written", ["44556001", "44 55 60 01", "+45 4455 6001", "0045 44-55-60-01"])
def test_a_phone_number_is_its_digits(written: str) -> None:
    assert digits_of(written) == "44556001"
