"""`samklang whitebook`: from a folder of letters to a first white book."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from samklang_text.words import Lexicon
from samklang_whitebook.display import Display
from samklang_whitebook.inputs import read_draft, read_known
from samklang_whitebook.making import NAMES, make_book, make_files, read_letters, title_of
from samklang_whitebook.model import WhiteBook
from samklang_whitebook.options import Options, UsageError, chosen_language, parser, read_options
from samklang_whitebook.output import CannotWrite, prepare_folder, write_files
from samklang_whitebook.paths import LetterPath, find_letters
from samklang_whitebook.places import NoLexicon, lexicon_is_ready, lexicon_path, make_lexicon
from samklang_whitebook.reading import Preparation
from samklang_whitebook.texts import Words

ALL_READ, WRONG_USAGE, SOME_UNREAD, INTERRUPTED = 0, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; what goes wrong is said in one plain sentence."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    words = Words(chosen_language(arguments))
    display = Display(words, quiet="--quiet" in arguments)
    try:
        options = read_options(arguments, words=words)
        if options is None:
            sys.stdout.write(parser(words).format_help())
            return ALL_READ
        return _run(options, words=words, display=display)
    except UsageError as error:
        display.complain(str(error))
        display.complain(words("usage"))
    except CannotWrite as error:
        display.complain(words("cannot_write", path=error.path, why=error.why))
    except NoLexicon as error:
        display.complain(words("no_lexicon", path=error.path, why=error.why))
    except KeyboardInterrupt:
        display.complain(words("interrupted"))
        return INTERRUPTED
    return WRONG_USAGE


def _run(options: Options, *, words: Words, display: Display) -> int:
    prepare_folder(options.out)
    letters = _letters(options, words=words)
    book, asked = _read(options, letters, words=words, display=display)
    with display.waiting(words("writing")):
        day = datetime.now(UTC).astimezone().date()
        files = make_files(book, options=options, asked=asked, day=day)
        write_files(options.out, files)
    display.table(book)
    _say_what_was_made(book, options, list(files), display=display)
    return SOME_UNREAD if book.unread else ALL_READ


def _letters(options: Options, *, words: Words) -> list[LetterPath]:
    own = (options.out / name for name in NAMES)
    not_letters = [options.out, *own, *filter(None, (options.draft, options.organisations))]
    try:
        letters = find_letters(options.letters, leave_out=not_letters)
    except OSError as error:
        raise UsageError(words("not_listed", path=error.filename, why=error.strerror)) from error
    if not letters:
        raise UsageError(words("no_letters", places=", ".join(map(str, options.letters))))
    return letters


def _lexicon(display: Display) -> Lexicon:
    path = lexicon_path()
    if not lexicon_is_ready(path):
        with display.waiting(display.words("building_lexicon")):
            make_lexicon(path)
    return Lexicon.open(path)


def _read(
    options: Options, letters: list[LetterPath], *, words: Words, display: Display
) -> tuple[WhiteBook, int]:
    """Read everything and return the white book, and how many parties are known."""
    organisations = read_known(options.organisations, words=words)
    lexicon = _lexicon(display)
    draft_title, passages = read_draft(options.draft, lexicon=lexicon, words=words)
    preparation = Preparation(lexicon.path, organisations, passages, options.language)
    with display.counting(words("reading"), total=len(letters)) as counter:
        submissions, unread = read_letters(letters, preparation=preparation, one_more=counter.one_more)
    with display.waiting(words("grouping")):
        book = make_book(
            submissions,
            unread,
            title=title_of(options, draft_title=draft_title, words=words),
            passages=passages,
            organisations=organisations,
            lexicon=lexicon,
            words=words,
        )
    return book, len(organisations.organisations)


def _say_what_was_made(book: WhiteBook, options: Options, files: list[str], *, display: Display) -> None:
    words = display.words
    points = sum(len(submission.points) for submission in book.submissions)
    answers = sum(1 for _ in book.answers())
    amounts = {
        "answers": answers,
        "points": points,
        "themes": len(book.themes),
        "campaigns": len(book.campaigns),
    }
    counts = {name: words.number(f"count_{name}", amount) for name, amount in amounts.items()}
    display.say(words("summary", **counts))
    if book.unread:
        display.say(words.number("summary_unread", len(book.unread)))
    display.say(words("written", folder=options.out, files=", ".join(files)))


if __name__ == "__main__":
    sys.exit(main())
