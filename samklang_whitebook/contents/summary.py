"""The first page after the title: how many, who, about what, and what calls for a decision."""

from collections import Counter
from collections.abc import Iterator

from samklang_files.charts import Bar, bar_chart
from samklang_files.report import Block, Bullets, Figure, Paragraph, Section, Tone
from samklang_whitebook.contents.figures import per_kind, wide_kinds
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count, Group, heading_of
from samklang_whitebook.texts import Words
from samklang_whitebook.texts.kinds import SENDER_KINDS

MOST_NAMED = 3  # groups that the summary names
EXPRESSED = ("supports", "opposes", "mixed")
MOST_BARS = 20  # more do not fit on a page


def summary_section(naming: Naming) -> Section:
    count, words = naming.count, naming.words
    if not count.points:
        return Section(words("summary_heading"), (Paragraph(words("no_points"), Tone.LEAD),))
    blocks: list[Block] = [
        Paragraph(_opening(count, words=words), Tone.LEAD),
        Bullets(tuple(_findings(count, words=words))),
        _chart(count, naming=naming),
    ]
    return Section(words("summary_heading"), tuple(blocks))


def _opening(count: Count, *, words: Words) -> str:
    tally = Counter(answer.submission.sender_kind or "" for answer in count.answers)
    kinds = [kind for kind in SENDER_KINDS if tally[kind]] + sorted(set(tally) - set(SENDER_KINDS))
    return words(
        "summary_opening",
        answers=words.number("count_answers", len(count.answers)),
        points=words.number("count_points", len(count.points)),
        senders=words.listed([_amount(tally[kind], kind, words=words) for kind in kinds]),
    )


def _amount(amount: int, kind: str, *, words: Words) -> str:
    if not kind:
        return words("summary_unknown", amount=amount)
    return f"{amount} {words.sender_kind(kind, many=amount > 1).lower()}"


def _findings(count: Count, *, words: Words) -> Iterator[str]:
    hearing = count.book.hearing
    if hearing and hearing.numbers.counted != len(count.answers):
        counted, section = hearing.numbers.counted, words("respondents")
        yield words("summary_counted", counted=counted, answers=len(count.answers), section=section)
    yield from _most_spoken_of(count, words=words)
    stances = Counter(said.point.stance for said in count.points)
    if any(stances[stance] for stance in EXPRESSED):
        said = [words.number(f"summary_{stance}", stances[stance]) for stance in EXPRESSED]
        yield words("summary_stances", stances=words.listed(said))
    yield from _to_answer(count, words=words)
    if count.campaigns:
        yield words("counting_campaigns", as_one=count.as_one, as_many=len(count.answers))
    if unspoken := [heading_of(passage) for passage in count.unspoken()]:
        yield words("nobody_spoke", passages="; ".join(unspoken))
    if count.book.unread:
        yield words.number("summary_unread_files", len(count.book.unread), section=words("files"))


def _most_spoken_of(count: Count, *, words: Words) -> Iterator[str]:
    groups = count.groups(words=words)
    named = sorted((group for group in groups if group.key), key=lambda group: -len(group.points))
    if named:
        most = [
            words("summary_group", heading=group.heading, amount=len(group.points))
            for group in named[:MOST_NAMED]
        ]
        yield words("summary_passages" if count.by_passage() else "summary_themes", most=words.listed(most))
    rest = next((group for group in groups if not group.key), None)
    if rest and count.by_passage():
        yield words.number("summary_rest", len(rest.points))


def _to_answer(count: Count, *, words: Words) -> Iterator[str]:
    """Say how many points call for more than a remark, and where they are gathered."""
    kinds = Counter(said.point.kind for said in count.points)
    for key, amount in (
        ("wordings", kinds["wording"]),
        ("questions", kinds["question"]),
        ("promises", kinds["commitment"] + kinds["offer"]),
    ):
        if amount:
            yield words.number(f"summary_{key}", amount, section=words(key))


def _chart(count: Count, *, naming: Naming) -> Figure:
    words = naming.words
    groups, kinds = _fewest(count.groups(words=words), words=words), wide_kinds(count.points)
    most = max(groups, key=lambda group: len(group.points)).heading
    return Figure(
        bar_chart(_bars(groups, kinds, naming=naming), language=words.locale),
        words("chart_alternative", most=most, section=words("themes")),
        words("chart_passages" if count.by_passage() else "chart_themes"),
    )


def _fewest(groups: tuple[Group, ...], *, words: Words) -> tuple[Group, ...]:
    """Return so many groups as a chart has room for: the largest in their order, the others put together."""
    if len(groups) <= MOST_BARS:
        return groups
    largest = sorted(groups, key=lambda group: -len(group.points))[: MOST_BARS - 1]
    others = tuple(said for group in groups if group not in largest for said in group.points)
    return (*(group for group in groups if group in largest), Group(None, words("other_groups"), others))


def _bars(groups: tuple[Group, ...], kinds: list[str], *, naming: Naming) -> tuple[Bar, ...]:
    names = [naming.words.wide_kind(kind) for kind in kinds]
    return tuple(
        Bar(naming.shown(group.heading), tuple(zip(names, per_kind(group, kinds), strict=True)))
        for group in groups
    )
