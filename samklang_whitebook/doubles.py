"""What lies twice among the letters: a file and its copy, a scan beside its text, the draft that was heard.

Each is kept and listed, but its points are counted once, or for the draft not at all.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from samklang_whitebook.model import DRAFT, Submission
from samklang_whitebook.texts import Words

# Per cent of the letters and digits of two texts that are alike, in order. A text layer and a word processor
# differ in page numbers and hyphens; a machine that reads a picture takes some letters for others.
SAME_TEXT, SAME_PICTURE = 97.0, 88.0
_SIGNS = re.compile(r"[\W_]+")


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


def without_the_draft(submissions: Iterable[Submission], *, sha256: str, text: str) -> tuple[Submission, ...]:
    """Set what is the draft itself apart from the answers, in whatever format it lies among them.

    An answer that quotes the whole draft says more than the draft, and stays one.
    """
    draft = _plain(text)

    def is_the_draft(submission: Submission) -> bool:
        if not draft:
            return False
        return submission.sha256 == sha256 or _is_same(_plain(submission.text), draft, least=SAME_TEXT)

    return tuple(
        replace(each, kind=DRAFT, points=(), warnings=(), seems_draft=False) if is_the_draft(each) else each
        for each in submissions
    )


def without_versions(submissions: Sequence[Submission]) -> tuple[Submission, ...]:
    """Mark an answer that is another form of the same sender's letter; the best read keeps its points.

    Letters of a campaign have senders of their own, and a letter of another day is another letter, unless
    the day was read off a picture.
    """
    plain = {each.file: _plain(each.text) for each in submissions if each.is_answer()}
    kept: list[Submission] = []
    marked: dict[str, str] = {}
    for submission in sorted((each for each in submissions if each.is_answer()), key=_worth):
        original = next((each for each in kept if _is_version(submission, each, plain=plain)), None)
        if original is None:
            kept.append(submission)
        else:
            marked[submission.file] = original.file
    return tuple(
        replace(each, same_as=marked[each.file], near_copy=True, points=(), warnings=())
        if each.file in marked
        else each
        for each in submissions
    )


def _worth(submission: Submission) -> tuple[bool, bool]:
    """Order those first whose words and sender are surest."""
    return submission.recognised, submission.sender is None


def _is_version(submission: Submission, other: Submission, *, plain: dict[str, str]) -> bool:
    """Say whether it is the same letter as another, which has a sender and was read at least as well."""
    if not _has_same_sender(submission, other) or submission.provisional != other.provisional:
        return False
    if (
        not submission.recognised
        and None not in (submission.date, other.date)
        and submission.date != other.date
    ):
        return False
    least = SAME_PICTURE if submission.recognised else SAME_TEXT
    return _is_same(plain[submission.file], plain[other.file], least=least)


def _has_same_sender(submission: Submission, other: Submission) -> bool:
    if other.sender is None:
        return False
    if submission.sender is None:
        return submission.recognised and other.sender.casefold() in submission.text.casefold()
    return submission.sender.casefold() == other.sender.casefold()


def _plain(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def _is_same(one: str, other: str, *, least: float) -> bool:
    return bool(one) and fuzz.ratio(one, other, score_cutoff=least) > 0


def all_warnings(submission: Submission, *, words: Words) -> tuple[str, ...]:
    """Return what a person should check, as it is said to the officer: with file names."""
    key = "warn_version" if submission.near_copy else "warn_copy"
    copy = (words(key, file=submission.same_as),) if submission.same_as else ()
    draft = (words("warn_draft"),) if submission.kind == DRAFT else ()
    return (*draft, *submission.notices, *submission.warnings, *copy)
