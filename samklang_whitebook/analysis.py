"""From submissions to a white book: campaigns, themes, and who is silent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from samklang_text.likeness import group_alike
from samklang_text.organisations import KnownOrganisations
from samklang_text.passages import Passage
from samklang_text.themes import Said, ThemeSuggestions, suggest_themes
from samklang_text.words import Analyser
from samklang_whitebook.model import Asked, MarkedPoint, Submission, Theme, ThemeSuggestion

_NOT_ITS_OWN = frozenset(("quoted_mail", "hidden"))  # what was set aside that somebody else wrote


def find_campaigns(submissions: Sequence[Submission], *, heard: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of near-identical answers by their file names; `heard` is the draft's text."""
    answers = [submission for submission in submissions if submission.is_answer()]
    groups = group_alike([submission.text for submission in answers], heard=heard)
    return tuple(tuple(answers[place].file for place in group) for group in groups)


def with_themes(
    submissions: Sequence[Submission],
    *,
    analyser: Analyser,
    draft: Sequence[Passage] = (),
    campaigns: Sequence[Sequence[str]] = (),
) -> tuple[tuple[Submission, ...], tuple[Theme, ...]]:
    """Suggest themes over all points of all answers, and give each point its own.

    `draft` makes the code frame; the letters of one of the `campaigns` count as one voice.
    """
    voices = _voices(submissions, campaigns)
    said = [
        Said(each.text_of(point), point.context, point.passage, voices[each.file])
        for each in submissions
        for point in each.points
    ]
    suggestions = suggest_themes(said, analyser=analyser, draft=draft)
    themes = tuple(Theme(theme.label, theme.words) for theme in suggestions.themes)
    found = _by_point(suggestions)
    given = []
    for submission in submissions:
        points = tuple(_with(point, next(found)) for point in submission.points)
        given.append(replace(submission, points=points))
    return tuple(given), themes


def _voices(submissions: Iterable[Submission], campaigns: Iterable[Sequence[str]]) -> dict[str, int]:
    """Number those who speak, by their files."""
    voices = {submission.file: number for number, submission in enumerate(submissions)}
    for files in campaigns:
        voices.update(dict.fromkeys(files, voices[files[0]]))
    return voices


def _by_point(suggestions: ThemeSuggestions) -> Iterator[tuple[ThemeSuggestion, ...]]:
    """Yield for each point what was suggested for it, the surest first, with the words that speak for it."""
    for assigned in suggestions.assigned:
        yield tuple(
            ThemeSuggestion(
                suggestions.themes[each.theme].label,
                suggestions.method,
                suggestions.version,
                each.evidence,
                each.confidence,
            )
            for each in assigned
        )


def _with(point: MarkedPoint, found: tuple[ThemeSuggestion, ...]) -> MarkedPoint:
    return replace(point, themes=tuple(each.theme for each in found), theme_suggestions=found)


def find_silent(submissions: Iterable[Submission], *, organisations: KnownOrganisations) -> tuple[Asked, ...]:
    """Return the known organisations that sent none of the answers, and where one may be theirs after all.

    That is an answer from nobody known that names them.
    """
    submissions = tuple(submissions)
    heard, named_in = set(), _named_in(submissions, organisations)
    for submission in submissions:
        if submission.is_answer() and submission.sender:
            known = organisations.named(submission.sender)
            heard.add(known.name if known else submission.sender)
    return tuple(
        Asked(
            organisation.name,
            organisation.kind.value if organisation.kind else "",
            tuple(named_in.get(organisation.name, ())),
        )
        for organisation in organisations.organisations
        if organisation.name not in heard
    )


def _named_in(
    submissions: Iterable[Submission], organisations: KnownOrganisations
) -> dict[str, dict[str, None]]:
    """The files of answers whose sender is not known, by the known organisations they name."""
    found: dict[str, dict[str, None]] = {}
    for submission in submissions:
        if submission.sender or not submission.is_answer():
            continue
        own = (aside.text for aside in submission.asides if aside.reason not in _NOT_ITS_OWN)
        for text in (submission.text, submission.subject or "", *own):
            for mention in organisations.mentions(text):
                if mention.known:
                    found.setdefault(mention.organisation.name, {})[submission.file] = None
    return found
