"""The points, the answers and the unread files as sheets, for sorting, filtering and sharing out."""

from datetime import date

from samklang_files.sheets import ColumnKind, Sheet, SheetColumn, Value
from samklang_whitebook.cautions import all_warnings
from samklang_whitebook.counting import Count, Said, heading_of
from samklang_whitebook.model import Submission
from samklang_whitebook.texts import Words

LONG, NUMBER, DATE = ColumnKind.LONG_TEXT, ColumnKind.NUMBER, ColumnKind.DATE


def whitebook_sheets(count: Count, *, words: Words) -> tuple[Sheet, ...]:
    return (_points(count, words=words), _answers(count, words=words), _unread(count, words=words))


def _points(count: Count, *, words: Words) -> Sheet:
    columns = (
        SheetColumn(words("number"), width=8),
        SheetColumn(words("sheet_quote"), LONG, 56),
        SheetColumn(words("respondent"), LONG, 22),
        SheetColumn(words("kind"), LONG, 12),
        SheetColumn(words("stance"), LONG, 11),
        SheetColumn(words("passage"), LONG, 20),
        SheetColumn(words("sheet_themes"), LONG, 20),
        SheetColumn(words("sheet_choice"), LONG, 15, words.replies()),
        SheetColumn(words("reply"), LONG, 32),
        SheetColumn(words("sheet_context"), LONG, 34),
        SheetColumn(words("old_wording"), LONG, 34),
        SheetColumn(words("new_wording"), LONG, 34),
        SheetColumn(words("may_be_personal"), LONG, 20),
        SheetColumn(words("sheet_held_back"), width=14),
        SheetColumn(words("sender_kind"), LONG, 18),
        SheetColumn(words("sheet_campaign"), NUMBER, 12),
        SheetColumn(words("date"), DATE, 12),
        SheetColumn(words("file"), LONG, 30),
        SheetColumn(words("sheet_start"), NUMBER, 10),
        SheetColumn(words("sheet_end"), NUMBER, 10),
    )
    headings = {passage.key: heading_of(passage) for passage in count.book.passages}
    rows = tuple(_point_row(count, said, headings=headings, words=words) for said in count.points)
    return Sheet(words("sheet_points"), columns, rows, printed=9)


def _point_row(count: Count, said: Said, *, headings: dict[str, str], words: Words) -> tuple[Value, ...]:
    submission, point = said.answer.submission, said.point
    personal = sorted({found.kind for found in submission.personal_in(point)})
    return (
        said.label,
        said.text,
        submission.sender,
        words.point_kind(point.kind),
        words.stance(point.stance),
        headings.get(point.passage or "", point.passage),
        ", ".join(point.themes),
        "",
        "",
        point.context,
        point.old_wording,
        point.new_wording,
        ", ".join(words.personal_kind(kind) for kind in personal),
        words("yes") if point.held_back else "",
        words.sender_kind(submission.sender_kind),
        count.campaign_of.get(said.answer.number),
        _day(submission.date),
        submission.file,
        point.start,
        point.end,
    )


def _answers(count: Count, *, words: Words) -> Sheet:
    columns = (
        SheetColumn(words("number"), width=8),
        SheetColumn(words("sheet_file_number"), NUMBER, 8),
        SheetColumn(words("file"), LONG, 34),
        SheetColumn(words("kind"), LONG, 14),
        SheetColumn(words("respondent"), LONG, 30),
        SheetColumn(words("date"), DATE, 12),
        SheetColumn(words("points"), NUMBER, 12),
        SheetColumn(words("warnings"), LONG, 50),
        SheetColumn(words("sender_kind"), LONG, 18),
        SheetColumn(words("sheet_subject"), LONG, 40),
        SheetColumn(words("sheet_case"), width=16),
        SheetColumn(words("sheet_document"), width=18),
        SheetColumn(words("sheet_deadline"), DATE, 12),
        SheetColumn(words("sheet_signatories"), LONG, 34),
        SheetColumn(words("sheet_pages"), NUMBER, 8),
        SheetColumn(words("sheet_campaign"), NUMBER, 12),
    )
    numbers = {answer.submission.file: answer.number for answer in count.answers}
    rows = tuple(
        (
            count.label_of(submission),
            count.file_numbers[submission.file],
            *_answer_row(count, submission, number=numbers.get(submission.file), words=words),
        )
        for submission in count.by_number()
    )
    return Sheet(words("sheet_answers"), columns, rows, printed=8)


def _answer_row(
    count: Count, submission: Submission, *, number: int | None, words: Words
) -> tuple[Value, ...]:
    signed = "; ".join(f"{name}, {title}" if title else name for name, title in submission.signatories)
    return (
        submission.file,
        words.submission_kind(submission.kind),
        submission.sender,
        _day(submission.date),
        len(submission.points) if number else None,
        "\n".join(all_warnings(submission, words=words)),
        words.sender_kind(submission.sender_kind),
        submission.subject,
        submission.case_number,
        submission.document_number,
        _day(submission.deadline),
        signed,
        submission.pages,
        count.campaign_of.get(number) if number else None,
    )


def _unread(count: Count, *, words: Words) -> Sheet:
    number = SheetColumn(words("sheet_file_number"), NUMBER, 8)
    columns = (number, SheetColumn(words("file"), LONG, 40), SheetColumn(words("why"), LONG, 90))
    rows = tuple(
        (count.file_numbers[unread.file], unread.file, unread.explanation) for unread in count.book.unread
    )
    return Sheet(words("sheet_unread"), columns, rows)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
