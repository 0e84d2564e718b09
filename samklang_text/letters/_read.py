"""All facts of a letter, in the order in which one helps to find the next."""

import datetime
from collections.abc import Callable, Sequence

from samklang_text.document import Document, Metadata
from samklang_text.organisations import KnownOrganisations

from ._about import addressee, email, subject
from ._agenda import read_agenda, title_stretch
from ._dates import letter_date
from ._deadline import deadline
from ._evidence import Clues
from ._kind import kind_of
from ._models import DOUBTFUL, Found, LetterFacts, LetterKind, Source, T, outside
from ._numbers import case_number, document_number, number_in_title
from ._paper import Paper, papers_of
from ._people import below_signature, signatories
from ._sender import provisional, sender

_COVER = 500  # characters: a mail that says less only brings its attachments


def read_facts(document: Document, *, organisations: KnownOrganisations, file_name: str = "") -> LetterFacts:
    """Read what a letter says of itself: what it is, who wrote it, when, to whom, on which case.

    A wrong guess is worse than a blank: a fact that is only likely, or that two places contradict, is None.
    The date is the letter's own; for a mail that names none it is the Date header's (source metadata). Of a
    mail with attachments the mail speaks if it says anything itself, else the attachments that are answers.
    """
    papers, kind, sure = _letters(document)
    if kind is LetterKind.AGENDA_PAPER:
        return _agenda_facts(document, papers, sure, organisations=organisations)
    written = _first(papers, letter_date) or _sent(_own_metadata(document, papers))
    clues = _clues(document, papers, kind, organisations=organisations, file_name=file_name)
    found, sender_kind = sender(papers, clues=clues, organisations=organisations)
    return LetterFacts(
        kind=kind,
        kind_confidence=sure,
        sender=found,
        sender_kind=sender_kind,
        signatories=clues.signatories,
        addressee=clues.addressee,
        subject=_unless_sender(_first(papers, subject), found),
        date=written,
        case_number=_first(papers, lambda paper: case_number(paper, kind=kind)),
        document_number=_first(papers, document_number),
        deadline=_first(papers, lambda paper: deadline(paper, kind=kind, written=written)),
        email=clues.email,
        below_signature=_below_signatures(papers) if kind is LetterKind.ANSWER else None,
        provisional=provisional(papers) if kind is LetterKind.ANSWER else None,
    )


def _clues(
    document: Document,
    papers: Sequence[Paper],
    kind: LetterKind,
    *,
    organisations: KnownOrganisations,
    file_name: str,
) -> Clues:
    # A receipt is signed by nobody: what stands below it came with the mail program.
    letters = () if kind is LetterKind.OTHER else tuple(reversed(papers))
    signed = (signatories(paper, organisations=organisations) for paper in letters)
    return Clues(
        kind=kind,
        addressee=_first(papers, addressee),
        email=_first(papers, email),
        signatories=next((people for people in signed if people), ()),
        metadata=_own_metadata(document, papers),
        file_name=file_name,
    )


def _own_metadata(document: Document, papers: Sequence[Paper]) -> Metadata:
    """The headers of the mail that is sent: those of a forwarded one, if it says who wrote it."""
    inner = (paper.metadata for paper in papers if paper.metadata is not document.metadata)
    return next(inner, document.metadata)


def _letters(document: Document) -> tuple[tuple[Paper, ...], LetterKind, float]:
    """The papers that speak for the sender, and what they are.

    A mail that only brings something ("vedhæftet er …") leaves the word to its attachments; what was sent
    along with an answer (the letter that asked for it, an agenda paper) does not count.
    """
    papers = papers_of(document)
    kinds = [kind_of(paper) for paper in papers]
    if len(papers) == 1 or len(papers[0].body_text) > _COVER:
        return papers[:1], *kinds[0]
    answers = [
        (paper, sure)
        for paper, (kind, sure) in zip(papers[1:], kinds[1:], strict=True)
        if kind is LetterKind.ANSWER and sure >= DOUBTFUL
    ]
    if answers:
        covers = papers[:1] if kinds[0][0] is not LetterKind.HEARING_LETTER else ()
        return (*covers, *(paper for paper, _ in answers)), LetterKind.ANSWER, answers[0][1]
    if kinds[0][0] is LetterKind.OTHER and len(papers) == 2:
        return papers, *kinds[1]
    return papers[:1], *kinds[0]


def _below_signatures(papers: Sequence[Paper]) -> Found[str] | None:
    found = (below_signature(paper) for paper in reversed(papers))
    return next((one for one in found if one is not None), None)


def _first(papers: Sequence[Paper], read: Callable[[Paper], Found[T] | None]) -> Found[T] | None:
    """The fact as an attachment gives it, for the letter itself is there; else as the mail does.

    Two attached answers that contradict each other give none: which of them is the letter, nobody can say.
    """
    found = [(paper, one) for paper in papers if (one := read(paper)) is not None]
    inner = [(paper, one) for paper, one in found if one.source is not Source.METADATA]
    attached = {_plain(one.value) for paper, one in inner if paper.is_attached}
    return (inner or found)[-1][1] if found and len(attached) <= 1 else None


def _unless_sender(subject: Found[str] | None, sender: Found[str] | None) -> Found[str] | None:
    """The subject, if it is not the heading with the sender's name, perhaps with its branch."""
    if subject is None or sender is None or _plain(subject.value.split(", ")[0]) != _plain(sender.value):
        return subject
    return None


def _plain(value: object) -> object:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _sent(metadata: Metadata) -> Found[datetime.date] | None:
    """The day the mail was sent, by its Date header: not the day on which somebody passed it on."""
    sent = metadata.sent
    return outside(sent.date(), confidence=0.8) if sent is not None else None


def _agenda_facts(
    document: Document, papers: Sequence[Paper], sure: float, *, organisations: KnownOrganisations
) -> LetterFacts:
    """An agenda paper has no date of its own; its case number stands in its title."""
    paper = papers[-1]
    kind = LetterKind.AGENDA_PAPER
    agenda = read_agenda(document, paper, organisations=organisations)
    clues = Clues(kind, None, None, (), document.metadata, "")
    found, sender_kind = sender([paper], clues=clues, organisations=organisations)
    title = title_stretch(paper)
    return LetterFacts(
        kind=kind,
        kind_confidence=sure,
        sender=found,
        sender_kind=sender_kind,
        subject=agenda.title,
        case_number=(number_in_title(title) if title else None) or case_number(paper, kind=kind),
        document_number=document_number(paper),
        agenda=agenda,
    )
