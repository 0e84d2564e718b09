"""Campaign letters as people send them: copied, signed, added to; and letters that only seem so."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samklang_text.likeness import group_alike, own_passages, told_apart

CAMPAIGN = (
    "Jeg skriver for at protestere mod lukningen af Søparkens bibliotek. Biblioteket er det eneste sted i "
    "kvarteret, hvor børn kan lave lektier i ro, og hvor ældre kan få hjælp til deres digitale post. Når det "
    "lukker, skal vi tage to busser for at låne en bog. Kommunen sparer kun få penge, men kvarteret "
    "mister sit "
    "vigtigste mødested. Jeg opfordrer derfor udvalget til at finde pengene et andet sted og lade "
    "biblioteket "
    "bestå mindst til den nye skole er bygget."
)
SECOND = (
    "Cykelstien langs Kystvejen bør anlægges nu. Hver morgen kører to hundrede børn til skole mellem "
    "lastbiler og "
    "parkerede biler, og forældre tør ikke længere sende de mindste af sted alene. En dobbeltrettet sti "
    "på den "
    "side, der vender mod vandet, koster mindre end den foreslåede, og den kan stå færdig til sommer."
)
OWN = (
    "Min datter går i tredje klasse og har fået alle sine bedste venner i læseklubben. Hun har skrevet "
    "et brev til "
    "borgmesteren, som jeg lægger ved, for hun forstår ikke, hvorfor voksne vil lukke noget, der virker."
)
LONG_OWN = (
    f"{OWN} Selv kom jeg på biblioteket som barn, dengang det lå i den gamle mejeribygning, og det var "
    f"her, jeg lærte "
    "at bruge en computer. I dag arbejder jeg med it, og jeg er ikke i tvivl om, at det begyndte der. "
    "Vi er mange i "
    "området, som har den slags historier, og vi fortæller dem gerne til alle, der vil høre efter. Kom "
    "og besøg os en "
    "onsdag eftermiddag, så vil I se, hvor mange der bruger stedet, og hvor forskellige de er."
)
QUOTE = (
    "”Kommunen vil i perioden arbejde for, at alle borgere har adgang til kulturtilbud i rimelig afstand fra "
    "hjemmet, og at tilbuddene udvikles sammen med dem, der bruger dem, uanset alder og baggrund.”"
)
DRAFT = "Forord\n" + QUOTE.strip("”") + "\nMålet er flere brugere og færre, der bliver væk."
ABOUT_QUOTE = (
    f"I udkastet står: {QUOTE} Det er et smukt mål, men teateret i Vestergade har måttet lukke hver "
    f"anden aften, fordi "
    "der ikke er råd til en tekniker. Sæt tal på.",
    f"Vi hæfter os ved ordene {QUOTE} For os i rideklubben betyder afstand noget andet end for folk i "
    f"midtbyen, og vi "
    "savner en plan for busserne om aftenen.",
    f"{QUOTE} Sådan lyder det. Men hvem har ansvaret, og hvornår ved vi, om det er lykkedes? "
    f"Handicaprådet beder om, "
    "at der sættes navn på hvert mål.",
)


def letter(body: str, *, name: str, greeting: str = "Til udvalget") -> str:
    return f"{greeting}\n\n{body}\n\nMed venlig hilsen\n{name}"


def personal(body: str, **words: str) -> str:
    for old, new in words.items():
        body = body.replace(old, new)
    return body


def test_letters_that_differ_in_name_and_greeting_are_alike() -> None:
    texts = [
        letter(CAMPAIGN, name="Karla"),
        letter(SECOND, name="Ib"),
        letter(CAMPAIGN, name="Bo", greeting="Kære alle"),
    ]
    assert group_alike(texts) == [[0, 2]]


def test_a_letter_with_an_added_paragraph_belongs_to_its_campaign() -> None:
    texts = [
        letter(f"{CAMPAIGN}\n\n{OWN}", name="Karla"),
        letter(SECOND, name="Ib"),
        letter(CAMPAIGN, name="Bo"),
    ]
    assert group_alike(texts) == [[0, 2]]


def test_a_campaign_text_inside_a_long_letter_is_found() -> None:
    texts = [letter(f"{LONG_OWN}\n\n{CAMPAIGN}\n\n{LONG_OWN}", name="Eva"), letter(CAMPAIGN, name="Bo")]
    assert group_alike(texts) == [[0, 1]]


def test_changed_words_here_and_there_do_not_hide_a_campaign() -> None:
    changed = personal(CAMPAIGN, Søparkens="vores", busser="tog", skole="hal", udvalget="byrådet")
    assert group_alike([CAMPAIGN, SECOND, changed]) == [[0, 2]]


def test_two_letters_that_both_added_much_meet_without_the_bare_campaign_text() -> None:
    other = "Vi er en familie på fem og bruger stedet flere gange om ugen, også når alt andet holder lukket."
    assert group_alike([f"{CAMPAIGN} {OWN}", f"{other} {CAMPAIGN}"]) == [[0, 1]]


def test_two_campaigns_are_two_groups() -> None:
    texts = [letter(body, name=name) for name in ("Bo", "Ib", "Eva") for body in (CAMPAIGN, SECOND)]
    assert group_alike(texts) == [[0, 2, 4], [1, 3, 5]]


def test_letters_that_quote_the_same_draft_are_not_alike() -> None:
    assert group_alike(list(ABOUT_QUOTE)) == []


def test_letters_that_copy_the_draft_without_marks_are_not_alike_when_the_draft_is_known() -> None:
    texts = [text.replace("”", "") for text in ABOUT_QUOTE]
    assert group_alike(texts, heard=[DRAFT]) == []


def test_likeness_is_not_passed_on_from_letter_to_letter() -> None:
    bridge = f"{CAMPAIGN}\n\n{SECOND}"
    groups = group_alike([CAMPAIGN, CAMPAIGN + " Hilsen Bo", SECOND, SECOND + " Hilsen Ib", bridge])
    assert not any({0, 2} <= set(group) for group in groups)
    assert [0, 1] in [group[:2] for group in groups]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ingen bemærkninger.",
        "Tak for høringen. Vi har ingen bemærkninger til udkastet.",
        "Jeg støtter forslaget!",
    ],
)
def test_short_greetings_are_no_campaign(text: str) -> None:
    assert group_alike([text] * 5) == []


def test_short_copied_letters_are_a_campaign() -> None:
    text = (
        "Luk ikke biblioteket i Søparken. Det er vores børns eneste sted at læse lektier, og vi bruger det "
        "hver uge. Hilsen {}"
    )
    assert group_alike([text.format("Bo"), SECOND, text.format("Eva Bang")]) == [[0, 2]]


def test_different_letters_on_one_subject_are_not_alike() -> None:
    other = (
        "Biblioteket i Søparken er nedslidt og bruges af få. Kommunen bør lukke det og lade bogbussen "
        "holde ved torvet "
        "to gange om ugen. Det vil være billigere, og ældre får kortere vej. Jeg opfordrer udvalget til "
        "at holde fast."
    )
    assert group_alike([CAMPAIGN, other, OWN]) == []


def test_order_of_the_letters_does_not_matter() -> None:
    bodies = [CAMPAIGN, f"{CAMPAIGN} {OWN}", SECOND, f"{SECOND} {OWN}", OWN, *ABOUT_QUOTE]
    texts = [letter(body, name=name) for body in bodies for name in ("Bo", "Eva")]
    expected = {frozenset(texts[at] for at in group) for group in group_alike(texts)}
    for seed in range(5):
        shuffled = random.Random(seed).sample(texts, len(texts))
        assert {frozenset(shuffled[at] for at in group) for group in group_alike(shuffled)} == expected


def test_what_a_sender_added_is_shown() -> None:
    texts = [letter(CAMPAIGN, name=name) for name in ("Bo", "Ib", "Eva")]
    own = letter(f"{CAMPAIGN}\n\n{OWN}", name="Karla")
    [(start, end)] = own_passages(own, [*texts, own])
    assert own[start:end] == OWN


def test_a_copied_letter_has_nothing_of_its_own() -> None:
    texts = [letter(CAMPAIGN, name=name) for name in ("Bo", "Ib", "Eva")]
    assert own_passages(texts[0], texts) == []


def test_a_changed_sentence_is_shown_as_the_senders_own() -> None:
    changed = CAMPAIGN.replace(
        "skal vi tage to busser for at låne en bog", "må min mor gå tre kilometer i regnvejr"
    )
    [(start, end)] = own_passages(changed, [CAMPAIGN, CAMPAIGN + " Hilsen Bo"])
    assert changed[start:end] == "må min mor gå tre kilometer i regnvejr."


def test_a_letter_alone_has_nothing_to_compare_with() -> None:
    assert own_passages(CAMPAIGN, []) == []
    assert own_passages(CAMPAIGN, [CAMPAIGN]) == []


WORDS = st.lists(st.sampled_from(CAMPAIGN.split()), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=80), st.just(CAMPAIGN)), max_size=8))
def test_groups_are_apart_sorted_and_hold_all_exact_copies(texts: list[str]) -> None:
    groups = group_alike(texts)
    placed = [at for group in groups for at in group]
    assert len(placed) == len(set(placed))
    assert all(group == sorted(group) and len(group) > 1 for group in groups)
    assert groups == sorted(groups)
    copies = [at for at, text in enumerate(texts) if text == CAMPAIGN]
    if len(copies) > 1:
        assert any(set(copies) <= set(group) for group in groups)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.lists(st.text(max_size=200), max_size=4))
def test_own_passages_stand_in_the_letter_and_apart(text: str, others: list[str]) -> None:
    passages = own_passages(text, others)
    assert all(0 <= start < end <= len(text) for start, end in passages)
    assert all(first[1] < second[0] for first, second in zip(passages, passages[1:], strict=False))


def test_letters_that_copy_from_the_draft_between_their_own_words_are_compared_by_their_own_words():
    words = DRAFT.split()
    copied = " ".join(words[len(words) // 3 : len(words) // 2])
    texts = [f"{CAMPAIGN} {copied} {OWN}", f"{CAMPAIGN} {OWN}", f"{SECOND} {copied} {copied}"]
    assert group_alike(texts, heard=[DRAFT]) == [[0, 1]]


def test_the_letters_of_a_group_are_told_apart_as_each_would_be_by_itself() -> None:
    texts = [
        letter(CAMPAIGN, name="Bo"),
        letter(f"{CAMPAIGN}\n\n{OWN}", name="Karla"),
        letter(CAMPAIGN, name="Ib"),
    ]
    assert [list(each.own) for each in told_apart(texts)] == [own_passages(text, texts) for text in texts]


def test_how_alike_a_letter_is_tells_how_much_of_it_the_others_have() -> None:
    bare, added, same = told_apart([CAMPAIGN, f"{CAMPAIGN} {OWN}", CAMPAIGN])
    assert bare.shared == same.shared == 1.0
    assert 0.5 < added.shared < 0.9


def test_a_letter_alone_shares_nothing_and_an_empty_one_has_nothing_of_its_own() -> None:
    [alone] = told_apart([CAMPAIGN])
    assert alone.shared == 0.0
    assert told_apart(["", ""])[0].own == ()
