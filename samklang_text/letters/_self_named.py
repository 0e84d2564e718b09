"""How a body speaks of itself: "Rådet finder …", "efter udvalgets mening", "Foreningen takker …"."""

import re

_NOUN = re.compile(
    r"(?P<noun>lokaludvalg|udvalg|råd|forvaltning|forening|forbund|selskab|klub|fond|laug|bestyrelse|styrelse|ministeri"
    r"|politi|tænketank|organisation|gruppe|netværk|afdeling)(?:en|et|n|t|um)?(?!\w)",
    re.IGNORECASE,
)
_SAYS = (
    r"finder|mener|anbefaler|foreslår|støtter|ønsker|bemærker|takker|glæder|tilslutter|opfordrer|savner|noterer"
    r"|henstiller|udtaler|hilser|bakker|bifalder|undrer|tiltræder|kvitterer|vurderer|konstaterer|efterlyser|beklager"
    r"|foretrækker|peger\s+på|lægger\s+vægt|spørger|forudsætter|håber|deler"
    r"|har\s+(?:drøftet|behandlet|gennemgået|læst|ingen|ikke\s+yderligere|forståelse|noteret|følgende)"
    r"|er\s+(?:enig|uenig|glad|bekymret|positiv|tilfreds|imod|stærk|opmærksom|af\s+den)\w*"
    r"|kan\s+(?:(?:varmt|fuldt|ikke)\s+)?(?:støtte|tilslutte|tiltræde|bakke|anbefale|oplyse)"
    r"|må\s+(?:\w+\s+){0,4}(?:anmode|henstille|advare)"
    r"|skal\s+(?:\w+\s+)?(?:bemærke|foreslå|anbefale|henstille|udtale|gøre|opfordre|anmode)"
    r"|vil\s+(?:\w+\s+)?(?:gerne|foreslå|opfordre)"
)
_OWN = r"opfattelse|mening|vurdering|ønske|holdning|bemærkninger|medlemmer|krav|side|synspunkt|svar|vegne"
_FEWEST = 2  # once may be said of another
_MOST = 20_000  # characters of a letter that are looked at


def speaks_of_itself_as(name: str, text: str) -> bool:
    """Tell whether a text speaks as the body of this name by its noun or short name alone: "Rådet finder"."""
    called = [rf"{match['noun'].lower()}(?:en|et|n|t)" for match in _NOUN.finditer(name)][-1:]
    if short := re.search(rf"{re.escape(name)}\s*\(([A-ZÆØÅ][\w.-]{{1,11}})\)", text[:_MOST]):
        called.append(re.escape(short[1]))
    if not called:
        return False
    noun = rf"(?:{'|'.join(called)})"
    speaking = re.compile(
        rf"(?:^|[.!?:]\s+|\n){noun}\s+(?:{_SAYS})(?!\w)|(?<!\w){noun}s\s+(?:{_OWN})(?!\w)", re.IGNORECASE
    )
    return len(speaking.findall(text[:_MOST])) >= _FEWEST
