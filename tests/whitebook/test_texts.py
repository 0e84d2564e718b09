"""What we say ourselves is said in one style in each language."""

import re

import pytest

from samklang_files.reasons import Reason
from samklang_whitebook.texts.commands import COMMAND_TEXTS
from samklang_whitebook.texts.documents import TEXTS
from samklang_whitebook.texts.warnings import WARNINGS

OURS = [
    *(TEXTS | COMMAND_TEXTS | WARNINGS).items(),
    *((reason, (reason.text("da"), reason.text("en"))) for reason in Reason),
]


@pytest.mark.parametrize(("key", "texts"), OURS, ids=[str(key) for key, _ in OURS])
def test_danish_quotes_in_guillemets_and_english_in_curved_marks(key: str, texts: tuple[str, str]) -> None:
    danish, english = texts
    assert not re.search(r"[“”„\"]", danish), key
    assert not re.search(r"[»«„\"]", english), key
    assert danish.count("»") == danish.count("«")
    assert english.count("“") == english.count("”")


@pytest.mark.parametrize(("key", "texts"), OURS, ids=[str(key) for key, _ in OURS])
def test_both_languages_have_the_same_gaps(key: str, texts: tuple[str, str]) -> None:
    danish, english = (sorted(set(re.findall(r"{(\w+)}", text))) for text in texts)
    assert danish == english, key
