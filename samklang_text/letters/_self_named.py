"""How a body speaks of itself: "Rådet finder …", "efter udvalgets mening", "Foreningen takker …"."""

import re
from collections.abc import Iterator

from samklang_text.bodies import BODIES

from ._answers import SPEAKS

# Of its municipality nearly every letter speaks, and a house stands in other bodies' names: "Skolebestyrelsen
# ved Prøveby Skole".
_NOT_ITSELF = frozenset(("kommune", "region", "skole", "kirke", "museum", "bibliotek", "center"))
_CALLED = tuple(noun for noun, _ in BODIES if noun not in _NOT_ITSELF)
_NOUN = re.compile(
    rf"(?P<noun>lokaludvalg|ministeri|{'|'.join(_CALLED)})(?:en|et|n|t|um)?(?!\w)", re.IGNORECASE
)
# "Skolebestyrelsen ved Prøveby Skole" is "Skolebestyrelsen".
_WITH_ARTICLE = re.compile(rf"\w(?:{'|'.join(noun for _, noun in BODIES)})$")
_SAYS = (
    rf"{SPEAKS}|henstiller|udtaler|tiltræder|kvitterer|konstaterer|foretrækker|spørger|forudsætter|håber|deler"
    r"|har\s+(?:drøftet|behandlet|gennemgået|læst|ingen|ikke\s+yderligere|forståelse|noteret|følgende)"
    r"|er\s+(?:enig|uenig|glad|bekymret|positiv|tilfreds|imod|stærk|opmærksom|af\s+den)\w*"
    r"|kan\s+(?:(?:varmt|fuldt|ikke)\s+)?(?:støtte|tilslutte|tiltræde|bakke|anbefale|oplyse)"
    r"|må\s+(?:\w+\s+){0,4}(?:anmode|henstille|advare)"
    r"|skal\s+(?:\w+\s+)?(?:bemærke|foreslå|anbefale|henstille|udtale|gøre|opfordre|anmode)"
    r"|vil\s+(?:\w+\s+)?(?:gerne|foreslå|opfordre)"
)
_OWN = r"opfattelse|mening|vurdering|ønske|holdning|bemærkninger|medlemmer|krav|side|synspunkt|svar|vegne"
# What a letter calls another is no name for who writes it, though it is a word of the name.
_OF_OTHERS = frozenset(("kommune", "region", "danmark", "danske", "dansk"))
_SHORTEST_WORD = 5
_FEWEST = 2  # once may be said of another
_MOST = 20_000  # characters of a letter that are looked at


def speaks_of_itself_as(name: str, text: str, *, by_any_word: bool = False) -> bool:
    """Tell whether a text speaks as the body of this name by its noun or short name alone: "Rådet finder".

    With `by_any_word` its noun need not be known: "Vandværket" is of "Kærby Vandværk".
    """
    called = [rf"{match['noun'].lower()}(?:en|et|n|t)" for match in _NOUN.finditer(name)][-1:]
    first, _, of_what = name.lower().partition(" ")
    if of_what and _WITH_ARTICLE.search(first):
        called.append(re.escape(first))
    if by_any_word:
        called += [form for word in name.split() for form in _with_article(word)]
    if short := re.search(rf"{re.escape(name)}\s*\(([A-ZÆØÅ][\w.-]{{1,11}})\)", text[:_MOST]):
        called.append(re.escape(short[1]))
    if not called:
        return False
    noun = rf"(?:{'|'.join(called)})"
    speaking = re.compile(
        rf"(?:^|[.!?:]\s+|\n){noun}\s+(?:{_SAYS})(?!\w)|(?<!\w){noun}s\s+(?:{_OWN})(?!\w)", re.IGNORECASE
    )
    return len(speaking.findall(text[:_MOST])) >= _FEWEST


def _with_article(word: str) -> Iterator[str]:
    """Yield what a word of a name may be with the article: *vandværket*, *klubben*, *centret*."""
    plain = word.lower()
    if len(plain) < _SHORTEST_WORD or not plain.isalpha() or plain in _OF_OTHERS:
        return
    yield rf"{plain}{plain[-1]}?(?:en|et|n|t)"
    if plain.endswith("er"):
        yield rf"{plain[:-2]}r(?:en|et)"
