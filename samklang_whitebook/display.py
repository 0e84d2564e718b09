"""What the command shows while it works, and the table it ends with."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table
from rich.text import Text

from samklang_files.report.cleaning import clean
from samklang_whitebook.cautions import all_warnings
from samklang_whitebook.model import Submission, WhiteBook
from samklang_whitebook.texts import Words

WIDE = 160  # where there is no terminal to fit into
ROOMY = 120  # characters that seven columns need


class Display:
    """Progress and complaints go to the error stream, the table to the output; `quiet` leaves complaints."""

    def __init__(self, words: Words, *, quiet: bool) -> None:
        self.words = words
        self._quiet = quiet
        self._out, self._err = Console(highlight=False), Console(stderr=True, highlight=False)
        if not self._out.is_terminal and "COLUMNS" not in os.environ:
            self._out = Console(highlight=False, width=WIDE)

    def say(self, text: str) -> None:
        if not self._quiet:
            self._out.print(Text(text), soft_wrap=True)

    def complain(self, text: str) -> None:
        self._err.print(Text(clean(text)), soft_wrap=True)

    @contextmanager
    def waiting(self, text: str) -> Iterator[None]:
        """Show that something takes a while."""
        with self._progress() as progress:
            progress.add_task(text, total=None)
            yield

    @contextmanager
    def counting(self, text: str, *, total: int) -> Iterator["Counter"]:
        """Show how many of `total` are done."""
        with self._progress() as progress:
            yield Counter(progress, text, total=total)

    def _progress(self) -> Progress:
        return Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._err,
            disable=self._quiet,
            transient=True,
        )

    def table(self, book: WhiteBook) -> None:
        """Show for every file kind, sender, date, case, points and warnings; if quiet only what is unread."""
        if self._quiet:
            for item in book.unread:
                self.complain(f"{item.file}: {item.explanation}")
            return
        is_roomy = self._out.width >= ROOMY
        table = self._wide_table() if is_roomy else self._narrow_table()
        for row in self._rows(book):
            table.add_row(*(Text(clean(cell)) for cell in (row if is_roomy else _folded(row))))
        self._out.print(table)

    def _wide_table(self) -> Table:
        words = self.words
        table = Table(header_style="bold", row_styles=["", "dim"])
        for heading in ("file", "table_kind", "table_sender", "date", "table_case"):
            table.add_column(words(heading), overflow="fold")
        table.add_column(words("table_points"), justify="right")
        table.add_column(words("table_warnings"), overflow="fold")
        return table

    def _narrow_table(self) -> Table:
        """Return the table for a window of eighty columns: what is short stands together."""
        words = self.words
        table = Table(box=box.SIMPLE_HEAD, header_style="bold", row_styles=["", "dim"], expand=True)
        table.add_column(f"{words('file')}\n{words('table_sender')}", overflow="fold", ratio=29)
        table.add_column(f"{words('table_kind')}\n{words('date')}\n{words('table_case')}", min_width=12)
        table.add_column(words("table_points"), justify="right")
        table.add_column(words("table_warnings"), overflow="fold", ratio=25)
        return table

    def _rows(self, book: WhiteBook) -> Iterable[tuple[str, ...]]:
        rows = [(submission.file, self._row(submission)) for submission in book.submissions]
        not_read = self.words("not_read")
        rows += [(item.file, (item.file, not_read, "", "", "", "", item.explanation)) for item in book.unread]
        return [tuple(cell.replace("\n", " ") for cell in row) for _, row in sorted(rows)]

    def _row(self, submission: Submission) -> tuple[str, ...]:
        return (
            submission.file,
            self.words.submission_kind(submission.kind),
            submission.sender or "–",
            submission.date or "–",
            submission.case_number or "–",
            str(len(submission.points)) if submission.is_answer() else "–",
            " ".join(all_warnings(submission, words=self.words)),
        )


def _folded(row: tuple[str, ...]) -> tuple[str, ...]:
    """Put the file over its sender, and the kind over date and case; what is not known has no line."""
    file, kind, sender, date, case, points, warnings = row
    facts = [kind, *(fact for fact in (date, case) if fact.strip("–"))]
    return (
        "\n".join(filter(None, (file.replace("/", "/\n"), sender.strip("–")))),
        "\n".join(facts),
        points,
        warnings,
    )


class Counter:
    """A bar that is moved on."""

    def __init__(self, progress: Progress, text: str, *, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task(text, total=total)

    def one_more(self) -> None:
        self._progress.advance(self._task)
