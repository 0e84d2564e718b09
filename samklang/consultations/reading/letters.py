"""Answers, each read with all its files in a process of its own. Knows no Django: what reads starts bare.

A damaged file can bring a reader down, and a hostile one can make it run for hours: it costs itself a note.
One process reads many answers one after the other: words and organisations are loaded once.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from samklang_files.enclosed import enclosed_in
from samklang_text.organisations import KnownOrganisations
from samklang_text.passages import Passage
from samklang_whitebook.model import Submission, Unread
from samklang_whitebook.reading import PartToRead, Preparation, Reader
from samklang_whitebook.workers import work_through

LONGEST_READING = 900.0  # seconds: a scanned letter of a hundred pages takes a while


@dataclass(frozen=True, slots=True)
class AnswerToRead:
    """All files of an answer in order; `folder` is where what a mail encloses is laid."""

    number: int
    parts: tuple[PartToRead, ...]
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that lay in a mail: in which of the parts, its name, and where it was laid."""

    of: int
    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class LetterRead:
    """What was read of an answer, and each file of it that could not be, with the reason in words.

    `problem` says why there was nothing to read; `is_lost` if a file brought the reader down.
    """

    found: Submission | None = None
    problem: str = ""
    is_lost: bool = False
    left_out: tuple[tuple[str, str], ...] = ()
    attached: tuple[Attached, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """What the reading process is given once: the words there are, who there is, and what is heard."""

    lexicon: Path
    organisations: KnownOrganisations
    passages: tuple[Passage, ...]

    def __call__(self) -> Callable[[AnswerToRead], LetterRead]:
        reader = Reader(Preparation(self.lexicon, self.organisations, self.passages, "da"))
        return lambda answer: _read(answer, reader=reader)


def read_answers(
    answers: Sequence[AnswerToRead], *, given: AnswerReading, seconds: float = LONGEST_READING
) -> Generator[tuple[AnswerToRead, LetterRead], None, None]:
    """Yield each answer with what was read of it; what a mail encloses lies in its folder meanwhile.

    Raises CannotStart where no process can be started.
    """
    with TemporaryDirectory() as folder:
        tasks = [replace(answer, folder=Path(folder) / f"{answer.number}") for answer in answers]
        with closing(work_through(tasks, prepare=given, workers=1, seconds=seconds)) as work:
            for done in work:
                yield done.task, done.result or LetterRead(is_lost=True)


@dataclass(slots=True)
class _Opened:
    """The files of an answer with those that its mails enclose, each once."""

    folder: Path
    parts: list[PartToRead] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def _read(answer: AnswerToRead, *, reader: Reader) -> LetterRead:
    opened = _with_enclosed(answer)
    results = reader.read_joined(opened.parts)
    found = next((each for each in results if isinstance(each, Submission)), None)
    left_out = tuple((each.file, each.explanation) for each in results if isinstance(each, Unread))
    return LetterRead(found, left_out=left_out, attached=tuple(opened.attached))


def _with_enclosed(answer: AnswerToRead) -> _Opened:
    """Lay what each mail encloses beside it, in its order, unless it is a file of its own already."""
    opened = _Opened(answer.folder, seen={part.sha256 for part in answer.parts})
    for number, part in enumerate(answer.parts):
        opened.parts.append(part)
        for enclosed in enclosed_in(part.path, name=part.name):
            digest = sha256(enclosed.content).hexdigest()
            if digest not in opened.seen | part.without:
                opened.seen.add(digest)
                _lay(enclosed.name, enclosed.content, digest, of=number, into=opened)
    return opened


def _lay(name: str, content: bytes, digest: str, *, of: int, into: _Opened) -> None:
    into.folder.mkdir(exist_ok=True)
    path = into.folder / f"{len(into.attached)}"
    path.write_bytes(content)
    into.attached.append(Attached(of, name, path))
    into.parts.append(PartToRead(name, path, digest))
