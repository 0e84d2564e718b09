"""The hearing itself: how it was run, what meetings and other channels said, and numbers that add up."""

from collections.abc import Iterator

from samklang_files.report import Align, Block, Bullets, Column, Paragraph, Section, Table, Tone
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.hearing import Breakdown, Gathering, Hearing, Numbers
from samklang_whitebook.texts import Words


def run_section(naming: Naming) -> Section | None:
    """Say how the hearing was run; None where nothing was written down of it."""
    hearing, words = naming.count.book.hearing, naming.words
    if hearing is None or not (hearing.activities or hearing.gatherings):
        return None
    rows = (*_held(hearing, words=words), *_done(hearing))
    columns = (
        Column(words("run_when"), 1.6),
        Column(words("run_kind"), 1.3),
        Column(words("run_what"), 3),
        Column(words("run_where"), 2),
        Column(words("run_number"), 1.4),
    )
    blocks: tuple[Block, ...] = (Paragraph(words("run_lead")), Table(columns, rows))
    sums = (Section(words("run_sums"), (Bullets(hearing.sums),), numbered=False),) if hearing.sums else ()
    return Section(words("run"), blocks, sums)


def _held(hearing: Hearing, *, words: Words) -> Iterator[tuple[str, ...]]:
    for each in hearing.gatherings:
        came = words.number("run_participants", each.participants) if each.participants is not None else ""
        yield each.when, each.channel, f"{each.title} ({each.reference})", each.where, came


def _done(hearing: Hearing) -> Iterator[tuple[str, ...]]:
    return ((each.when, each.kind, each.title, each.where, each.number) for each in hearing.activities)


def digests_section(naming: Naming) -> Section | None:
    """Show what meetings ranked and digests gathered, channel by channel; None where there were none."""
    hearing, words = naming.count.book.hearing, naming.words
    if hearing is None or not hearing.gatherings:
        return None
    channels = dict.fromkeys(each.channel for each in hearing.gatherings)
    sections = tuple(
        Section(
            channel,
            (),
            tuple(_digest(each, words=words) for each in hearing.gatherings if each.channel == channel),
        )
        for channel in channels
    )
    return Section(words("digests"), (Paragraph(words("digests_lead")),), sections)


def _digest(gathering: Gathering, *, words: Words) -> Section:
    blocks = tuple(_digested(gathering, words=words))
    return Section(f"{gathering.title} ({gathering.reference})", blocks, numbered=False)


def _digested(gathering: Gathering, *, words: Words) -> Iterator[Block]:
    facts = [gathering.when, gathering.where]
    if gathering.participants is not None:
        facts.append(words.number("run_participants", gathering.participants))
    yield Paragraph(" · ".join(filter(None, facts)), Tone.SMALL)
    yield from (Paragraph(each.strip()) for each in gathering.said.split("\n\n") if each.strip())
    if gathering.challenges:
        columns = (
            Column(words("run_rank"), 0.6, Align.RIGHT),
            Column(words("run_challenge"), 6),
            Column(words("run_votes"), 1, Align.RIGHT),
        )
        rows = tuple(
            (str(each.rank), each.text, "–" if each.votes is None else str(each.votes))
            for each in gathering.challenges
        )
        yield Table(columns, rows, words("run_ranked"))
    if gathering.items:
        columns = (
            Column(words("run_when"), 1.4),
            Column(words("run_source"), 2),
            Column(words("run_title"), 4),
        )
        items = tuple(
            (each.when, each.source, f"{each.title}\n{each.said}" if each.said else each.title)
            for each in gathering.items
        )
        yield Table(columns, items)


def numbers_lead(naming: Naming) -> tuple[Block, ...]:
    """Say how many came in and how many count; nothing where only files were given."""
    hearing, words = naming.count.book.hearing, naming.words
    if hearing is None:
        return ()
    numbers = hearing.numbers
    lead = words("numbers_lead", received=numbers.received, counted=numbers.counted)
    if numbers.as_one != numbers.counted:
        lead += " " + words("numbers_as_one", as_one=numbers.as_one)
    return (Paragraph(lead),)


def numbers_sections(naming: Naming) -> tuple[Section, ...]:
    """Return the way to what counts, its rules, and the breakdowns, which all add up to the same."""
    hearing, words = naming.count.book.hearing, naming.words
    if hearing is None:
        return ()
    numbers = hearing.numbers
    rules = Section(words("numbers_rules"), (Bullets(numbers.rules),), numbered=False)
    way = Section(words("numbers_way"), (_way(numbers, words=words),), (rules,))
    tables = tuple(_breakdown(each, words=words) for each in numbers.breakdowns)
    return way, Section(words("numbers"), (), tables)


def _way(numbers: Numbers, *, words: Words) -> Table:
    columns = (
        Column(words("numbers_step"), 5),
        Column(words("numbers_number"), 1, Align.RIGHT),
        Column(words("numbers_left"), 1, Align.RIGHT),
    )
    steps = tuple(
        (words("numbers_without", what=step.label), f"−{step.number}", str(step.left))
        for step in numbers.steps
    )
    first = (words("numbers_all"), str(numbers.received), str(numbers.received))
    counted = str(numbers.counted)
    return Table(columns, (first, *steps), "", (words("numbers_counted"), counted, counted))


def _breakdown(breakdown: Breakdown, *, words: Words) -> Section:
    has_campaigns = any(line.as_one != line.counted for line in breakdown.lines)
    keys = ("numbers_received", "numbers_counted", *(("numbers_one",) if has_campaigns else ()))
    columns = (Column(breakdown.title, 4), *(Column(words(key), 1.2, Align.RIGHT) for key in keys))
    amounts = [(line.received, line.counted, line.as_one)[: len(keys)] for line in breakdown.lines]
    rows = tuple(
        (line.label, *map(str, numbers)) for line, numbers in zip(breakdown.lines, amounts, strict=True)
    )
    sums = tuple(str(sum(column)) for column in zip(*amounts, strict=True))
    return Section(breakdown.title, (Table(columns, rows, "", (words("total"), *sums)),), numbered=False)
