"""`samklang whitebook`: from a folder of letters to a first white book."""

import shlex
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from samklang_text.words import Lexicon
from samklang_whitebook.display import Display
from samklang_whitebook.inputs import read_draft, read_known
from samklang_whitebook.interrupts import deaf_to_interrupts
from samklang_whitebook.json_form import written_before
from samklang_whitebook.making import DOCUMENTS, JSON, NAMES, make_book, make_files, read_letters
from samklang_whitebook.model import WhiteBook
from samklang_whitebook.options import (
    Options,
    Question,
    UsageError,
    chosen_language,
    parser,
    read_options,
)
from samklang_whitebook.output import CannotWrite, prepare_folder, write_files
from samklang_whitebook.paths import LetterPath, find_letters, is_folder
from samklang_whitebook.pdf import NoPdf
from samklang_whitebook.places import NoLexicon, lexicon_is_ready, lexicon_path, make_lexicon
from samklang_whitebook.reading import Preparation
from samklang_whitebook.texts import Words
from samklang_whitebook.titles import title_of
from samklang_whitebook.workers import CannotStart, WorkFailed, place_of

ALL_READ, OWN_FAULT, WRONG_USAGE, SOME_UNREAD, NO_ANSWERS, INTERRUPTED = 0, 1, 2, 3, 4, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; what goes wrong is said in one plain sentence."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    words = Words(chosen_language(arguments))
    display = Display(words, quiet="--quiet" in arguments)
    try:
        return _answer(arguments, words=words, display=display)
    except (UsageError, CannotWrite, NoLexicon) as error:
        display.complain(_complaint(error, words=words))
        return WRONG_USAGE
    except KeyboardInterrupt:
        display.complain(words("interrupted"))
        return INTERRUPTED
    except CannotStart as error:
        is_memory = not error.is_known or "MemoryError" in str(error)
        display.complain(words("cannot_start_memory" if is_memory else "cannot_start", why=error))
    except (MemoryError, NoPdf):
        display.complain(words("no_memory"))
    except WorkFailed as error:
        display.complain(words("own_fault", error=error.kind, place=error.place))
    except Exception as error:  # noqa: BLE001 - the outermost place: a person gets a sentence, not a traceback
        display.complain(words("own_fault", error=type(error).__name__, place=place_of(error)))
    return OWN_FAULT


def _complaint(error: UsageError | CannotWrite | NoLexicon, *, words: Words) -> str:
    if isinstance(error, UsageError):
        return f"{error}\n{words('usage')}"
    key = "cannot_write" if isinstance(error, CannotWrite) else "no_lexicon"
    return words(key, path=error.path, why=words.system(error.error))


def _answer(arguments: Sequence[str], *, words: Words, display: Display) -> int:
    asked = read_options(arguments, words=words)
    if asked is Question.HELP:
        sys.stdout.write(parser(words).format_help())
    elif asked is Question.VERSION:
        sys.stdout.write(f"samklang {version('samklang')}\n")
    else:
        return _run(asked, words=words, display=display)
    return ALL_READ


def _run(options: Options, *, words: Words, display: Display) -> int:
    prepare_folder(options.out)
    letters = _letters(options, words=words)
    book, asked = _read(options, letters, words=words, display=display)
    if book.set_aside:
        display.complain(words("set_aside", files=", ".join(book.set_aside)))
    if not book.submissions and not book.unread:
        raise _nothing_to_read(options, words=words)
    with display.waiting(words("writing")):
        now = datetime.now(UTC).astimezone()
        files = make_files(book, options=options, asked=asked, day=now.date())
        before = written_before(options.out / JSON)
        written = {name: before.get(name, "") for name in DOCUMENTS}
        kept = write_files(options.out, files, written=written, now=now)
    with deaf_to_interrupts():
        display.table(book)
        _say_what_was_made(book, options, list(files), display=display)
        for name, new_name in kept.items():
            display.complain(words("kept", name=name, new_name=new_name))
        _say_what_is_doubtful(book, () if options.draft else letters, display=display)
    if book.unread:
        return SOME_UNREAD
    return ALL_READ if any(book.answers()) else NO_ANSWERS


def _letters(options: Options, *, words: Words) -> list[LetterPath]:
    own = (options.out / name for name in NAMES)
    not_letters = [options.out, *own, *filter(None, (options.draft, options.organisations))]
    letters = find_letters(options.letters, leave_out=not_letters)
    if not letters:
        raise _nothing_to_read(options, words=words)
    if all(is_folder(letter.path) for letter in letters):
        raise UsageError(words("not_listed", places=", ".join(str(letter.path) for letter in letters)))
    return letters


def _nothing_to_read(options: Options, *, words: Words) -> UsageError:
    return UsageError(words("no_letters", places=", ".join(map(str, options.letters))))


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
    draft = read_draft(options.draft, lexicon=lexicon, words=words)
    if draft.passages and not any(passage.heading for passage in draft.passages):
        display.complain(words("draft_without_headings"))
    preparation = Preparation(lexicon.path, organisations, draft.passages, options.language)
    with display.counting(words("reading"), total=len(letters)) as counter:
        submissions, unread = read_letters(letters, preparation=preparation, one_more=counter.one_more)
    with display.waiting(words("grouping")):
        book = make_book(
            submissions,
            unread,
            title=title_of(options, draft_title=draft.title, lexicon=lexicon, words=words),
            draft=draft,
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


def _say_what_is_doubtful(book: WhiteBook, letters: Iterable[LetterPath], *, display: Display) -> None:
    """Say last, where it is seen, what may make the white book another than was meant.

    `letters` are those that might have been given as the draft: a file in an archive cannot.
    """
    words = display.words
    seem = {each.file for each in book.submissions if each.seems_draft and not each.same_as}
    drafts = [letter.path for letter in letters if letter.name in seem]
    if drafts:
        options = "\n".join(f"  --draft {shlex.quote(str(path))}" for path in drafts)
        display.complain(words.number("seems_draft", len(drafts), files=options))
    if not any(book.answers()):
        display.complain(words("no_answers"))


if __name__ == "__main__":
    sys.exit(main())
