"""What a document is: an answer, a letter that asks for answers, an agenda paper, or none of these."""

import re

from samklang_text.document import BlockKind

from ._agenda import part_of, proposes
from ._answers import ANSWER, OPINES
from ._models import DOUBTFUL, AgendaPartKind, LetterKind
from ._paper import Paper

_SHORT = 700  # characters: a receipt is not longer
_SAYS_SOMETHING = 3  # words: fewer say nothing
_COVERS_WITH = 14  # words: "Hermed vedhæftet bestyrelsens brev" only brings something
_COVER = re.compile(r"\bvedhæft|\bvedlagt|\bhermed\b|\bse\s+bilag", re.IGNORECASE)
_LONG = 20_000  # characters of a letter that tell whether it argues

_RECEIPT_SUBJECT = re.compile(
    r"^\s*(?:auto(?:matisk|svar|matic)|out of office|ikke på kontoret|ikke til stede|fraværende"
    r"|ferie(?:svar)?\b|kvittering|undeliver|(?:mail )?delivery|læst:|read:)",
    re.IGNORECASE,
)
_RECEIPT = re.compile(
    r"(?:har|er)\s+(?:nu\s+)?modtaget\s+(?:dit|din|jeres|deres)\s|tak\s+for\s+(?:dit|din|jeres|deres)\s+(?:høringssvar"
    r"|henvendelse|mail|e-mail|svar|bidrag|input)|(?:er|bekræftes)\s+(?:hermed\s+)?modtaget\b|\bautosvar\b"
    r"|automatisk\s+(?:genereret|svar|kvittering)|kan\s+ikke\s+besvares|jeg\s+(?:er|har)\s+(?:på\s+)?ferie\b"
    r"|jeg\s+er\s+(?:ikke\s+på\s+kontoret|fraværende|ude\s+af\s+huset)|out\s+of\s+(?:the\s+)?office",
    re.IGNORECASE,
)
_NEWSLETTER_TITLE = re.compile(
    r"^\s*(?:nyhedsbrev|newsletter|nyt\s+(?:fra|om)\b|medlemsnyt|medlemsblad)", re.IGNORECASE
)
_NEWSLETTER = re.compile(
    r"afmeld(?:e|ing)?\s+(?:dig\s+)?(?:af\s+)?(?:vores\s+|dette\s+)?(?:nyhedsbrev\w*|her)|unsubscribe|vis\s+i\s+browser"
    r"|(?:modtage|få)\s+vores\s+nyhedsbrev|^nyhedsbrev\s+nr",
    re.IGNORECASE | re.MULTILINE,
)

_WHAT = (
    r"(?:hørings-?\s?svar(?:et|ene)?|(?:jeres|deres|dit|eventuelle|skriftlige)\s+svar|bemærkninger|kommentarer"
    r"|udtalelser?|besvarelser?|indspil)"
)
_ASKS_HEADING = re.compile(
    r"^(?:\w+\s+)?(?:høringsbrev|høringsskrivelse|høringsanmodning|opfordringsskrivelse|udkast\s+i\s+høring"
    rf"|invitation\s+til\s+(?:at\s+)?(?:\w+\s+)?(?:høring|afgive)|(?:anmodning|indkaldelse)\s+(?:om|af)\s+{_WHAT})",
    re.IGNORECASE,
)
_MAY_ASK_HEADING = re.compile(
    r"^(?:offentlig\s+|intern\s+)?høring\s*(?:om|over|af|vedr|[–:-])", re.IGNORECASE
)
_ASKS = re.compile(
    rf"\b(?:bedes|anmodes|opfordres|inviteres)\b[^.]{{0,120}}\b(?:{_WHAT}|afgive|indsende|svare)"
    r"|(?:udvalget|udvalgene|fagudvalgene|lokaludvalgene|forvaltningerne|parterne|i)\s+bedes\b"
    r"|\bsend(?:e|es|er)\b[^.]{0,140}?\bi\s+(?:\w+\s+){0,2}høring\b"
    r"|hermed\s+i\s+(?:\w+\s+)?høring|sættes\s+i\s+(?:\w+\s+)?høring"
    r"|\b(?:i|parterne|alle|borgere\w*)\s+(?:har|får)\s+(?:\w+\s+){0,3}mulighed\s+for\s+at\s+(?:afgive|indsende|komme\s+med)"
    r"|giver\w*\s+(?:\w+\s+){0,3}mulighed\s+for\s+at\s+(?:afgive|indsende|komme\s+med)"
    rf"|{_WHAT}\s+(?:bedes|skal|kan)\s+(?:\w+\s+){{0,4}}(?:sende|send|indsend|fremsend|afgive|mailes|modtage|i\s+hænde)"
    r"|i\s+hænde\s+senest|skal\s+sendes\s+til\b[^.]{0,90}\bsenest|\bsvar\s*(?:senest|inden)\b"
    r"|(?:hørings|svar)fristen?\s*(?:er\s+(?:den\s+)?\w*\s*(?:den\s+)?\d|udløber|:)"
    rf"|\bfrist\w*\s+for\s+(?:at\s+)?(?:{_WHAT}|afgive|indsende|svare?\b|indsendelse|afgivelse)"
    r"|\b(?:hører|modtager|ser\s+frem\s+til|imødeser)\s+(?:vi\s+)?(?:gerne\s+)?(?:at\s+modtage\s+)?(?:jeres|deres|din|dine)\s"
    r"|\bi\s+får\s+hermed\b[^.]{0,80}\bhøring|\b(?:bede|beder)\s+om\s+(?:jeres|deres|dit)\s+(?:hørings)?svar"
    rf"|beder\s+(?:vi\s+)?(?:jer|dig|udvalget|udvalgene|høringsparterne)\s+(?:\w+\s+){{0,3}}(?:om\s+)?(?:at\s+)?(?:{_WHAT}|afgive|sende|indsende|svare|overveje|forholde)"
    r"|\bsend\s+(?:jeres|dit|dine|det|svaret|dem)\b|vedhæft\w*\s+(?:udkast|høringsmateriale|høringsbrev)",
    re.IGNORECASE,
)
_ANSWERS_HEADING = re.compile(
    r"^hørings-?\s?svar\b|\bhøringssvar\s+(?:fra|til|om|vedr|angående|på|i\s+forbindelse|over)|s\s+høringssvar\b"
    rf"|(?:{ANSWER})\s+(?:til|fra|vedr|mod)|foreløbigt\s+(?:hørings)?svar",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"har\s+modtaget\s+(?:anmodning|høring|udkast|forslag|materialet|jeres\s+(?:høring|brev))"
    r"|takker?\s+for\s+(?:muligheden|at\s+(?:få|blive|måtte|vi)|lejligheden|det\s+tilsendte|høring)"
    r"|(?:kvittere|kvitterer)\s+for\s+modtagelsen|(?:afgiver|fremsender|indsender)\s+(?:hermed|følgende)"
    r"|hermed\s+(?:\w+\s+){0,6}høringssvar|høringssvar\s+fra|har\s+følgende\s+(?:bemærkninger|kommentarer)"
    r"|ingen\s+bemærkninger|(?:vores|mit|vort|rådets|udvalgets|lokaludvalgets|foreningens)\s+(?:hørings)?svar"
    r"|(?:sit|dette)\s+høringssvar|skal\s+(?:\w+\s+){0,3}udtale"
    r"|har\s+(?:\w+\s+){0,3}(?:drøftet|behandlet)\s+(?:udkast|forslag)",
    re.IGNORECASE,
)
_ARGUES = re.compile(
    rf"\b(?:{OPINES}|ønsker|opfordrer|håber|vigtigt|nødvendigt|forslag|problem\w*|vil\s+gerne|undgå|skal\s+være"
    r"|indsigelse|skal\s+(?:der|vi)|ingen\s+bemærkninger|(?:propos|recommend|suggest|support)\w*|should|concerned)\b",
    re.IGNORECASE,
)
# Words with which somebody takes a stand; a letter that asks for answers has few of them.
_OPINES = re.compile(rf"\b(?:{OPINES})\b", re.IGNORECASE)
_DRAFT_TITLE = re.compile(r"^\s*(?:(?:hørings)?udkast|forslag)\s+til\b(?!.*\bsvar)", re.IGNORECASE)
_SPEAKS_AS_I = re.compile(r"\b(?:jeg|mig|undertegnede)\b", re.IGNORECASE)
_SECTIONS = 3  # headings: fewer are a letter's
_HEADINGS_TO_AN_OPINION = 4  # "vi støtter" may stand in a draft here and there
_REPLY = re.compile(r"^\s*(?:(?:sv|re|aw|svar)\s*:\s*)+", re.IGNORECASE)


def kind_of(paper: Paper) -> tuple[LetterKind, float]:
    """Say what a letter is, and how sure that is.

    An agenda paper has its named parts. A letter that asks and one that answers differ in their phrases.
    Whatever says something and is none of these is an answer, though hardly sure: an answer that is not
    counted is worse than a stray paper that a person takes out.
    """
    text = paper.body_text
    if sure := _agenda_confidence(paper):
        return LetterKind.AGENDA_PAPER, sure
    asks, answers = _asking(paper), _answering(paper)
    opinions = len(_OPINES.findall(text[:_LONG]))
    arguments = len(_ARGUES.findall(text[:_LONG]))
    if is_receipt(paper, speaks=bool(answers or opinions)):
        return LetterKind.OTHER, 0.85
    if asks > max(answers + opinions // 3, 1):
        return LetterKind.HEARING_LETTER, round(min(0.6 + 0.1 * (asks - answers), 0.95), 2)
    if answers:
        return LetterKind.ANSWER, round(min(max(0.65 + 0.1 * (answers - asks), 0.5), 0.95), 2)
    if not answers and is_draft(paper, opinions=opinions):
        return LetterKind.OTHER, 0.6
    if len(text.split()) < (_COVERS_WITH if _COVER.search(text) else _SAYS_SOMETHING):
        return LetterKind.OTHER, 0.5
    if arguments:
        return LetterKind.ANSWER, round(min(0.5 + 0.03 * arguments, 0.7), 2)
    return LetterKind.ANSWER, DOUBTFUL - 0.1


def is_draft(paper: Paper, *, opinions: int) -> bool:
    """Tell whether it is the draft that was put to hearing: titled as one, in sections, signed by nobody."""
    title = next((stretch.text for stretch in paper.head if stretch.text.strip()), "")
    headings = sum(stretch.kind is BlockKind.HEADING for stretch in paper.running)
    unsigned = not paper.tail and not paper.metadata.sender_address
    plain = opinions <= headings // _HEADINGS_TO_AN_OPINION and not _SPEAKS_AS_I.search(paper.body_text)
    return bool(_DRAFT_TITLE.match(title)) and headings >= _SECTIONS and unsigned and plain


def is_receipt(paper: Paper, *, speaks: bool) -> bool:
    """Tell whether it is a receipt, an out-of-office reply or a newsletter.

    A letter that `speaks` its mind is none for a turn of phrase alone.
    """
    text, subject = paper.body_text, paper.metadata.subject
    title = subject or (paper.head[0].text if paper.head else "")
    if _RECEIPT_SUBJECT.match(title) and len(text) < 3 * _SHORT:
        return True
    return _is_newsletter(paper, speaks=speaks) or (
        not speaks and len(text) < _SHORT and bool(_RECEIPT.search(text))
    )


def _is_newsletter(paper: Paper, *, speaks: bool) -> bool:
    """An association's own letter to its members may argue; then its title must say what it is, too."""
    titles = (paper.metadata.subject, *(stretch.text for stretch in paper.head[:3]))
    titled = any(_NEWSLETTER_TITLE.match(title) for title in titles)
    told = any(_NEWSLETTER.search(text) for text in (paper.body_text, *(a.text for a in paper.asides)))
    return told and (titled or not speaks)


def _agenda_confidence(paper: Paper) -> float:
    parts = {kind for stretch in paper.running if (kind := part_of(stretch.text)) is not None}
    strong = parts - {AgendaPartKind.ANNEXES}
    proposing = any(proposes(stretch.text) for stretch in paper.running)
    if AgendaPartKind.RECOMMENDATIONS in parts and (proposing or len(strong) >= 3):
        return 0.97 if len(strong) >= 3 else 0.85
    return 0.8 if proposing and len(strong) >= 2 else 0.0


def _asking(paper: Paper) -> int:
    heads = (stretch.text for stretch in paper.head if _is_title(stretch.text))
    titles = [paper.metadata.subject, *heads]
    named = 2 if any(_ASKS_HEADING.match(text) for text in titles) else 0
    maybe = 1 if any(_MAY_ASK_HEADING.match(text) for text in titles) else 0
    return max(named, maybe) + min(len(_ASKS.findall(paper.body_text)), 4)


def _answering(paper: Paper) -> int:
    subject = paper.metadata.subject
    heads = [stretch.text for stretch in paper.head if _is_title(stretch.text)]
    named = any(_ANSWERS_HEADING.search(text) and not _ASKS_HEADING.match(text) for text in (subject, *heads))
    opening = "\n".join(stretch.text for stretch in (*paper.head, *paper.body[:4]))
    speaking = len(_ANSWERS.findall(opening))
    return (3 if named else 1 if _REPLY.match(subject) else 0) + min(speaking, 3)


def _is_title(text: str) -> bool:
    return len(text) <= 200
