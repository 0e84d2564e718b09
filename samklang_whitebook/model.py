"""The white book as data: what was received, what was said in it, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from samklang_whitebook.hearing import Hearing

ANSWER, DRAFT = "answer", "draft"
PRIVATE = "citizen"
# From here on a finding of personal data calls for a decision; below it stand office mailboxes (0.2) and
# ten digits that are called a case number (0.13 to 0.3).
LIKELY = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact of a letter was found, and how sure it is (0 to 1).

    In the text it is `text[start:end]`, in what was set aside `asides[aside].text[start:end]`; a fact from
    the file's own headers has no place.
    """

    fact: str
    source: str
    start: int | None
    end: int | None
    aside: int | None
    confidence: float


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A stretch `text[start:end]` that may hold personal data of this kind, and how sure that is (0 to 1)."""

    kind: str
    start: int
    end: int
    confidence: float

    @property
    def is_likely(self) -> bool:
        """Say whether somebody should be called to it: not the mailbox of an office."""
        return self.confidence >= LIKELY


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that is kept but is not part of the running text; it stood before the character `before`."""

    reason: str
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class TextBlock:
    """What `text[start:end]` is: a heading, a paragraph, a point of a list (its marker apart), a table row.

    Cells of a row are separated by tabs, rows of one table have its number. `page` is where it begins.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    marker: str = ""
    table: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part of an agenda paper, `text[start:end]`: a section, one recommendation, or a line of the annexes.

    `number` is that of a recommendation or annex, `bodies` those a recommendation is addressed to.
    """

    kind: str
    start: int
    end: int
    number: int | None = None
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What an agenda paper says of itself."""

    item_number: str | None
    parts: tuple[PaperPart, ...]
    recommendations: tuple[PaperPart, ...]
    annexes: tuple[PaperPart, ...]


@dataclass(frozen=True, slots=True)
class PassageSuggestion:
    """How the passage of a point was found: by which method, by which words, and how sure (0 to 1)."""

    method: str
    version: str
    evidence: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ThemeSuggestion:
    """How a theme of a point was found: by which method, by which words, and how sure (0 to 1)."""

    theme: str
    method: str
    version: str
    evidence: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class MarkedPoint:
    """A stretch `text[start:end]` of a submission that says one thing; themes and passage are suggestions.

    `held_back` until a person has decided: it, or what stands with it, may hold sensitive personal data.
    """

    start: int
    end: int
    kind: str
    context: str
    stance: str
    old_wording: str
    new_wording: str
    passage: str | None = None
    themes: tuple[str, ...] = ()
    held_back: bool = False
    page: int | None = None
    passage_suggestion: PassageSuggestion | None = None
    theme_suggestions: tuple[ThemeSuggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file of an answer that has several: its words are `text[start:end]` of the whole."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Submission:
    """One thing somebody sent, with what was read in it. `date` and `deadline` are ISO dates.

    `same_as` names the file of which this one is a copy, exact or (`near_copy`) with nearly the same text:
    its points are then counted there. `notices` are what the reading of the file has to say, `warnings` what
    is missing in the letter. `recognised` says that a machine read it off a picture, `seems_draft` that it
    looks like the text that was heard. `parts` are the files after the first: a mail's attachments, annexes.
    `channel` is how it came, in words, where that is not by letter. `blocks` are how the text stands in the
    file, in order.
    """

    file: str
    sha256: str
    format: str
    kind: str
    text: str
    sender: str | None = None
    sender_kind: str | None = None
    date: str | None = None
    case_number: str | None = None
    document_number: str | None = None
    deadline: str | None = None
    subject: str | None = None
    addressee: str | None = None
    email: str | None = None
    signatories: tuple[tuple[str, str], ...] = ()
    agenda: Paper | None = None
    pages: int | None = None
    provisional: bool = False
    notices: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    asides: tuple[SetAside, ...] = ()
    personal: tuple[PersonalData, ...] = ()
    points: tuple[MarkedPoint, ...] = ()
    same_as: str | None = None
    near_copy: bool = False
    recognised: bool = False
    seems_draft: bool = False
    parts: tuple[FilePart, ...] = ()
    channel: str = ""
    blocks: tuple[TextBlock, ...] = ()

    def is_answer(self) -> bool:
        """Say whether it counts among the answers: not a paper of the case itself, not a copy of another."""
        return self.kind == ANSWER and self.same_as is None

    def is_private(self) -> bool:
        return self.sender_kind == PRIVATE

    def is_from_organisation(self) -> bool:
        """Say whether it is known to be nobody's private letter. A known organisation may have no kind."""
        return self.sender is not None and not self.is_private()

    def text_of(self, point: MarkedPoint) -> str:
        return self.text[point.start : point.end]

    def personal_in(self, point: MarkedPoint) -> tuple[PersonalData, ...]:
        """Return what may be personal data in the words of a point."""
        return tuple(found for found in self.personal if found.start < point.end and found.end > point.start)


@dataclass(frozen=True, slots=True)
class Theme:
    """A suggested theme, with the words that speak for it."""

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftPassage:
    """A piece of the text that was heard."""

    key: str
    heading: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file nothing could be read of: the reason as a code, and in words what can be done."""

    file: str
    reason: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An organisation known to have been asked; `named_in` are files of answers from nobody known."""

    name: str
    kind: str
    named_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhiteBook:
    """All of it. `submissions` and `unread` are in the order of file names; campaigns hold file names.

    `set_aside` are the files of earlier white books that lay among the letters, `plain_files` those whose
    names may be shown to everybody; `hearing` is what is known of the hearing beside the answers.
    """

    title: str
    language: str
    submissions: tuple[Submission, ...]
    themes: tuple[Theme, ...] = ()
    passages: tuple[DraftPassage, ...] = ()
    campaigns: tuple[tuple[str, ...], ...] = ()
    unread: tuple[Unread, ...] = ()
    set_aside: tuple[str, ...] = ()
    silent: tuple[Asked, ...] = ()
    plain_files: tuple[str, ...] = ()
    hearing: Hearing | None = None

    def answers(self) -> Iterator[Submission]:
        return (submission for submission in self.submissions if submission.is_answer())
