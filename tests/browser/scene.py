"""What the browser finds: the cast, with passwords, and things of every kind. Run inside the installation.

Prints the public ids that addresses in tests/browser/pages.py may name, as JSON.
"""

import json
from datetime import date
from typing import Any

from django.utils import timezone

from samklang.accounts.actions import choose_language
from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.exchange.actions.borrowed import put_away
from samklang.exchange.actions.deliveries import deliver
from samklang.exchange.models import Borrowed, Partner, Problem
from samklang.exchange.received import read_page
from samklang.files.actions import erase, hold_back, mark_as_filed, retain, store
from samklang.following.actions import follow, save_search
from samklang.funding.models import Fund
from samklang.jobs.models import Job
from samklang.knowledge.models import Draft
from samklang.mail.actions import send
from samklang.people.actions.imports import upload_sheet
from samklang.people.actions.maps import confirm_map, plan_of, upload_map
from samklang.people.actions.users import erase_user
from samklang.people.models import DistrictMap, Membership, Role
from samklang.search.actions import reindex
from tests import cast as builders
from tests.browser.brought_scene import brought
from tests.browser.hearing_scene import heard
from tests.browser.quality_scene import assessed
from tests.exchange.conftest import item, page, take_in

READERS = ("administrator", "approver", "officer", "employee", "memberless")
LANGUAGES = ("da", "en")


def address(reader: str, *, language: str) -> str:
    """The e-mail of a reader's twin in one language: the language is kept with the account."""
    return f"{reader}.{language}@klangby.example"


def set_scene() -> dict[str, str]:
    """Fill an empty database; return names and public ids."""
    organisations = builders._organisations()
    for language in LANGUAGES:
        _add_readers(organisations, language=language)
    things = {**organisations, **_people_to_call(organisations), **_logins(organisations)}
    things |= _learned(organisations, owner=things["contact"])
    things |= assessed(things["project"])
    things |= {"map": _map()}
    things |= _from_others(organisations)
    reindex()
    things |= _followed(things)
    editors = {each: User.objects.get(email=address("approver", language=each)) for each in LANGUAGES}
    officer = User.objects.get(email=address("officer", language="da"))
    things |= heard(organisations)
    things |= brought(things, editors, reporter=officer)
    return {name: thing.public_id for name, thing in things.items()}


def _people_to_call(organisations: dict[str, Any]) -> dict[str, Any]:
    """Contacts of whom one is stale and one has left, a network, and a spreadsheet with every kind of row."""
    committee, municipality = organisations["committee"], organisations["other_municipality"]
    contact = builders.make_contact(
        "Mette Holm-Østergaard",
        committee,
        title="Specialkonsulent",
        works_with="Virksomhedspraktik og mentorordninger for nydanskere, særligt i detailhandlen.",
        languages=["engelsk", "arabisk"],
        email="mette.holm@klangby.example",
        phone="33 66 00 00",
        is_shared=True,
    )
    stale = builders.make_contact(
        "Jens Aagaard", committee, works_with="Lektiehjælp", confirmed_on=date(2020, 5, 1)
    )
    left = builders.make_contact("Birgit Lund", committee, left_on=date(2025, 5, 1), handed_over_to=contact)
    guest = builders.make_contact("Gudrun Fjord", municipality, title="Projektleder", is_shared=True)
    network = builders.make_network("Erfagruppe om mentorordninger", contact, guest, stale)
    organisations["committee"].former_names.create(name="Integrationsudvalget", until=date(2010, 12, 31))
    reindex()
    return {"contact": contact, "stale": stale, "left": left, "network": network, **_sheets(), **_machinery()}


def _learned(organisations: dict[str, Any], *, owner: Any) -> dict[str, Any]:
    """A topic with a project that was used and remarked on, an idea somebody supports, and a question."""
    topic = builders.make_topic("Tryghed i byen", synonyms=["utryghed"], definition="Byen om aftenen.")
    place, given = organisations["committee"], {"topics": [topic], "owner": owner}
    project = builders.make_contribution(
        "Natteravne på stationen",
        place,
        kind="project",
        result="worked",
        districts=[organisations["district"]],
        came_of_it="Færre ringede til vagten.",
        links=["https://klangby.example/natteravne"],
        ends_on=timezone.localdate(),
        **given,
    )
    project.money.create(amount=250_000, source="Staten")  # type: ignore[attr-defined]
    idea = builders.make_contribution("Lys i tunnelen", place, kind="idea", **given)
    question = builders.make_contribution("Hvem har prøvet vagter?", place, kind="question", **given)
    user = User.objects.filter(is_administrator=True).first()
    assert user is not None
    project.uses.create(user=user, where="Engparken", result="partly", note="Begynd i maj.")
    for thing in (project, question):
        thing.remarks.create(user=user, text="Ring til Nordhavnen, de har gjort det.")
    idea.supports.create(user=user)  # type: ignore[attr-defined]
    Draft.objects.create(writer=user, kind="idea", typed={"title": "Halvt"})
    fund = Fund.objects.create(
        name="Lygtefonden",
        kind="private",
        giver="Lygtefonden",
        gives_to="Lys på stier, ved busstop og i porte.",
        largest=1_200_000,
        own_share=25,
        is_continuous=True,
    )
    fund.topics.add(topic)
    fund.deadlines.create(on="2030-03-01")
    fund.earlier_awards.create(year=2024, amount=900_000, purpose="Lamper på Banestien")
    return {"fund": fund, "topic": topic, "project": project, "idea": idea, "question": question}


def _followed(things: dict[str, Any]) -> dict[str, Any]:
    """What the officer follows in each language, and a search of theirs: with news, and without."""
    saved = {}
    for language in LANGUAGES:
        officer = User.objects.get(email=address("officer", language=language))
        for name in ("topic", "question", "committee", "district", "fund"):
            follow(things[name].public_id, by=officer)
        saved[f"saved_{language}"] = save_search(by=officer, name="Vagter om aftenen", text="vagter")
        save_search(by=officer, name="Lys", text="lys", news="daily", found=[things["idea"].public_id])
    return saved


def _from_others(organisations: dict[str, Any]) -> dict[str, Any]:
    """A neighbour who cannot be reached today, and two of the things they share, one of them put away."""
    topic = {"tags": ["Tryghed i byen"]}
    project = {"kind": "project", "said": {"what": "Vi går en rute.", "state": "ended"}, "result": "did_not"}
    partner = Partner.objects.create(
        organisation=organisations["other_municipality"], address="https://fjordby.example/shared.json"
    )
    by = System("tests")
    take_in(partner, item(1, own=project, **topic), item(2))
    Partner.objects.update(problem=Problem.UNREACHABLE, asked_at=timezone.now())
    shown, away = Borrowed.objects.order_by("title")
    put_away(away, by=by, because="Den er fra før reformen.")
    rows = page(item(1, own=project, **topic), item(3), {"id": "uden titel"})
    waiting = deliver(partner, read_page(rows), by=by, name="liste.json")
    return {"partner": partner, "borrowed": shown, "borrowed_away": away, "delivery": waiting}


def _map() -> DistrictMap:
    """A map that is drawn, and one that is only looked at and names a district nobody knows."""
    by = System("tests")
    ring: list[list[float]] = [[12, 55], [12.1, 55], [12.12, 55.05], [12.1, 55.1], [12, 55.1], [12, 55]]
    names = ("Nordhavnen", "Atlantis")
    features = [
        {
            "type": "Feature",
            "properties": {"navn": name, "nr": place},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x + place / 10, y] for x, y in ring]],
            },
        }
        for place, name in enumerate(names)
    ]
    kept = upload_map(by=by, name="bydele.geojson", content=_collection(features[:1]))
    plan = plan_of(kept)
    confirm_map(kept, by=by, by_property=plan.by, fingerprint=plan.fingerprint)
    return upload_map(by=by, name="nye bydele.geojson", content=_collection(features))


def _collection(features: list[dict[str, Any]]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _logins(organisations: dict[str, Any]) -> dict[str, Any]:
    """Somebody who is invited, somebody who is shut out and still in the directory, and somebody erased."""
    closed = builders.make_user("Lukas Lukket", is_active=False)
    builders.make_contact("Lukas Lukket", organisations["committee"], user=closed, left_on=date(2025, 5, 1))
    erased = builders.make_user("Slet Mig", is_active=False)
    place, role = organisations["administration"], Role.OFFICER
    builders.make_member(erased, place, role, until=date(2024, 12, 31))
    erase_user(erased, by=System("tests"), ground="Databeskyttelsesforordningen, artikel 17")
    return {
        "membership": Membership.objects.current().order_by("pk")[0],
        "invited": builders.make_user("Inger Inviteret"),
        "closed_login": closed,
        "erased_user": erased,
    }


def _machinery() -> dict[str, Any]:
    """A file that is held back, one that is erased, a mail that waits, and work that failed."""
    by = System("tests")
    file = store(by=by, name="Høringssvar fra Foreningen Nye Naboer.txt", content=b"%PDF-1.7")
    retain(by=by, file=file, ground="Arkivloven § 13", keep_until=date(2031, 1, 1))
    hold_back(by=by, file=file, reason="Aktindsigt, sag 2026-17")
    erased = store(by=by, name="Gammelt svar.txt", content=b"Gammelt svar")
    for each in (file, erased):
        mark_as_filed(by=by, file=each, number="2026-4711")
    erase(by=by, file=erased, ground="Databeskyttelsesforordningen, artikel 17")
    mail = send(
        by=by, to="udvalget@klangby.example", subject="Høring om ny politik", text="Kære udvalg", key="k"
    )
    job = Job.objects.create(
        name="people.import",
        requested_by="system:tests",
        started_at=timezone.now(),
        failed_at=timezone.now(),
        failures=1,
        problem_in={
            "da": "ValueError. Se loggen, job-222222222222.",
            "en": "ValueError. See the log, job-222222222222.",
        },
    )
    return {"file": file, "erased_file": erased, "mail": mail, "job": job}


def _sheets() -> dict[str, Any]:
    administrator = User.objects.filter(is_administrator=True).first()
    assert administrator is not None
    right = (
        "Navn;Type;Hører under;Korte navne\nNabohøj Lokaludvalg;Lokaludvalg;;\nIntegrationsrådet;Råd;;IR\n"
    )
    wrong = right + "Uden type;;;\nCykelklubben;Forening;Trafikudvaget;\n"
    wrong += "Kreds Nord;Forening;Kreds Syd;\nKreds Syd;Forening;Kreds Nord;\n"
    return {
        name: upload_sheet(by=administrator, kind="organisations", name=f"{name}.csv", content=text.encode())
        for name, text in {"right_sheet": right, "wrong_sheet": wrong}.items()
    }


def _add_readers(organisations: dict[str, object], *, language: str) -> None:
    people = builders._people(organisations)
    for reader in READERS:
        user = people[reader]
        user.email = address(reader, language=language)
        user.set_password(builders.PASSWORD)
        user.save()
        choose_language(by=user, language=language)
    for name, user in people.items():
        if name not in READERS and name != "stranger":
            user.email = f"{name}.{language}@klangby.example"
            user.save()


def main() -> None:
    print(json.dumps(set_scene()))
