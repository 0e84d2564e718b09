"""The title of the draft as it stands inside the white book's own."""

from pathlib import Path

import pytest

from samklang_text.words import Lexicon
from samklang_whitebook.options import Options
from samklang_whitebook.texts import Words
from samklang_whitebook.titles import title_of


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Udkast til trafikplan 2030", "Høringssvar om udkast til trafikplan 2030"),
        ("Medborgerskabspolitik 2011–2014", "Høringssvar om medborgerskabspolitik 2011–2014"),
        ("UDKAST TIL TRAFIKPLAN", "Høringssvar om »UDKAST TIL TRAFIKPLAN«"),
        ("Sammen om Klangby", "Høringssvar om »Sammen om Klangby«"),
        ("Klangby Kommunes trafikplan", "Høringssvar om Klangby Kommunes trafikplan"),
        ("Aarhusplan 2030", "Høringssvar om Aarhusplan 2030"),
        ("Odenseplanen", "Høringssvar om Odenseplanen"),
        ("Klangbyplan 2030", "Høringssvar om Klangbyplan 2030"),
        ("Planen for havnen", "Høringssvar om planen for havnen"),
        ("Fritidspolitik", "Høringssvar om fritidspolitik"),
        ("Kultur- og fritidspolitik", "Høringssvar om kultur- og fritidspolitik"),
        (
            "Integrations- og medborgerskabspolitikken",
            "Høringssvar om integrations- og medborgerskabspolitikken",
        ),
        ("Børne-, unge- og familiepolitik 2030", "Høringssvar om børne-, unge- og familiepolitik 2030"),
        ("Aarhus- og omegnsplan", "Høringssvar om Aarhus- og omegnsplan"),
        ("en by i bevægelse", "Høringssvar om en by i bevægelse"),
    ],
)
def test_no_capital_letter_stands_in_the_middle_of_a_title_but_in_a_name(
    lexicon: Lexicon, heading: str, title: str
) -> None:
    options = Options(letters=(), out=Path(), language="da")
    assert title_of(options, draft_title=heading, lexicon=lexicon, words=Words("da")) == title
    english = title_of(options, draft_title=heading, lexicon=lexicon, words=Words("en"))
    assert english == f"Answers on “{heading}”"
