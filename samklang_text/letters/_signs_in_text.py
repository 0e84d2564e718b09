"""Signs of the sender in what a letter says: its heading, its opening, whoever speaks in it."""

import re
from collections.abc import Iterator

from samklang_text.document import BlockKind
from samklang_text.organisations import KnownOrganisations, Mention

from ._answers import ANSWER, SPEAKS
from ._evidence import Clues, Evidence, take
from ._models import LetterKind
from ._paper import Paper, Stretch, is_running

_NEAR = 160  # characters around a name that are looked at
_MOST_STRETCHES = 400  # of a letter that are looked at
OPENING = 4  # stretches of the body in which a letter says who writes

_PUTS_TO_HEARING = re.compile(
    r"^\s+(?:har\s+)?(?:\w+\s+)?(?:vedt(?:og|aget)|beslutte(?:de|t)|send(?:er|te|t)|fremlægger|udsender|udsendte|inviterer"
    r"|indbyder|beder|anmoder|hører|igangsætter)\b[^.]*(?:\d\.[^.]*)*\b(?:høring\w*|høringssvar|bemærkninger)\b",
    re.IGNORECASE,
)
_HAS_HEARD = re.compile(
    r"^\s+(?:har\s+)?(?:\w+\s+)?(?:send(?:er|te|t)|udsendt?e?|fremlagt|fremlagde|udarbejdet|udarbejdede|lavet|skrevet"
    r"|offentliggjort|foreslået)\b",
    re.IGNORECASE,
)
PROVISIONAL = re.compile(
    r"\bforeløbig(?:t|e)?\s+(?:\w+\s+)?(?:hørings-?\s?)?svar|(?:svaret|høringssvaret)\s+er\s+foreløbigt"
    r"|forbehold\s+for\s+(?:\w+\s+){0,3}(?:behandling|godkendelse|udvalgets)",
    re.IGNORECASE,
)
ANSWER_OF = re.compile(
    rf"(?:{ANSWER}|høringsnotat|indspil|brev)\s+(?:fra|af)\s+(?:de[nt]\s+)?$",
    re.IGNORECASE,
)
OF_ANSWER = re.compile(
    rf"^['’]?s?['’]?\s+(?:(?:foreløbige?|endelige|samlede|officielle)\s+)?(?:{ANSWER})\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\breferat\s+(?:fra|af)\s+(?:\w+\s+)?møde(?:t)?\s+i\s+$", re.IGNORECASE)
_WE_IN = re.compile(r"\bvi\s+i\s+(?:de[nt]\s+)?$", re.IGNORECASE)
_ON_BEHALF_OF = re.compile(
    r"\b(?:på\s+vegne\s+af|p\.?\s?v\.?\s?a\.?|undertegnede\s+for)\s+(?:de[nt]\s+)?$", re.IGNORECASE
)
_BEHALF = re.compile(r"^['’]?s?\s+vegne\b", re.IGNORECASE)
_FROM_LABEL = re.compile(
    r"^(?:fra|from|afsender|organisation|forening|navn på organisation)\s*:\s*$", re.IGNORECASE
)
_SENTENCE_START = re.compile(
    r"(?:^|[.!?:”\"]\s+|\n)[”\"«»]?(?:(?:formandskabet|bestyrelsen|sekretariatet|medlemmerne|vi\s+i|formanden)\s+(?:for|i|af)\s+"
    r"|vi\s+i\s+)?(?:de[nt]\s+)?$",
    re.IGNORECASE,
)
_MODIFIER = (
    r"^(?:\s+(?:i|for|på)\s+[A-ZÆØÅ][\wæøåÆØÅ ]{2,40}?|\s*\([\wæøåÆØÅ ]{2,20}\))?(?:\s*,[^,.]{3,80},)?"
)
_ANSWERING = re.compile(
    _MODIFIER
    + r"\s+(?:(?:skal|vil|har|kan)\s+)?(?:\w+\s+){0,4}?(?:modtaget|takke[r]?|kvittere[r]?|fremsende[r]?"
    r"|afgive[r]?|afgivet|indsende[r]?|behandlet|drøftet|udtale[r]?|tilsluttet|gennemgået|læst)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    _MODIFIER + rf"\s+(?:{SPEAKS}|har|vil|skal|ser|gør|kan|er)\b",
    re.IGNORECASE,
)
_DOES = re.compile(_MODIFIER + r"\s+(?!bør\b|må\b|burde\b)[a-zæøå]+(?:r|de|te|s)\b")
_PROPOSING = re.compile(r"^\s+indstiller\b", re.IGNORECASE)
_ASKED_BY = re.compile(r"\bsend(?:es|t|e)?\s+til\s+$", re.IGNORECASE)


def said_in_text(paper: Paper, clues: Clues, organisations: KnownOrganisations) -> Iterator[Evidence]:
    """Weigh every organisation named in the running text by the words around it."""
    provisional = bool(PROVISIONAL.search(paper.body_text))
    for number, stretch in enumerate((*paper.head, *paper.body)[:_MOST_STRETCHES]):
        for mention in organisations.mentions(stretch.text):
            opening = number < len(paper.head) + OPENING
            weight = _weight_in_text(stretch, mention, clues, opening=opening, provisional=provisional)
            if weight:
                yield take(stretch, 0, mention, weight)


def _weight_in_text(
    stretch: Stretch, mention: Mention, clues: Clues, *, opening: bool, provisional: bool
) -> float:
    """How much the words around a name say that it is the sender's, 0 to 1."""
    before = stretch.text[max(mention.start - _NEAR, 0) : mention.start]
    after = stretch.text[mention.end : mention.end + _NEAR]
    title = stretch.kind is BlockKind.HEADING or (opening and not is_running(stretch))
    if title and (ANSWER_OF.search(before) or OF_ANSWER.match(after) or _FROM_LABEL.match(before)):
        return 0.93
    if title and _MINUTES_OF.search(before):
        return 0.6
    if clues.kind is LetterKind.AGENDA_PAPER:
        return 0.95 if _PROPOSING.match(after) else 0.0
    if _ON_BEHALF_OF.search(before) or (opening and _BEHALF.match(after)):
        return 0.5 if provisional else 0.85
    if opening and (ANSWER_OF.search(before) or OF_ANSWER.match(after)):
        return 0.7
    if clues.kind is LetterKind.HEARING_LETTER and _ASKED_BY.search(before):
        return 0.5
    if clues.kind is LetterKind.ANSWER and _WE_IN.search(before):
        return 0.75
    if not _SENTENCE_START.search(before):
        return 0.0
    if opening and clues.kind is LetterKind.ANSWER and _ANSWERING.match(re.sub(r"^s\b", "", after)):
        return 0.75
    if opening and clues.kind is LetterKind.HEARING_LETTER and _PUTS_TO_HEARING.match(after):
        return 0.75
    if clues.kind is LetterKind.ANSWER and _HAS_HEARD.match(after):
        return 0.0
    if _SPEAKING.match(after):
        return 0.25
    return 0.2 if opening and _DOES.match(after) else 0.0
