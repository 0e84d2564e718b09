"""Numbers and order: which answer is S3, which point is S3.2, and under which heading it stands.

Every table and chart of a white book counts from here, so that its figures agree with each other.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from samklang_text.passages import parts_of_the_draft
from samklang_whitebook.model import DraftPassage, MarkedPoint, Submission, WhiteBook
from samklang_whitebook.texts import Words
from samklang_whitebook.texts.kinds import SENDER_KINDS

# From here on two points of one campaign say the same: a signature or a place name may differ.
ALIKE = 90
FIRST_WORDS = 8  # that stand for a heading
_WORD = re.compile(r"\w+")
_DANISH_ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A submission that counts, with its number in the white book."""

    number: int
    submission: Submission

    @property
    def label(self) -> str:
        return f"S{self.number}"


@dataclass(frozen=True, slots=True)
class Said:
    """A point with its number (S3.2)."""

    label: str
    answer: Answer
    point: MarkedPoint

    @property
    def text(self) -> str:
        return self.answer.submission.text_of(self.point)


@dataclass(frozen=True, slots=True)
class Saying:
    """What is shown as one entry: a point, and those of the same campaign that say the same."""

    first: Said
    others: tuple[Said, ...] = ()

    @property
    def all(self) -> tuple[Said, ...]:
        return (self.first, *self.others)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the main part with its points; `key` is a theme or a passage, None for neither."""

    key: str | None
    heading: str
    points: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the main part: a passage or theme with its own points, and the passages inside it."""

    heading: str
    own: Group | None
    inner: tuple[Group, ...] = ()

    @property
    def points(self) -> int:
        groups = (self.own, *self.inner) if self.own else self.inner
        return sum(len(group.points) for group in groups)


class Count:
    """A white book, counted. `by_theme` lets it follow themes also where a text was heard; within that it
    stands `by_kind` of respondent if so asked.
    """

    def __init__(self, book: WhiteBook, *, by_theme: bool = False, by_kind: bool = False) -> None:
        self.book = book
        self.by_kind = by_kind
        self._by_theme = by_theme

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """The answers by kind of respondent, then name in Danish order, then file."""
        ordered = sorted(self.book.answers(), key=_order)
        return tuple(Answer(number, submission) for number, submission in enumerate(ordered, start=1))

    @cached_property
    def points(self) -> tuple[Said, ...]:
        return tuple(
            Said(f"{answer.label}.{place}", answer, point)
            for answer in self.answers
            for place, point in enumerate(answer.submission.points, start=1)
        )

    @cached_property
    def campaigns(self) -> tuple[tuple[Answer, ...], ...]:
        """Groups of near-identical answers, of those that count."""
        by_file = {answer.submission.file: answer for answer in self.answers}
        groups = [[by_file[file] for file in files if file in by_file] for files in self.book.campaigns]
        return tuple(
            tuple(sorted(group, key=lambda answer: answer.number)) for group in groups if len(group) > 1
        )

    @cached_property
    def campaign_of(self) -> dict[int, int]:
        """From the number of an answer to the number of its campaign (1..)."""
        return {
            answer.number: place for place, group in enumerate(self.campaigns, start=1) for answer in group
        }

    @cached_property
    def labels(self) -> dict[str, str]:
        """From the file of an answer to its label."""
        return {answer.submission.file: answer.label for answer in self.answers}

    def label_of(self, submission: Submission) -> str:
        """The number of the answer a file is, or is a copy of; empty if it is none."""
        return self.labels.get(submission.same_as or submission.file, "")

    def by_number(self) -> tuple[Submission, ...]:
        """Every file that was read: the answers by their numbers, each before its copies, then the others."""
        numbers = {answer.submission.file: answer.number for answer in self.answers}

        def place(submission: Submission) -> tuple[int, bool]:
            file = submission.same_as or submission.file
            return numbers.get(file, len(numbers) + 1), submission.same_as is not None

        return tuple(sorted(self.book.submissions, key=place))

    @cached_property
    def file_numbers(self) -> dict[str, int]:
        """From every file, read or not, to its number: what a file is called where its name is not shown."""
        files = {item.file for item in self.book.submissions} | {item.file for item in self.book.unread}
        ordered = sorted(files, key=lambda file: (file.casefold(), file))
        return {file: number for number, file in enumerate(ordered, start=1)}

    @cached_property
    def private_names(self) -> tuple[str, ...]:
        """Full names of those who wrote as private persons, the longest first."""
        names: set[str] = set()
        for submission in self.book.submissions:
            if not submission.is_from_organisation():
                names.update((submission.sender or "", *(name for name, _ in submission.signatories)))
        full = {" ".join(name.split()) for name in names if len(name.split()) > 1}
        return tuple(sorted(full, key=lambda name: (-len(name), name)))

    @cached_property
    def private_names_by_word(self) -> dict[str, tuple[str, ...]]:
        """The same names by the word they begin with, in small letters: few texts hold any of these."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.private_names:
            found[first_word(name)].append(name)
        return {word: tuple(names) for word, names in found.items()}

    @property
    def as_one(self) -> int:
        """How many answers there are if each campaign counts once."""
        return len(self.answers) - sum(len(group) - 1 for group in self.campaigns)

    def by_passage(self) -> bool:
        """Say whether the main part follows the draft; else it follows the themes."""
        return bool(self.book.passages) and not self._by_theme

    def groups(self, *, words: Words) -> tuple[Group, ...]:
        """All points, each in one group, in the order of draft or themes; those of no group come last."""
        held: dict[str | None, list[Said]] = defaultdict(list)
        headings = dict(self._headings())
        for said in self.points:
            themes = said.point.themes
            key = said.point.passage if self.by_passage() else (themes[0] if themes else None)
            held[key if key in headings else None].append(said)
        found = [Group(key, heading, tuple(held[key])) for key, heading in headings.items() if held[key]]
        rest = words("without_passage" if self.by_passage() else "without_theme")
        return (*found, Group(None, rest, tuple(held[None]))) if held[None] else tuple(found)

    def _headings(self) -> list[tuple[str, str]]:
        if self.by_passage():
            return [(passage.key, heading_of(passage)) for passage in self.book.passages]
        return [(theme.label, theme.label) for theme in self.book.themes]

    def chapters(self, *, words: Words) -> tuple[Chapter, ...]:
        """The same groups as sections: with a draft, inner passages under the outermost they belong to."""
        groups = {group.key: group for group in self.groups(words=words)}
        found = [_chapter(passages, groups=groups) for passages in self._outermost()]
        if not self.by_passage():
            return tuple(Chapter(group.heading, group) for group in groups.values())
        if None in groups:
            found.append(Chapter(groups[None].heading, groups[None]))
        return tuple(chapter for chapter in found if chapter.own or chapter.inner)

    def _outermost(self) -> list[list[DraftPassage]]:
        """The draft's passages in lists that each begin with an outermost one; its title is one by itself."""
        title = [self.title] if self.title else []
        passages = self.book.passages[len(title) :]
        outer = min((passage.level for passage in passages), default=0)
        lists: list[list[DraftPassage]] = []
        for passage in passages:
            if passage.level <= outer or not lists:
                lists.append([])
            lists[-1].append(passage)
        return [title, *lists] if title else lists

    @cached_property
    def title(self) -> DraftPassage | None:
        """The passage that is the draft's title, and so no part of it."""
        passages = self.book.passages
        return passages[0] if len(parts_of_the_draft(passages)) < len(passages) else None

    def unspoken(self) -> tuple[DraftPassage, ...]:
        """The passages of the draft that no point is tied to, but for its title."""
        spoken = {said.point.passage for said in self.points}
        return tuple(each for each in self.book.passages if each.key not in spoken and each != self.title)

    def merged(self, points: tuple[Said, ...]) -> tuple[Saying, ...]:
        """Put points of one campaign that say the same together, under the first of them."""
        found: list[list[Said]] = []
        open_lists: dict[int, list[list[Said]]] = defaultdict(list)
        for said in points:
            campaign = self.campaign_of.get(said.answer.number)
            lists = open_lists[campaign] if campaign else []
            same = next((held for held in lists if _say_the_same(held[0], said)), None)
            if same is None:
                same = []
                found.append(same)
                lists.append(same)
            same.append(said)
        return tuple(Saying(held[0], tuple(held[1:])) for held in found)


def words_in(text: str) -> set[str]:
    """Return the words of a text in small letters, as `first_word` gives that of a name."""
    return set(_WORD.findall(text.casefold()))


def first_word(name: str) -> str:
    """Return the word a name begins with; empty if it begins with a sign."""
    found = _WORD.match(name.casefold())
    return found[0] if found else ""


def heading_of(passage: DraftPassage) -> str:
    """Return the heading of a passage; where the draft has none, its first words."""
    if passage.heading.strip():
        return passage.heading
    words = passage.text.split()
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")


def _chapter(passages: list[DraftPassage], *, groups: dict[str | None, Group]) -> Chapter:
    first, *others = passages
    inner = tuple(groups[passage.key] for passage in others if passage.key in groups)
    return Chapter(heading_of(first), groups.get(first.key), inner)


def _say_the_same(one: Said, other: Said) -> bool:
    if one.answer.number == other.answer.number:
        return False
    return one.text == other.text or fuzz.ratio(one.text, other.text, score_cutoff=ALIKE) > 0


def _order(submission: Submission) -> tuple[int, str, str]:
    kinds = list(SENDER_KINDS)
    kind = submission.sender_kind or ""
    rank = kinds.index(kind) if kind in kinds else len(kinds) - 1
    return rank, danish_order(submission.sender or ""), submission.file


def danish_order(name: str) -> str:
    """Return a key that sorts æ, ø and å last; nameless last of all."""
    return name.casefold().translate(_DANISH_ORDER) or "~"
