"""What lies twice among the letters: a file and its copy, a scan beside its text, the draft that was heard.

Each is kept and listed, but its points are counted once, or for the draft not at all.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from samklang_whitebook.model import DRAFT, Submission
from samklang_whitebook.texts import Words

# Per cent of the letters and digits of two texts that are alike, in order. A text layer and a word processor
# differ in page numbers and hyphens; a machine that reads a picture takes some letters for others.
NEARLY_SAME, SAME_PICTURE = 97.0, 88.0
# Characters of a running head or a caption that another format adds to the draft; remarks are longer.
LONGEST_ADDED = 100
# Two remarks are one where no more words of the draft than these stand between them.
_CHANCE = 3
_SIGNS = re.compile(r"[\W_]+")
_PAGE_NUMBER = re.compile(r"^\W*side\s+\d+(?:\s*(?:af|/)\s*\d+)?\W*$", re.IGNORECASE | re.MULTILINE)


def without_copies(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """Mark each file that is byte for byte another; only the first of them keeps its points."""
    first: dict[str, str] = {}
    kept = []
    for submission in submissions:
        same_as = first.setdefault(submission.sha256, submission.file)
        if same_as != submission.file:
            submission = replace(submission, same_as=same_as, points=(), notices=(), warnings=())
        kept.append(submission)
    return tuple(kept)


def without_the_draft(
    submissions: Iterable[Submission], *, sha256: str, text: str, words: Words
) -> tuple[Submission, ...]:
    """Set what is the draft itself apart from the answers, in whatever format it lies among them.

    Its points are lost, so it must be sure: the same bytes or words, or no sender and nothing but short
    pieces of its own. Whoever returns the whole draft with remarks in it has answered, and is told.
    """
    if not _plain(text):
        return tuple(submissions)
    return tuple(_beside_the_draft(each, sha256=sha256, text=text, words=words) for each in submissions)


def _beside_the_draft(submission: Submission, *, sha256: str, text: str, words: Words) -> Submission:
    if submission.sha256 == sha256 or submission.text.split() == text.split():
        return _as_draft(submission)
    if not _is_alike(_plain(submission.text), _plain(text), least=NEARLY_SAME):
        return submission
    if _is_nobodys(submission) and _longest_added(submission.text, text) <= LONGEST_ADDED:
        return _as_draft(submission)
    if not submission.is_answer():
        return submission
    return replace(submission, warnings=(*submission.warnings, words("warn_holds_draft")))


def _as_draft(submission: Submission) -> Submission:
    return replace(submission, kind=DRAFT, points=(), warnings=(), seems_draft=False)


def _is_nobodys(submission: Submission) -> bool:
    return submission.sender is None and not submission.signatories


def _longest_added(text: str, draft: str) -> int:
    """Return the length of the longest stretch of a text that is not in the draft."""
    added = text.split()
    longest = length = 0
    for change in Indel.opcodes(draft.split(), added):
        here = sum(len(word) + 1 for word in added[change.dest_start : change.dest_end])
        if change.tag != "equal":
            length += here
        elif change.dest_end - change.dest_start > _CHANCE:
            length = 0
        longest = max(longest, length)
    return longest


def without_versions(submissions: Sequence[Submission], *, words: Words) -> tuple[Submission, ...]:
    """Mark an answer that is another form of the same sender's letter; the best read keeps its points.

    One word may turn a letter round, so only a picture's text may differ in words; two texts that nearly
    agree both count, and that is told. Letters of a campaign have senders of their own, and a letter of
    another day is another letter, unless the day was read off a picture.
    """
    plain = {each.file: _plain(_PAGE_NUMBER.sub("", each.text)) for each in submissions if each.is_answer()}
    kept: list[Submission] = []
    marked: dict[str, str] = {}
    alike: set[str] = set()
    for submission in sorted((each for each in submissions if each.is_answer()), key=_worth):
        near = [each for each in kept if _is_near(submission, each, plain=plain)]
        if original := next((each for each in near if _is_version(submission, each, plain=plain)), None):
            marked[submission.file] = original.file
            continue
        alike |= {submission.file, *(each.file for each in near)} if near else set()
        kept.append(submission)
    return tuple(
        _told(_as_version(each, of=marked.get(each.file)), words=words if each.file in alike else None)
        for each in submissions
    )


def _as_version(submission: Submission, *, of: str | None) -> Submission:
    if of is None:
        return submission
    return replace(submission, same_as=of, near_copy=True, points=(), warnings=())


def _told(submission: Submission, *, words: Words | None) -> Submission:
    if words is None:
        return submission
    return replace(submission, warnings=(*submission.warnings, words("warn_nearly_same")))


def _worth(submission: Submission) -> tuple[bool, bool]:
    """Order those first whose words and sender are surest."""
    return submission.recognised, submission.sender is None


def _is_near(submission: Submission, other: Submission, *, plain: dict[str, str]) -> bool:
    """Say whether it is nearly the letter of another, which has a sender and was read at least as well."""
    if not _has_same_sender(submission, other) or submission.provisional != other.provisional:
        return False
    if (
        not submission.recognised
        and None not in (submission.date, other.date)
        and submission.date != other.date
    ):
        return False
    least = SAME_PICTURE if submission.recognised else NEARLY_SAME
    return _is_alike(plain[submission.file], plain[other.file], least=least)


def _is_version(submission: Submission, near: Submission, *, plain: dict[str, str]) -> bool:
    """Say whether what is nearly the letter of another is that letter."""
    return submission.recognised or plain[submission.file] == plain[near.file]


def _has_same_sender(submission: Submission, other: Submission) -> bool:
    if other.sender is None:
        return False
    if submission.sender is None:
        return submission.recognised and other.sender.casefold() in submission.text.casefold()
    return submission.sender.casefold() == other.sender.casefold()


def _plain(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def _is_alike(one: str, other: str, *, least: float) -> bool:
    return bool(one) and fuzz.ratio(one, other, score_cutoff=least) > 0
