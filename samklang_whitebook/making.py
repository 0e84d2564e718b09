"""From letters to a white book, and from a white book to its files."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import date

from samklang_files import Reason
from samklang_files.report import Report, report_to_docx
from samklang_files.sheets import sheets_to_xlsx
from samklang_text.organisations import KnownOrganisations
from samklang_text.words import Analyser, Lexicon
from samklang_whitebook.analysis import find_campaigns, find_silent, with_themes
from samklang_whitebook.contents import whitebook_report
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.doubles import without_copies, without_the_draft, without_versions
from samklang_whitebook.filenames import names_nobody
from samklang_whitebook.inputs import Draft
from samklang_whitebook.json_form import whitebook_json
from samklang_whitebook.model import DraftPassage, Submission, Unread, WhiteBook
from samklang_whitebook.options import Options
from samklang_whitebook.paths import LetterPath
from samklang_whitebook.pdf import pdf_aside
from samklang_whitebook.places import font_folders
from samklang_whitebook.point_sheets import whitebook_sheets
from samklang_whitebook.reading import Preparation, Read
from samklang_whitebook.texts import Words
from samklang_whitebook.workers import Done, work_through

# A letter takes a tenth of a second; a thousand scanned pages take minutes. Beyond this something hangs.
LONGEST_READING = 1800.0
MOST_WORKERS = 4
DOCUMENTS, JSON = ("whitebook.docx", "whitebook.pdf", "whitebook.xlsx"), "whitebook.json"
NAMES = (*DOCUMENTS, JSON)


def read_letters(
    letters: list[LetterPath], *, preparation: Preparation, one_more: Callable[[], None]
) -> tuple[list[Submission], list[Unread]]:
    """Read all files in processes of their own; what they hold comes back in the order of file names."""
    workers = max(1, min(os.cpu_count() or 1, MOST_WORKERS))
    words = Words(preparation.language)
    results: list[Read] = []
    work = work_through(letters, prepare=preparation, workers=workers, seconds=LONGEST_READING)
    with closing(work):
        for done in work:
            results += _results(done, words=words)
            one_more()
    results.sort(key=lambda result: (result.file.casefold(), result.file))
    submissions = [result for result in results if isinstance(result, Submission)]
    return submissions, [result for result in results if isinstance(result, Unread)]


def _results(done: Done[LetterPath, list[Read]], *, words: Words) -> list[Read]:
    if done.result is not None:
        return done.result
    loss = done.loss.value if done.loss else "crashed"
    return [Unread(done.task.name, loss, words(loss))]


def make_book(
    submissions: list[Submission],
    unread: list[Unread],
    *,
    title: str,
    draft: Draft,
    organisations: KnownOrganisations,
    lexicon: Lexicon,
    words: Words,
    campaigns: tuple[tuple[str, ...], ...] | None = None,
) -> WhiteBook:
    """Put together what was read: what lies twice marked, campaigns and themes found, silence shown.

    Where a person has decided which letters are a campaign, `campaigns` are these, by file names.
    """
    passages = draft.passages
    answers = without_the_draft(submissions, sha256=draft.sha256, text=draft.text, words=words)
    counted = without_versions(without_copies(answers), words=words)
    if campaigns is None:
        campaigns = find_campaigns(counted, heard=[passage.text for passage in passages])
    themed, themes = with_themes(counted, analyser=Analyser(lexicon), draft=passages, campaigns=campaigns)
    files = [*(submission.file for submission in submissions), *(item.file for item in unread)]
    return WhiteBook(
        title=title,
        language=words.language,
        submissions=themed,
        themes=themes,
        passages=tuple(DraftPassage(p.key, p.heading, p.level, p.text) for p in passages),
        campaigns=campaigns,
        unread=tuple(item for item in unread if item.reason != Reason.OWN_REPORT),
        set_aside=tuple(item.file for item in unread if item.reason == Reason.OWN_REPORT),
        silent=find_silent(themed, organisations=organisations),
        plain_files=tuple(
            file for file in files if names_nobody(file, lexicon=lexicon, organisations=organisations)
        ),
    )


def make_files(book: WhiteBook, *, options: Options, asked: int, day: date) -> dict[str, bytes]:
    """Return the files of a white book by name."""
    count, report = report_of(book, options=options, asked=asked, day=day)
    return files_of(count, report, options=options)


def report_of(book: WhiteBook, *, options: Options, asked: int, day: date) -> tuple[Count, Report]:
    """Return a white book counted and as a report, in the order that was asked for."""
    count = Count(book, by_theme=options.by_theme, by_kind=options.by_kind)
    naming = Naming(count, Words(options.language), names=options.names, sensitive=options.sensitive)
    return count, whitebook_report(naming=naming, day=day, asked=asked, organisation=options.organisation)


def files_of(count: Count, report: Report, *, options: Options) -> dict[str, bytes]:
    """Return a report and its data as files; the JSON last, so that where it is, the others are too."""
    book, words = count.book, Words(options.language)
    sheets = whitebook_sheets(count, words=words)
    with pdf_aside(report, fonts=font_folders()) as pdf:
        word = report_to_docx(report, fonts=font_folders())
        workbook = sheets_to_xlsx(sheets, title=book.title, author=options.organisation, yes=words("yes"))
        made = (word, pdf(), workbook)
    documents = dict(zip(DOCUMENTS, made, strict=True))
    return {**documents, JSON: whitebook_json(book, documents=documents)}
