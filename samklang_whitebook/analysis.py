"""From submissions to a white book: copies, campaigns, themes, and who is silent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from samklang_text.likeness import group_alike
from samklang_text.organisations import KnownOrganisations
from samklang_text.themes import ThemeSuggestions, suggest_themes
from samklang_text.words import Analyser
from samklang_whitebook.model import Asked, MarkedPoint, Submission, Theme, ThemeSuggestion
from samklang_whitebook.texts import Words


def without_copies(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """Mark each file that is byte for byte another; only the first of them keeps its points."""
    first: dict[str, str] = {}
    kept = []
    for submission in submissions:
        same_as = first.setdefault(submission.sha256, submission.file)
        if same_as != submission.file:
            submission = replace(submission, same_as=same_as, points=(), notices=(), warnings=())
        kept.append(submission)
    return tuple(kept)


def all_warnings(submission: Submission, *, words: Words) -> tuple[str, ...]:
    """Return what a person should check, as it is said to the officer: with file names."""
    copy = (words("warn_copy", file=submission.same_as),) if submission.same_as else ()
    return (*submission.notices, *submission.warnings, *copy)


def find_campaigns(submissions: Sequence[Submission], *, heard: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of near-identical answers by their file names; `heard` is the draft's text."""
    answers = [submission for submission in submissions if submission.is_answer()]
    groups = group_alike([submission.text for submission in answers], heard=heard)
    return tuple(tuple(answers[place].file for place in group) for group in groups)


def with_themes(
    submissions: Sequence[Submission], *, analyser: Analyser
) -> tuple[tuple[Submission, ...], tuple[Theme, ...]]:
    """Suggest themes over all points of all answers, and give each point its own."""
    texts = [f"{point.context}\n{s.text_of(point)}".strip() for s in submissions for point in s.points]
    if not texts:
        return tuple(submissions), ()
    suggestions = suggest_themes(texts, analyser=analyser)
    themes = tuple(Theme(theme.label, theme.words) for theme in suggestions.themes)
    found = _by_text(suggestions, texts=texts)
    given = []
    for submission in submissions:
        points = tuple(_with(point, next(found)) for point in submission.points)
        given.append(replace(submission, points=points))
    return tuple(given), themes


def _by_text(suggestions: ThemeSuggestions, *, texts: Sequence[str]) -> Iterator[tuple[ThemeSuggestion, ...]]:
    """Yield for each text what was suggested for it, the surest first, with the words that speak for it."""
    for text, assigned in zip(texts, suggestions.assigned, strict=True):
        yield tuple(
            ThemeSuggestion(
                suggestions.themes[each.theme].label,
                suggestions.method,
                suggestions.version,
                tuple(dict.fromkeys(text[start:end] for start, end in each.evidence)),
            )
            for each in assigned
        )


def _with(point: MarkedPoint, found: tuple[ThemeSuggestion, ...]) -> MarkedPoint:
    return replace(point, themes=tuple(each.theme for each in found), theme_suggestions=found)


def find_silent(submissions: Iterable[Submission], *, organisations: KnownOrganisations) -> tuple[Asked, ...]:
    """Return the known organisations that sent none of the answers."""
    heard = set()
    for submission in submissions:
        if submission.is_answer() and submission.sender:
            known = organisations.named(submission.sender)
            heard.add(known.name if known else submission.sender)
    return tuple(
        Asked(organisation.name, organisation.kind.value if organisation.kind else "")
        for organisation in organisations.organisations
        if organisation.name not in heard
    )
