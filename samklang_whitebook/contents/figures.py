"""The figures: how many points on what, of which kinds, in which groups. Tables whose figures add up."""

from collections import Counter

from samklang_files.report import Align, Column, Paragraph, Section, Table
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count, Group, Said
from samklang_whitebook.texts.kinds import POINT_KINDS, STANCES, WIDE_KINDS, wide_kind


def figures_section(count: Count, *, naming: Naming) -> Section | None:
    """Return the tables behind the summary; None when there is nothing to count."""
    if not count.points:
        return None
    sections = [_subjects(count, naming=naming), _kinds(count, naming=naming)]
    if count.campaigns:
        sections.append(_campaigns(count, naming=naming))
    return Section(naming.words("figures"), (), tuple(sections))


def wide_kinds(points: tuple[Said, ...]) -> list[str]:
    """Return the wide kinds of respondent among some points, in the white book's order."""
    found = {wide_kind(said.answer.submission.sender_kind) for said in points}
    return [kind for kind in WIDE_KINDS if kind in found]


def per_kind(group: Group, kinds: list[str]) -> list[int]:
    """Return how many of a group's points come from each wide kind of respondent."""
    tally = Counter(wide_kind(said.answer.submission.sender_kind) for said in group.points)
    return [tally[kind] for kind in kinds]


def _subjects(count: Count, *, naming: Naming) -> Section:
    words = naming.words
    groups, kinds = count.groups(words=words), wide_kinds(count.points)
    amounts = [per_kind(group, kinds) for group in groups]
    rows = tuple(
        (group.heading, *(str(amount or "–") for amount in row), str(len(group.points)))
        for group, row in zip(groups, amounts, strict=True)
    )
    sums = [sum(column) for column in zip(*amounts, strict=True)]
    table = Table(
        (
            Column(words("passage" if count.by_passage() else "theme"), 4.4),
            *(Column(words.wide_kind(kind), 1.15, Align.RIGHT) for kind in kinds),
            Column(words("total"), 0.8, Align.RIGHT),
        ),
        rows,
        "",
        (words("total"), *map(str, sums), str(sum(sums))),
    )
    lead = words("passages_lead" if count.by_passage() else "themes_lead")
    return Section(words("themes"), (Paragraph(lead), table))


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
            *(Column(heading, 1.5, Align.RIGHT) for heading in headings),
            Column(words("total"), 0.8, Align.RIGHT),
        ),
        rows,
        "",
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
            Column(words("campaign_size"), 1.2, Align.RIGHT),
            Column(words("campaign_own"), 1.8, Align.RIGHT),
        ),
        rows,
    )
    return Section(words("campaigns"), (Paragraph(words.number("campaigns_lead", len(rows))), table))
