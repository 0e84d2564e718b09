"""What the officer is told to check of each file, in the table on the screen and in the spreadsheet."""

from samklang_whitebook.model import DRAFT, Submission
from samklang_whitebook.texts import Words


def all_warnings(submission: Submission, *, words: Words) -> tuple[str, ...]:
    """Return what a person should check, as it is said to the officer: with file names."""
    key = "warn_version" if submission.near_copy else "warn_copy"
    copy = (words(key, file=submission.same_as),) if submission.same_as else ()
    draft = (words("warn_draft"),) if submission.kind == DRAFT else ()
    return (*draft, *submission.notices, *submission.warnings, *copy)
