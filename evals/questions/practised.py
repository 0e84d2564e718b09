"""Questions typed whole that the search was tuned on: ten of somebody new here, and those mended since."""

from typing import Any

from evals.questions.answers import Question, fund, titled
from samklang.funding.models import Fund
from samklang.knowledge.models import Contribution, Project
from samklang.people.models import Contact, Network


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


def _works_with_the_young(row: Any) -> bool:
    return isinstance(row, Contact) and _is_about(row, "Job") and _is_about(row, "Ungdomsuddannelse")


def _tells_of_mentors(row: Any) -> bool:
    return isinstance(row, Contribution) and _is_about(row, "Mentorer og rollemodeller")


PRACTISED = (
    Question(
        "Har vi haft en mentorordning for unge, og virkede den?",
        lambda row: _has_result(row, "Mentorer og rollemodeller"),
        "mentor unge",
    ),
    Question(
        "Hvilken pulje giver penge til lektiehjælp, og hvornår er fristen?",
        lambda row: isinstance(row, Fund) and _is_about(row, "Skole og lektiehjælp"),
        "pulje lektiehjælp",
    ),
    Question(
        "Hvem kan jeg ringe til om sprogstimulering på arabisk?",
        lambda row: isinstance(row, Contact) and "Arabisk" in row.languages and "prog" in row.works_with,
        "sprogstimulering arabisk",
    ),
    Question(
        "Hvad koster det pr. person at få nogen i deres første job?", _tells_its_price, "første job pris"
    ),
    Question(
        "Hvilke tryghedsprojekter i Engparken slutter i år?",
        _is_safety_in_the_park,
        "tryghed projekt Engparken",
    ),
    Question(
        "Hvordan anbefales det at arbejde med frivillige?",
        lambda row: getattr(row, "kind", "") == "practice" and _is_about(row, "Frivillige og foreninger"),
        "frivillige anbefaling",
    ),
    Question(
        "Skal vi bruge tolk til forældremøder?",
        lambda row: isinstance(row, Contribution) and _is_about(row, "Tolkning og klart sprog"),
        "tolk forældremøde",
    ),
    Question("Har nogen foreslået kvindesvømning?", titled("Svømning for kvinder"), "kvindesvømning"),
    Question(
        "Hvem arbejder mest med forældre, og i hvilket netværk?",
        lambda row: isinstance(row, Contact | Network),
        "forældre netværk",
    ),
    Question(
        "Hvad hjælper mod frafald på ungdomsuddannelserne?",
        lambda row: _has_result(row, "Ungdomsuddannelse"),
        "frafald",
    ),
)
"""Each is answered if something one would use stands among the first three things shown."""

MENDED = (
    Question("Hvem arbejder med unge og job i Vesterlund?", _works_with_the_young),
    Question("Har nogen prøvet fædregrupper, og hvad kom der ud af det?", titled("Fædregruppen i Engparken")),
    Question("Hvilke puljer har frist i efteråret?", fund(months=(9, 10, 11))),
    Question("tolke", titled("Børn som tolke", "Videotolkning", "Tolk på telefon")),
    Question("svømmehal kvinder", titled("Svømning for kvinder")),
    Question("homework help", titled("Lektiehjælp", "Lektiecafé", "Lektiehjælpere")),
    Question(
        "Hvordan skriver man et brev som folk forstår?",
        titled("Skriv brevet, så det kan læses", "Nye breve fra Jobcentret", "En læsegruppe af borgere"),
    ),
    Question(
        "homework help volunteers",
        titled("Lektiehjælp", "Lektiecafé", "Lektiehjælpere", "Én fælles vagtplan"),
    ),
    Question("må vi bruge børn som tolke", titled("Børn som tolke")),
    Question("første job", titled("Første job")),
    Question("mentor", titled("Sådan starter du en mentorordning")),
    Question("metor unge sønderamrk", _tells_of_mentors),
)
"""What a new user found poor; and two unseen ones, for which *skrive* asks and topics have English names."""
