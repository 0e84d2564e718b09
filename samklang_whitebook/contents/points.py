"""The main part: every point in full, with room for a reply."""

from collections.abc import Iterator

from samklang_files.report import (
    Block,
    Column,
    Entry,
    Field,
    Note,
    Paragraph,
    Quote,
    Run,
    Section,
    Table,
    Text,
    Tone,
)
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.contents.overview import sender_kinds
from samklang_whitebook.counting import Count, Group, Said, Saying
from samklang_whitebook.model import MarkedPoint


def points_section(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    key = "by_passage" if count.by_passage() else "by_theme"
    if not count.points:
        return Section(words(key), (Paragraph(words("no_points")),))
    groups = count.groups(rest=words("without_passage" if count.by_passage() else "without_theme"))
    sections = tuple(_group_section(count, group, naming=naming) for group in groups)
    return Section(words(key), (Paragraph(words(f"{key}_lead"), Tone.LEAD),), sections, new_page=True)


def _group_section(count: Count, group: Group, *, naming: Naming) -> Section:
    sections = []
    for kind in sender_kinds(group.points):
        of_kind = tuple(said for said in group.points if (said.answer.submission.sender_kind or "") == kind)
        entries = tuple(_entry(count, saying, naming=naming) for saying in count.merged(of_kind))
        sections.append(Section(naming.words.sender_kind(kind, many=True), entries, numbered=False))
    return Section(group.heading, (), tuple(sections))


def _entry(count: Count, saying: Saying, *, naming: Naming) -> Entry:
    words, said = naming.words, saying.first
    blocks: list[Block] = []
    if any(naming.holds_back(each) for each in saying.all):
        blocks.append(Note(words("held_back")))
    else:
        blocks += _said(said, naming=naming)
    key = f"reply-{said.label}"
    blocks.append(Field(words("reply"), key, words.replies(), words("reply_prompt"), words("choice_prompt")))
    return Entry(said.label, naming.senders(saying), _facts(count, saying, naming=naming), tuple(blocks))


def _said(said: Said, *, naming: Naming) -> Iterator[Block]:
    """Yield what leads to the point, its words, and the wordings it speaks of."""
    words, point = naming.words, said.point
    if point.context:
        yield Paragraph((Run(words("context")), Run(point.context, italic=True)), Tone.SMALL)
    yield Quote(_quoted(said))
    if point.old_wording or point.new_wording:
        columns = (Column(words("old_wording")), Column(words("new_wording")))
        yield Table(columns, (wording_cells(said, naming=naming),))


def _quoted(said: Said) -> tuple[str, ...]:
    """Return the point's words, one text per line of the original's paragraphs."""
    return tuple(line.strip() for line in said.text.split("\n") if line.strip())


def words_of(said: Said, *, naming: Naming) -> str:
    """Return the point's words in one line, or that they are held back."""
    return naming.words("held_back") if naming.holds_back(said) else " ".join(_quoted(said))


def _facts(count: Count, saying: Saying, *, naming: Naming) -> tuple[tuple[str, Text], ...]:
    words, point = naming.words, saying.first.point
    facts: list[tuple[str, Text]] = [(words("kind"), words.point_kind(point.kind))]
    if point.stance != "none":
        facts.append((words("stance"), words.stance(point.stance)))
    facts += _place(count, point, naming=naming)
    if saying.others:
        facts.append((words("also_said"), ", ".join(other.label for other in saying.others)))
    if kinds := personal_kinds(saying.all, naming=naming):
        facts.append((words("may_be_personal"), (Run(kinds, bold=True),)))
    return tuple(facts)


def _place(count: Count, point: MarkedPoint, *, naming: Naming) -> list[tuple[str, Text]]:
    """Say the theme where the draft orders the points, the other themes where the themes do."""
    words = naming.words
    if count.by_passage():
        return [(words("theme"), ", ".join(point.themes))] if point.themes else []
    return [(words("other_themes"), ", ".join(point.themes[1:]))] if point.themes[1:] else []


def personal_kinds(points: tuple[Said, ...], *, naming: Naming) -> str:
    kinds = {found.kind for said in points for found in said.answer.submission.personal_in(said.point)}
    return ", ".join(naming.words.personal_kind(kind) for kind in sorted(kinds))


def wording_cells(said: Said, *, naming: Naming) -> tuple[Text, Text]:
    """Return old and new wording; what is missing is said in italics."""
    words, point = naming.words, said.point
    if naming.holds_back(said):
        return "–", words("held_back")
    old: Text = point.old_wording or (Run(words("not_stated"), italic=True),)
    new: Text = point.new_wording or (Run(words("left_out"), italic=True),)
    return old, new
