"""Ten questions of somebody new in the municipality, as they would be typed: whole, and as key words.

Each is answered if something one would use stands among the first three hits; five for a whole question.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samklang.accounts.models import User
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution, Project
from samklang.overview.finding.asked import KNOWLEDGE
from samklang.overview.finding.hits import still_readable
from samklang.people.labels import access_labels
from samklang.people.models import Contact, Network
from samklang.search.queries import find

_ASKER = "birthe@klangby.example"


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, and which hits one would use."""

    whole: str
    key_words: str
    is_used: Callable[[Any], bool]


def _is_about(row: Any, *topics: str) -> bool:
    names = set(row.topics.values_list("name", flat=True))
    return bool(names & set(topics))


def _has_result(row: Any, *topics: str) -> bool:
    return isinstance(row, Contribution) and _is_about(row, *topics) and row.result not in ("", "too_early")


def _project(row: Any) -> Project | None:
    return Project.objects.get(pk=row.pk) if getattr(row, "kind", "") == "project" else None


def _tells_its_price(row: Any) -> bool:
    project = _project(row)
    return project is not None and project.cost_per_person is not None and _is_about(project, "Job")


def _is_safety_in_the_park(row: Any) -> bool:
    project = _project(row)
    if project is None or project.ends_on is None:
        return False
    return _is_about(project, "Tryghed") and project.districts.filter(name="Engparken").exists()


QUESTIONS = (
    Question(
        "Har vi haft en mentorordning for unge, og virkede den?",
        "mentor unge",
        lambda row: _has_result(row, "Mentorer og rollemodeller"),
    ),
    Question(
        "Hvilken pulje giver penge til lektiehjælp, og hvornår er fristen?",
        "pulje lektiehjælp",
        lambda row: isinstance(row, Fund) and _is_about(row, "Skole og lektiehjælp"),
    ),
    Question(
        "Hvem kan jeg ringe til om sprogstimulering på arabisk?",
        "sprogstimulering arabisk",
        lambda row: isinstance(row, Contact) and "Arabisk" in row.languages and "prog" in row.works_with,
    ),
    Question(
        "Hvad koster det pr. person at få nogen i deres første job?",
        "første job pris",
        _tells_its_price,
    ),
    Question(
        "Hvilke tryghedsprojekter i Engparken slutter i år?",
        "tryghed projekt Engparken",
        _is_safety_in_the_park,
    ),
    Question(
        "Hvordan anbefales det at arbejde med frivillige?",
        "frivillige anbefaling",
        lambda row: getattr(row, "kind", "") == "practice" and _is_about(row, "Frivillige og foreninger"),
    ),
    Question(
        "Skal vi bruge tolk til forældremøder?",
        "tolk forældremøde",
        lambda row: isinstance(row, Contribution) and _is_about(row, "Tolkning og klart sprog"),
    ),
    Question(
        "Har nogen foreslået kvindesvømning?",
        "kvindesvømning",
        lambda row: isinstance(row, Contribution) and row.title.startswith("Svømning for kvinder"),
    ),
    Question(
        "Hvem arbejder mest med forældre, og i hvilket netværk?",
        "forældre netværk",
        lambda row: isinstance(row, Contact | Network),
    ),
    Question(
        "Hvad hjælper mod frafald på ungdomsuddannelserne?",
        "frafald",
        lambda row: _has_result(row, "Ungdomsuddannelse"),
    ),
)


def unanswered_questions() -> list[str]:
    """Return what was typed in vain, in any of the two ways."""
    asked = [(each.whole, 5, each) for each in QUESTIONS] + [(each.key_words, 3, each) for each in QUESTIONS]
    return [text for text, first, each in asked if not any(map(each.is_used, _hits(text)[:first]))]


def _hits(text: str) -> list[Any]:
    """The rows of the first page of hits, as an employee finds them."""
    user = User.objects.get(email=_ASKER)
    results = find(text, labels=access_labels(user), among=KNOWLEDGE.kinds, counting=KNOWLEDGE.facets)
    return [found.row for found in still_readable(results.hits, user)]
