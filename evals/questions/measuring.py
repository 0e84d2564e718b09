"""Asks every question as an employee of Klangby would, and counts those with an answer at the top."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from evals.questions.answers import Question
from evals.questions.practised import MENDED, PRACTISED
from evals.questions.unseen import UNSEEN
from samklang.accounts.models import User
from samklang.overview.finding.answers import answer, without
from samklang.overview.finding.asked import KNOWLEDGE
from samklang.overview.finding.hits import still_readable
from samklang.overview.finding.understood import understand
from samklang.people.labels import access_labels
from samklang.search.corrections import is_surely_misspelt
from samklang.search.queries import Results, find

ASKER = "birthe@klangby.example"
TOPS = (3, 5)


def shown(text: str) -> list[Any]:
    """Return the rows on the first page as an employee sees them, of a misspelt word those meant."""
    user, today = User.objects.get(email=ASKER), timezone.localdate()
    results = _results(text, user)
    if results.did_you_mean and is_surely_misspelt(text, results.did_you_mean):
        text = results.did_you_mean
        results = _results(text, user)
    answered = answer(understand(text, reader=user, today=today), user=user, today=today)
    above = [each.found.row for each in answered.rows] if answered else []
    return [*above, *(found.row for found in without(still_readable(results.hits, user), answered))]


def _results(text: str, user: User) -> Results:
    return find(text, labels=access_labels(user), among=KNOWLEDGE.kinds, counting=KNOWLEDGE.facets)


def place_of_answer(question: Question) -> int:
    """Return where the first answer stands, from 1; 0 if nothing shown is one."""
    return next((place for place, row in enumerate(shown(question.text), 1) if question.is_answer(row)), 0)


def main() -> None:
    for name, questions in (("practised", PRACTISED), ("mended", MENDED), ("unseen", UNSEEN)):
        print("\n".join(_report(name, questions)), end="\n\n")


def _report(name: str, questions: Iterable[Question]) -> Iterable[str]:
    places = {question.text: place_of_answer(question) for question in questions}
    for text, place in places.items():
        yield f"  {place or '–':>3}  {text}"
    within = [sum(0 < place <= top for place in places.values()) for top in TOPS]
    figures = ", ".join(f"{many} among the first {top}" for many, top in zip(within, TOPS, strict=True))
    yield f"{name}: of {len(places)}, {figures}"
