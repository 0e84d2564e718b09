"""Who answered, what about, and what kinds of points: tables whose figures add up."""

from collections import Counter

from samklang_files.charts import Bar, bar_chart
from samklang_files.report import Align, Block, Bullets, Column, Figure, Paragraph, Section, Table
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count, Group, Said
from samklang_whitebook.texts.kinds import POINT_KINDS, SENDER_KINDS, STANCES, WIDE_KINDS, wide_kind

LABEL_LENGTH = 40


def overview_section(count: Count, *, naming: Naming) -> Section:
    sections = [_respondents(count, naming=naming)]
    if count.points:
        sections += [_subjects(count, naming=naming), _kinds(count, naming=naming)]
    if count.campaigns:
        sections.append(_campaigns(count, naming=naming))
    return Section(naming.words("overview"), (), tuple(sections))


def _respondents(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    rows = tuple(
        (
            answer.label,
            naming.sender(answer.submission),
            words.sender_kind(answer.submission.sender_kind),
            words.day(answer.submission.date) if answer.submission.date else "–",
            str(len(answer.submission.points)),
        )
        for answer in count.answers
    )
    table = Table(
        (
            Column(words("number"), 0.6),
            Column(words("respondent"), 3.6),
            Column(words("sender_kind"), 2),
            Column(words("date"), 1.9),
            Column(words("points"), 1.5, Align.RIGHT),
        ),
        rows,
        words("respondents_caption", answers=len(rows)),
        ("", words("total"), "", "", str(len(count.points))) if rows else (),
    )
    return Section(words("respondents"), (table,))


def sender_kinds(points: tuple[Said, ...]) -> list[str]:
    """Return the kinds of respondent among some points, in the white book's order."""
    found = {said.answer.submission.sender_kind or "" for said in points}
    return [kind for kind in SENDER_KINDS if kind in found] + sorted(found - set(SENDER_KINDS))


def _subjects(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    by_passage = count.by_passage()
    groups = count.groups(rest=words("without_passage" if by_passage else "without_theme"))
    kinds = _wide_kinds(count.points)
    table = _subject_table(groups, kinds, naming=naming, by_passage=by_passage)
    blocks: list[Block] = [
        Paragraph(words("passages_lead" if by_passage else "themes_lead")),
        Figure(
            bar_chart(_bars(groups, kinds, naming=naming), language=words.locale),
            words("chart_alternative", most=max(groups, key=lambda group: len(group.points)).heading),
            words("chart_passages" if by_passage else "chart_themes"),
            table,
        ),
    ]
    if unspoken := _unspoken(count, groups):
        blocks.append(Paragraph(words("nobody_spoke", passages="; ".join(unspoken))))
    return Section(words("themes"), tuple(blocks))


def _unspoken(count: Count, groups: tuple[Group, ...]) -> list[str]:
    """Show silence: the passages of the draft nobody spoke of."""
    spoken = {group.key for group in groups}
    return [
        passage.heading for passage in count.book.passages if passage.heading and passage.key not in spoken
    ]


def _wide_kinds(points: tuple[Said, ...]) -> list[str]:
    found = {wide_kind(said.answer.submission.sender_kind) for said in points}
    return [kind for kind in WIDE_KINDS if kind in found]


def _per_kind(group: Group, kinds: list[str]) -> list[int]:
    tally = Counter(wide_kind(said.answer.submission.sender_kind) for said in group.points)
    return [tally[kind] for kind in kinds]


def _bars(groups: tuple[Group, ...], kinds: list[str], *, naming: Naming) -> tuple[Bar, ...]:
    names = [naming.words.wide_kind(kind) for kind in kinds]
    labels: Counter[str] = Counter()
    bars = []
    for group in groups:
        label = _label(naming.shown(group.heading))
        labels[label] += 1
        unique = label if labels[label] == 1 else f"{label} ({labels[label]})"
        bars.append(Bar(unique, tuple(zip(names, _per_kind(group, kinds), strict=True))))
    return tuple(bars)


def _label(heading: str) -> str:
    return heading if len(heading) <= LABEL_LENGTH else heading[: LABEL_LENGTH - 2].rstrip() + " …"


def _subject_table(groups: tuple[Group, ...], kinds: list[str], *, naming: Naming, by_passage: bool) -> Table:
    words = naming.words
    rows = tuple(
        (group.heading, *(str(amount or "–") for amount in _per_kind(group, kinds)), str(len(group.points)))
        for group in groups
    )
    sums = [sum(_per_kind(group, kinds)[place] for group in groups) for place in range(len(kinds))]
    return Table(
        (
            Column(words("passage" if by_passage else "theme"), 3.4),
            *(Column(words.wide_kind(kind), 1.7, Align.RIGHT) for kind in kinds),
            Column(words("total"), 0.8, Align.RIGHT),
        ),
        rows,
        words("figures_of_chart"),
        (words("total"), *map(str, sums), str(sum(sums))),
    )


def _kinds(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    tally = Counter((said.point.kind, said.point.stance) for said in count.points)
    found = {kind for kind, _ in tally}
    kinds = [kind for kind in POINT_KINDS if kind in found] + sorted(found - set(POINT_KINDS))
    rows = tuple(
        (
            words.point_kind(kind, many=True),
            *(str(tally[kind, stance] or "–") for stance in STANCES),
            str(sum(tally[kind, stance] for stance in STANCES)),
        )
        for kind in kinds
    )
    sums = [sum(tally[kind, stance] for kind in kinds) for stance in STANCES]
    headings = [words.stance(stance).capitalize() for stance in STANCES]
    table = Table(
        (
            Column(words("kind"), 2.6),
            *(Column(heading, 1.3, Align.RIGHT) for heading in headings),
            Column(words("total"), 0.8, Align.RIGHT),
        ),
        rows,
        words("kinds_caption"),
        (words("total"), *map(str, sums), str(sum(sums))),
    )
    return Section(words("kinds"), (table,))


def _campaigns(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    rows = tuple(
        (
            str(place),
            ", ".join(answer.label for answer in group),
            str(len(group)),
            str(sum(len(answer.submission.points) for answer in group)),
        )
        for place, group in enumerate(count.campaigns, start=1)
    )
    table = Table(
        (
            Column(words("campaign"), 0.8),
            Column(words("campaign_members"), 4),
            Column(words("campaign_size"), 1, Align.RIGHT),
            Column(words("campaign_own"), 1.4, Align.RIGHT),
        ),
        rows,
        words("campaigns_caption"),
    )
    lead = words.number("campaigns_lead", len(rows))
    both = words("counting_campaigns", as_one=count.as_one, as_many=len(count.answers))
    return Section(words("campaigns"), (Paragraph(f"{lead} {both}"), table))


def silent_section(count: Count, *, asked: int, naming: Naming) -> Section | None:
    """Show silence: which of the known parties sent nothing. None when no parties are known."""
    words, silent = naming.words, count.book.silent
    if not asked:
        return None
    if not silent:
        return Section(words("silent"), (Paragraph(words("silent_none", asked=asked)),))
    names = tuple(naming.party(party) for party in silent)
    return Section(
        words("silent"),
        (Paragraph(words.number("silent_lead", len(silent), asked=asked)), Bullets(names)),
    )
