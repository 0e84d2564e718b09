"""One file to submissions: read, facts found, points and passages suggested. Runs in its own process."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from samklang_files import NoticeCode, ReadFile, Reason, UnreadFile, read_path
from samklang_files.parts import join
from samklang_text.document import BlockKind, Document
from samklang_text.letters import Found, LetterFacts, LetterKind, Source, read_facts
from samklang_text.organisations import KnownOrganisations
from samklang_text.passages import VERSION as PASSAGES_VERSION
from samklang_text.passages import Passage, PassageIndex, Suggestion, suggest_passages
from samklang_text.personal import Finding, find_personal_data
from samklang_text.points import Point, find_points
from samklang_text.words import Analyser, Lexicon
from samklang_whitebook.json_form import FORMAT
from samklang_whitebook.model import (
    LIKELY,
    Evidence,
    FilePart,
    MarkedPoint,
    Paper,
    PaperPart,
    PassageSuggestion,
    PersonalData,
    SetAside,
    Submission,
    TextBlock,
    Unread,
)
from samklang_whitebook.paths import LetterPath, is_folder, shown
from samklang_whitebook.texts import Language, Words

Read = Submission | Unread

_FACTS = (
    "sender",
    "addressee",
    "subject",
    "date",
    "case_number",
    "document_number",
    "deadline",
    "email",
    "provisional",
)
# How a whitebook.json begins; the other files of a white book are known by `samklang_files`.
_OWN_DATA = re.compile(rf'\{{\s*"format":\s*"{FORMAT}"')

# What the beginning of a draft says of it, and what that of an answer says.
_DRAFT = re.compile(r"\budkast\b|\bhøringsud(?:kast|gave)", re.IGNORECASE)
_POLICY = re.compile(r"\b\w*(?:politik|strategi|plan|program)(?:en)?\b", re.IGNORECASE)
_ANSWERS = re.compile(r"svar\b|bemærkning|kommentar|udtalelse|indsigelse|\bkære\b", re.IGNORECASE)
_TITLE_LENGTH, _FEWEST_HEADINGS = 200, 3


@dataclass(frozen=True, slots=True)
class Preparation:
    """What each reading process is given once."""

    lexicon: Path
    organisations: KnownOrganisations
    passages: tuple[Passage, ...]
    language: Language

    def __call__(self) -> Callable[[LetterPath], list[Read]]:
        return Reader(self).read


@dataclass(frozen=True, slots=True)
class PartToRead:
    """A file of an answer: its name to show, where it lies, and what of a mail is left out (SHA-256)."""

    name: str
    path: Path
    sha256: str
    without: frozenset[str] = frozenset()


class Reader:
    """Reads files, with the lexicon and the draft at hand."""

    def __init__(self, preparation: Preparation) -> None:
        self._given = preparation
        self._words = Words(preparation.language)
        self._lexicon = Lexicon.open(preparation.lexicon)
        self._analyser = Analyser(self._lexicon)
        self._index = (
            PassageIndex(preparation.passages, read=self._analyser.analyse) if preparation.passages else None
        )

    def read(self, letter: LetterPath) -> list[Read]:
        """Return what is in a file: one submission, or one for each member of an archive."""
        if is_folder(letter.path):
            return [Unread(letter.name, "closed_folder", self._words("closed_folder"))]
        found = read_path(letter.path, is_word=self._lexicon.is_word, language=self._given.language)
        return [self._result(result, name=shown(letter.folder + result.file)) for result in found]

    def read_joined(self, files: Sequence[PartToRead]) -> list[Read]:
        """Return the files of one answer, read as one in their order, and each that could not be read.

        What a mail encloses and is a file of its own among them is not read with the mail once more.
        """
        own = frozenset(each.sha256 for each in files)
        read: list[ReadFile] = []
        unread: list[Read] = []
        for file in files:
            results = read_path(
                file.path,
                is_word=self._lexicon.is_word,
                language=self._given.language,
                name=file.name,
                without=own | file.without,
            )
            for result in results:
                if isinstance(result, ReadFile) and not _OWN_DATA.match(result.document.text):
                    read.append(result)
                else:
                    unread.append(self._result(result, name=shown(result.file)))
        joined = [self._result(_joined(read), name=shown(read[0].file))] if read else []
        return [*joined, *unread]

    def _result(self, result: ReadFile | UnreadFile, *, name: str) -> Read:
        if isinstance(result, ReadFile) and _OWN_DATA.match(result.document.text):
            result = UnreadFile(result.file, result.sha256, Reason.OWN_REPORT)
        if isinstance(result, UnreadFile):
            return Unread(name, result.reason.value, result.text(self._given.language))
        try:
            return self._submission(result, name=name)
        except Exception as error:  # noqa: BLE001 - the outermost loop over strangers' letters: one must not stop the rest
            explanation = f"{self._words('crashed')} ({type(error).__name__})"
            return Unread(name, "crashed", explanation)

    def _submission(self, result: ReadFile, *, name: str) -> Submission:
        document = result.document
        facts = read_facts(document, organisations=self._given.organisations, file_name=name)
        findings = find_personal_data(document.text)
        points = self._points(result, facts, findings=findings)
        seems_draft = looks_like_a_draft(document, facts)
        return Submission(
            file=name,
            sha256=result.sha256,
            format=result.format,
            kind=facts.kind.value,
            text=document.text,
            sender=_value(facts.sender),
            sender_kind=facts.sender_kind.value if facts.sender_kind else None,
            date=_value(facts.date),
            case_number=_value(facts.case_number),
            document_number=_value(facts.document_number),
            deadline=_value(facts.deadline),
            subject=_value(facts.subject),
            addressee=_value(facts.addressee),
            email=_value(facts.email),
            signatories=tuple((found.value.name, found.value.title) for found in facts.signatories),
            agenda=_paper(facts),
            pages=document.pages,
            provisional=facts.is_provisional,
            notices=document.warnings,
            warnings=(*self._of_the_draft(seems_draft), *_warnings(facts, points, words=self._words)),
            evidence=tuple(_evidence(facts)),
            asides=tuple(SetAside(aside.reason.value, aside.text, aside.before) for aside in document.asides),
            personal=tuple(
                PersonalData(found.kind.value, found.start, found.end, found.confidence) for found in findings
            ),
            points=points,
            recognised=any(notice.code is NoticeCode.PAGES_RECOGNISED for notice in result.notices),
            seems_draft=seems_draft,
            parts=tuple(FilePart(part.name, part.start, part.end) for part in document.parts),
            blocks=tuple(_blocks(document)),
        )

    def _of_the_draft(self, seems_draft: bool) -> tuple[str, ...]:
        if not seems_draft:
            return ()
        return (self._words("warn_other_draft" if self._given.passages else "warn_seems_draft"),)

    def _points(
        self, result: ReadFile, facts: LetterFacts, *, findings: tuple[Finding, ...]
    ) -> tuple[MarkedPoint, ...]:
        """Only answers have points: what a paper of the case says of others is not what they said."""
        if facts.kind is not LetterKind.ANSWER:
            return ()
        document = result.document
        points = find_points(document, facts, passages=self._given.passages)
        return tuple(
            self._marked(point, passage, document, held_back=_is_held_back(point, findings=findings))
            for point, passage in zip(points, self._passages(document, points), strict=True)
        )

    def _passages(self, document: Document, points: Sequence[Point]) -> tuple[Suggestion | None, ...]:
        if self._index is None:
            return (None,) * len(points)
        return suggest_passages(document.text, points, index=self._index)

    def _marked(
        self, point: Point, suggestion: Suggestion | None, document: Document, *, held_back: bool
    ) -> MarkedPoint:
        return MarkedPoint(
            start=point.start,
            end=point.end,
            kind=point.kind.value,
            context=point.context,
            stance=point.stance.value,
            old_wording=point.old_wording,
            new_wording=point.new_wording,
            passage=suggestion.key if suggestion else None,
            held_back=held_back,
            page=document.page_of(point.start),
            passage_suggestion=_suggested(suggestion),
        )


def _joined(files: Sequence[ReadFile]) -> ReadFile:
    first, *others = files
    parts = [(other.file, other.sha256, other.document) for other in others]
    notices = (*first.notices, *(notice for other in others for notice in other.notices))
    return replace(first, document=join(first.document, parts), notices=notices)


def _blocks(document: Document) -> Iterator[TextBlock]:
    for block in document.blocks:
        page = document.page_of(block.start)
        yield TextBlock(
            block.kind.value, block.start, block.end, block.level, block.marker, block.table, page
        )


def _suggested(found: Suggestion | None) -> PassageSuggestion | None:
    if found is None:
        return None
    return PassageSuggestion(found.method.value, PASSAGES_VERSION, found.evidence, round(found.confidence, 2))


def _is_held_back(point: Point, *, findings: tuple[Finding, ...]) -> bool:
    """Say whether a point, or what is shown with it, seems to hold what may not be public unseen."""
    inside = [found for found in findings if found.start < point.end and found.end > point.start]
    beside = [
        found
        for text in (point.context, point.old_wording, point.new_wording)
        for found in find_personal_data(text)
    ]
    return any(found.must_be_held_back and found.confidence >= LIKELY for found in (*inside, *beside))


def _value(found: Found[str] | Found[date] | None) -> str | None:
    """Return a fact as text, dates as ISO; None for a fact that was not found."""
    if found is None:
        return None
    return found.value.isoformat() if isinstance(found.value, date) else found.value


def _evidence(facts: LetterFacts) -> Iterator[Evidence]:
    for name in _FACTS:
        found = getattr(facts, name)
        if found is not None:
            yield _place(name, found)
    for signatory in facts.signatories:
        yield _place("signatories", signatory)


def _place(fact: str, found: Found[Any]) -> Evidence:
    has_place = found.source is not Source.METADATA
    start, end = (found.start, found.end) if has_place else (None, None)
    return Evidence(fact, found.source.value, start, end, found.aside, round(found.confidence, 2))


def _paper(facts: LetterFacts) -> Paper | None:
    agenda = facts.agenda
    if agenda is None:
        return None
    return Paper(
        item_number=_value(agenda.item_number),
        parts=tuple(PaperPart(part.kind.value, part.start, part.end) for part in agenda.parts),
        recommendations=tuple(
            PaperPart("recommendation", each.start, each.end, each.number, each.bodies)
            for each in agenda.recommendations
        ),
        annexes=tuple(PaperPart("annex", each.start, each.end, each.number) for each in agenda.annexes),
    )


def looks_like_a_draft(document: Document, facts: LetterFacts) -> bool:
    """Say whether a paper has the build of a policy: headings, a title that says so, and nobody who signs it.

    Only said to the user, who knows; so it need not be sure.
    """
    if facts.kind not in (LetterKind.ANSWER, LetterKind.OTHER) or facts.signatories:
        return False
    headings = [document.text_of(block) for block in document.blocks if block.kind is BlockKind.HEADING]
    title = f"{document.metadata.title}\n{document.text[:_TITLE_LENGTH]}"
    if len(headings) < _FEWEST_HEADINGS or _ANSWERS.search(title):
        return False
    return bool(_DRAFT.search(title) or (facts.sender is None and _POLICY.search(title)))


def _warnings(facts: LetterFacts, points: tuple[MarkedPoint, ...], *, words: Words) -> Iterator[str]:
    if facts.kind is LetterKind.OTHER:
        yield words("warn_other")
    elif facts.kind is not LetterKind.ANSWER:
        yield words("warn_not_answer", kind=words.submission_kind(facts.kind.value).lower())
    else:
        if facts.is_doubtful:
            yield words("warn_doubtful")
        if facts.sender is None:
            yield words("warn_sender")
        if facts.date is None:
            yield words("warn_date")
        if facts.is_date_doubtful:
            yield words("warn_two_dates")
        if facts.is_provisional:
            yield words("warn_provisional")
        if facts.below_signature is not None:
            yield words("warn_below_signature")
        if not points:
            yield words("warn_no_points")
