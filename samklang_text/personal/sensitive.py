"""What somebody says of a person's health, origin, faith, offences, union or sexuality.

Policy letters speak of such things on every page, but of groups; that is no personal data. So a word alone is
nothing: it must be said of a person (*jeg*, *min søn*, *Anne Hansen*) by a verb that says what one is or has
(*er*, *har*, *lider af*), or be somebody's own (*min depression*), and stand close to it. What is denied
(*er ikke*) or only supposed (*hvis jeg*) is left alone. All of it is guesswork, and the confidence is low.
"""

import re
from collections.abc import Iterator

from samklang_text.personal.models import Finding, PersonalKind
from samklang_text.personal.people import FIRST_NAMES, RELATIONS
from samklang_text.personal.terms import HAVE, IS

_ME = r"(?:jeg|vi begge)"
_RELATIVE = rf"(?:min|mit|mine|vores|hans|hendes)(?: [\wæøå]+)?? (?:{RELATIONS})\b"
_NAMED = rf"(?:{FIRST_NAMES})(?: [A-ZÆØÅ][\wæøå-]+\.?){{1,3}}"
_THIRD = r"(?:han|hun)"
# Small words that may stand between person and verb, and between verb and what is said. No preposition:
# whoever "har arbejdet med demente" is not demented.
_SMALL = (
    r"(?:selv|også|jo|nu|altid|stadig|desværre|siden|gennem|i|mange|flere|tre|to|ti|år|år siden|tidligere"
    r"|for nylig|både|en|et|den|"
    r"lidt|meget|svært|alvorligt|alvorlig|svær|kronisk|kroniske|medfødt|let|mild|haft|fået|været|blevet"
    r"|bare|både|nemlig|egentlig"
    r"|født|som|barn|\d+)"
)
_VERB = r"(?:er|var|har|havde|fik|får|blev|bliver|lider|led|døde|kæmper|lever)"
_LINK = r"(?:af|under|med|ramt af|syg af|syg med|diagnosticeret med|født med|kæmpet med)"
_BETWEEN = rf"(?: {_SMALL}){{0,5}}?(?: {_LINK})?(?: {_SMALL}){{0,3}}?"
_INSERTED = r"(?:[ ,][^.!?;:\n]{0,60}?)??"


def _pattern(terms: str) -> re.Pattern[str]:
    """A person, then what the person is or has; or the other way about (*har jeg*, *som muslim*)."""
    end = r"(?![\wæøå])"
    return re.compile(
        rf"(?<![\w])(?:"
        rf"(?i:{_ME})(?: (?i:{_SMALL})){{0,3}}? {_VERB}{_BETWEEN} (?P<a>(?i:{terms})){end}"
        rf"|(?:{_VERB}) {_ME}{_BETWEEN} (?P<b>(?i:{terms})){end}"
        rf"|(?i:{_RELATIVE}){_INSERTED} {_VERB}{_BETWEEN} (?P<c>(?i:{terms})){end}"
        rf"|{_NAMED}(?:, (?:\d+"
        rf"|[^,.\n]{{1,30}}),)?(?: {_SMALL}){{0,2}}? {_VERB}{_BETWEEN} (?P<d>(?i:{terms})){end}"
        rf"|(?i:{_THIRD})(?: {_SMALL}){{0,2}}? {_VERB}{_BETWEEN} (?P<e>(?i:{terms})){end}"
        rf"|(?i:som|da jeg var|fordi jeg er) (?P<f>(?i:{terms})){end},? (?:\w+ ){{1,2}}jeg\b"
        rf")"
    )


def _own_pattern(terms: str) -> re.Pattern[str]:
    """What is somebody's own: *min depression*, *min søns autisme*."""
    return re.compile(
        rf"(?<![\w])(?i:min|mit|mine|hans|hendes|vores (?:{RELATIONS})s)"
        rf"(?: (?:{RELATIONS})s)?(?: (?:egen|egne|svære|lange|kroniske|psykiske|fysiske|medfødte))?"
        rf" (?P<a>(?i:{terms}))(?![\wæøå])"
    )


_SAID = {kind: _pattern(terms) for kind, terms in IS.items()}
_OWNED = {kind: _own_pattern(terms) for kind, terms in HAVE.items()}
_DENIED = re.compile(r"\b(?:ikke|aldrig|ingen|hverken)\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:hvis|såfremt|om|når)\s\Z", re.IGNORECASE)
_SURE = {"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5, "e": 0.3, "f": 0.5}


def find_sensitive(text: str) -> Iterator[Finding]:
    """Yield what is said of a person, from the person to the word that says it."""
    flat = text.replace("\n", " ").replace("\u00a0", " ")
    for patterns in (_SAID, _OWNED):
        for kind, pattern in patterns.items():
            for match in pattern.finditer(flat):
                finding = _finding(kind, match, flat)
                if finding:
                    yield finding


def _finding(kind: PersonalKind, match: re.Match[str], text: str) -> Finding | None:
    group = match.lastgroup or "a"
    start, end = match.start(), match.end(group)
    if _DENIED.search(text, start, end) or _SUPPOSED.search(text[max(0, start - 10) : start]):
        return None
    return Finding(kind, start, end, _SURE[group])
