"""Lines that begin as a letter's head does ("Vedrørende …:", "Til …:") and yet say something themselves.

"Vedr.: Høring om planen" tells what a letter is about, "Vedrørende kapitel 5: Det bør gælde fra 2028." is
part of what it says. Which it is shows in what stands after the label: whether that is a sentence.
"""

import re

from samklang_text.references import references_in

_OPENS_AS_A_HEAD = re.compile(
    r"(?:til|att|attention|vedr|vedrørende|ang|angående|emne|titel|dato|sag|ad)\b", re.IGNORECASE
)
_COLON = re.compile(r":\s+")
_LONGEST_LABEL = 60
_FEWEST_WORDS = 2
# The verbs that hold up most sentences of such letters, and the subjects that only stand before a verb.
_VERB = re.compile(
    r"\b(?:er|var|bør|burde|skal|skulle|kan|kunne|vil|ville|må|måtte|har|havde|bliver|blev|får|fik|gør|gælder|giver"
    r"|mangler|savner|mener|synes|finder|ønsker|foreslår|anbefaler|opfordrer|støtter|kræver|håber|beder"
    r"|undrer|frygter|bakker|vi|jeg|man|der)\b",
    re.IGNORECASE,
)


def says_a_sentence(text: str) -> bool:
    """Tell whether a line that opens as one of a letter's head is a sentence: a verb, and a full stop.

    After the name of a passage ("Til afsnit 7: Behold pladsen.") the full stop is enough.
    """
    text = text.strip()
    if not _OPENS_AS_A_HEAD.match(text) or not text.endswith((".", "!", "?")):
        return False
    label, said = _parted(text)
    if len(said.split()) < _FEWEST_WORDS:
        return False
    return bool(_VERB.search(said) or (label and references_in(label)))


def _parted(text: str) -> tuple[str, str]:
    """The label and what stands after it; no label where no colon ends one."""
    colon = _COLON.search(text, 0, _LONGEST_LABEL + 2)
    return (text[: colon.start()], text[colon.end() :]) if colon else ("", text)
