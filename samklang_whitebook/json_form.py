"""The white book as JSON. Every field is described in docs/whitebook-json.md; the order is fixed."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from samklang_whitebook.model import MarkedPoint, Submission, WhiteBook

FORMAT, VERSION = "samklang-whitebook", 1

Json = dict[str, Any]


def whitebook_json(book: WhiteBook, *, documents: Mapping[str, bytes]) -> bytes:
    """Return the white book as JSON in UTF-8; the same book and documents always give the same bytes."""
    data = as_data(book, documents=documents)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def written_before(path: Path) -> dict[str, str]:
    """Return the SHA-256 of each document as the run that made this JSON wrote it; nothing if it is lost."""
    try:
        rows = json.loads(path.read_bytes())["written"]
        return {str(row["file"]): str(row["sha256"]) for row in rows}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def as_data(book: WhiteBook, *, documents: Mapping[str, bytes]) -> Json:
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": book.title,
        "language": book.language,
        "submissions": [_submission(submission) for submission in book.submissions],
        "themes": [
            {"label": theme.label, "words": list(theme.words), "points": _with_theme(book, theme.label)}
            for theme in book.themes
        ],
        "passages": [asdict(passage) for passage in book.passages],
        "campaigns": [list(files) for files in book.campaigns],
        "silent": [asdict(organisation) for organisation in book.silent],
        "unread": [asdict(unread) for unread in book.unread],
        "set_aside": list(book.set_aside),
        "written": [
            {"file": name, "sha256": sha256(content).hexdigest()} for name, content in documents.items()
        ],
    }


def _with_theme(book: WhiteBook, label: str) -> int:
    return sum(label in point.themes for submission in book.submissions for point in submission.points)


def _submission(submission: Submission) -> Json:
    return {
        "file": submission.file,
        "sha256": submission.sha256,
        "format": submission.format,
        "kind": submission.kind,
        "sender": submission.sender,
        "sender_kind": submission.sender_kind,
        "date": submission.date,
        "case_number": submission.case_number,
        "document_number": submission.document_number,
        "deadline": submission.deadline,
        "subject": submission.subject,
        "addressee": submission.addressee,
        "email": submission.email,
        "signatories": [{"name": name, "title": title} for name, title in submission.signatories],
        "agenda": asdict(submission.agenda) if submission.agenda else None,
        "pages": submission.pages,
        "provisional": submission.provisional,
        "recognised": submission.recognised,
        "seems_draft": submission.seems_draft,
        "same_as": submission.same_as,
        "near_copy": submission.near_copy,
        "warnings": [*submission.notices, *submission.warnings],
        "evidence": [asdict(evidence) for evidence in submission.evidence],
        "personal_data": [asdict(found) for found in submission.personal],
        "points": [_point(submission, point) for point in submission.points],
        "set_aside": [asdict(aside) for aside in submission.asides],
        "text": submission.text,
    }


def _point(submission: Submission, point: MarkedPoint) -> Json:
    return {
        "start": point.start,
        "end": point.end,
        "kind": point.kind,
        "context": point.context,
        "page": point.page,
        "passage": point.passage,
        "passage_suggestion": asdict(point.passage_suggestion) if point.passage_suggestion else None,
        "themes": list(point.themes),
        "theme_suggestions": [asdict(suggestion) for suggestion in point.theme_suggestions],
        "stance": point.stance,
        "old_wording": point.old_wording,
        "new_wording": point.new_wording,
        "personal_data": sorted({found.kind for found in submission.personal_in(point)}),
        "held_back": point.held_back,
    }
