"""The main part: every point in full, with room for a reply."""

from collections import Counter
from collections.abc import Iterator, Sequence

from samklang_files.report import (
    Block,
    Entry,
    EntryGroup,
    EntryTable,
    Field,
    Paragraph,
    Quote,
    Run,
    Section,
    Text,
    Tone,
)
from samklang_whitebook.contents.leadins import CONTEXT_MARK, LeadIns, only_announces
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Chapter, Count, Group, Said, Saying
from samklang_whitebook.texts.kinds import POINT_KINDS, WIDE_KINDS, wide_kind

FEW = 4  # points that need no headings between them
# What letters put above their remarks, whatever the language of the white book.
_KINDS = {name for names in POINT_KINDS.values() for name in names}


def points_section(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    key = "by_passage" if count.by_passage() else "by_theme"
    if not count.points:
        return Section(words(key), (Paragraph(words("no_points")),))
    chapters = count.chapters(words=words)
    # The headings of a draft have numbers of their own.
    leads = LeadIns()
    sections = tuple(
        _chapter(count, each, leads=leads, naming=naming, numbered=key == "by_theme") for each in chapters
    )
    return Section(words(key), (Paragraph(words(f"{key}_lead")),), sections)


def _chapter(count: Count, chapter: Chapter, *, leads: LeadIns, naming: Naming, numbered: bool) -> Section:
    own: tuple[Block, ...] = ()
    if chapter.own:
        own = (_table(count, chapter.own, inside="", leads=leads, naming=naming),)
    tables = [
        _table(count, each, inside=chapter.heading, leads=leads, naming=naming) for each in chapter.inner
    ]
    inner = tuple(
        Section(_with_number(group.heading, len(group.points)), (table,), numbered=numbered)
        for group, table in zip(chapter.inner, tables, strict=True)
    )
    heading = _with_number(chapter.heading, chapter.points)
    return Section(heading, own, inner, numbered=numbered)


def _with_number(heading: str, points: int) -> str:
    """Say in a heading how many points stand under it."""
    return f"{heading} ({points})"


def _table(count: Count, group: Group, *, inside: str, leads: LeadIns, naming: Naming) -> EntryTable:
    words = naming.words
    sayings = count.merged(group.points)
    groups = []
    for heading, some in _gathered(sayings, inside=group.heading, count=count, naming=naming):
        above = (inside, group.heading, heading)
        entries = _entries(count, some, above=above, leads=leads, naming=naming)
        groups.append(EntryGroup(heading, tuple(entries)))
    return EntryTable((words("number_and_party"), words("point"), words("reply")), tuple(groups))


def _gathered(
    sayings: Sequence[Saying], *, inside: str, count: Count, naming: Naming
) -> list[tuple[str, list[Saying]]]:
    """Gather the points under one heading by kind of respondent, or else by theme."""
    if count.by_kind:
        return list(_by_kind(sayings, naming=naming))
    return _by_theme(sayings, inside=inside, count=count, naming=naming)


def _by_kind(sayings: Sequence[Saying], *, naming: Naming) -> Iterator[tuple[str, list[Saying]]]:
    """Yield the kinds of respondent in the white book's order, each with how many points it has."""
    for kind in WIDE_KINDS:
        some = [each for each in sayings if wide_kind(each.first.answer.submission.sender_kind) == kind]
        if some:
            said = sum(len(each.all) for each in some)
            yield _with_number(naming.words.wide_kind(kind), said), some


def _by_theme(
    sayings: Sequence[Saying], *, inside: str, count: Count, naming: Naming
) -> list[tuple[str, list[Saying]]]:
    """Gather the points on one passage by theme; few points, and themes of one point, need no heading.

    Nor does the theme that is called as the passage: its points stand first.
    """
    if not count.by_passage() or len(sayings) <= FEW:
        return [("", list(sayings))]
    tally = Counter(_theme(saying) for saying in sayings)
    shared = [theme.label for theme in count.book.themes if tally[theme.label] > 1]
    shared.sort(key=lambda label: not _repeats(label, inside))
    groups = [
        ("" if _repeats(theme, inside) else theme, [saying for saying in sayings if _theme(saying) == theme])
        for theme in shared
    ]
    others = [saying for saying in sayings if _theme(saying) not in shared]
    if others:
        groups.append((naming.words("other_themes_heading") if groups else "", others))
    return groups


def _theme(saying: Saying) -> str:
    return next(iter(saying.first.point.themes), "")


def _entries(
    count: Count, sayings: Sequence[Saying], *, above: tuple[str, ...], leads: LeadIns, naming: Naming
) -> Iterator[Entry]:
    """Yield a row for each; what leads in to several points of one answer is said above the first."""
    leads.begin()
    for saying in sayings:
        said = saying.first
        is_held = any(naming.holds_back(each) for each in saying.all)
        lead = "" if is_held else leads.to(said, _context(said, above=above))
        blocks = tuple(_said(saying, lead=lead, naming=naming))
        facts = tuple(_facts(count, saying, above=above, naming=naming))
        yield Entry(said.label, naming.senders(saying), facts, blocks, _field(said, naming=naming))


def _field(said: Said, *, naming: Naming) -> Field:
    words = naming.words
    key = f"reply-{said.label}"
    return Field(words("reply"), key, words.replies(), words("reply_prompt"), words("choice_prompt"))


def _said(saying: Saying, *, lead: str, naming: Naming) -> Iterator[Paragraph | Quote]:
    """Yield what leads to the point, and its words."""
    if any(naming.holds_back(each) for each in saying.all):
        yield Paragraph((Run(naming.words("held_back"), italic=True),), Tone.SMALL)
        return
    if lead:
        yield Paragraph((Run(lead, italic=True),), Tone.SMALL)
    yield Quote(_quoted(saying.first))


def _context(said: Said, *, above: tuple[str, ...]) -> str:
    """Return what leads to a point, without what is said here anyway: headings above it, "Bemærkninger"."""
    parts = said.point.context.split(CONTEXT_MARK) if said.point.context else []
    return CONTEXT_MARK.join(
        part
        for part in parts
        if not any(_repeats(part, heading) for heading in above)
        and part not in _KINDS
        and not only_announces(part)
    )


def _repeats(part: str, heading: str) -> bool:
    """Say whether one is the other or its beginning: "Mål 1" of "Mål 1. Byrum", not of "Mål 10"."""
    short, long = sorted((part.strip(" :.").casefold(), heading.strip(" :.").casefold()), key=len)
    return bool(short) and long.startswith(short) and not long[len(short) :][:1].isalnum()


def _quoted(said: Said) -> tuple[str, ...]:
    """Return the point's words, one text per line of the original's paragraphs."""
    return tuple(line.strip() for line in said.text.split("\n") if line.strip())


def words_of(said: Said, *, naming: Naming) -> str:
    """Return the point's words in one line, or that they are held back."""
    return naming.words("held_back") if naming.holds_back(said) else " ".join(_quoted(said))


def _facts(count: Count, saying: Saying, *, above: tuple[str, ...], naming: Naming) -> Iterator[Text]:
    words, point = naming.words, saying.first.point
    says_more = point.stance != "none" and (point.kind, point.stance) != ("support", "supports")
    yield words.point_kind(point.kind) + (f", {words.stance(point.stance)}" if says_more else "")
    if others := [theme for theme in point.themes if not any(_repeats(theme, each) for each in above)]:
        among = len(others) < len(point.themes)
        yield f"{words('other_themes' if among else 'theme')}: {', '.join(others)}"
    if saying.others:
        yield f"{words('also_said')}: {', '.join(other.label for other in saying.others)}"
    if said := _came(saying.first, naming=naming):
        yield said
    if kinds := personal_kinds(saying.all, naming=naming):
        yield Run(f"{words('may_be_personal')} ", bold=True), Run(kinds, bold=True)


def _came(said: Said, *, naming: Naming) -> str:
    """Say how a point came where that is not by letter, and that it is provisional."""
    submission = said.answer.submission
    provisional = naming.words("provisional") if submission.provisional else ""
    return ", ".join(filter(None, (submission.channel, provisional)))


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
