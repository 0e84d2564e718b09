"""Fills the site with organisations, people and networks, and asks for its lists."""

import time

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment

from benchmarks.installation import percentile
from samklang.accounts.models import User
from samklang.people.models import Contact, Membership, Network, NetworkMember, Organisation
from samklang.search.actions import reindex

SIZES = (100, 10_000)
PAGES = {
    "organisations": "/organisations/",
    "organisations, last page": "/organisations/?page=9999",
    "organisations, by name": "/organisations/?q=kreds+9",
    "organisations, by parent": "/organisations/?sort=-parent",
    "people": "/people/",
    "people, by work": "/people/?q=mentor",
    "people, by organisation": "/people/?sort=organisation",
    "people, nobody": "/people/?q=aeldreraad",
    "networks": "/networks/",
    "users": "/users/",
    "search": "/search/?q=kreds",
    "one organisation": "",
}
_RUNS = 60
_KINDS = ("association", "company", "committee", "local_committee")


def fill(first: int, last: int, council: Organisation) -> None:
    """Add as many organisations, contacts, users and networks as there are numbers."""
    numbers = range(first, last)
    places = Organisation.objects.bulk_create(
        Organisation(name=f"Kreds {number}", kind=_KINDS[number % 4], parent=council) for number in numbers
    )
    contacts = Contact.objects.bulk_create(
        Contact(name=f"Person {place.name}", organisation=place, works_with="Mentorordning og skole")
        for place in places
    )
    networks = Network.objects.bulk_create(
        Network(name=f"Netværk {number}", purpose="At lære af hinanden") for number in numbers
    )
    NetworkMember.objects.bulk_create(
        NetworkMember(network=network, contact=contact, is_contact_person=True)
        for network, contact in zip(networks, contacts, strict=True)
    )
    users = User.objects.bulk_create(
        User(email=f"bruger{number}@klangby.example", name=f"Bruger {number}", password="!")
        for number in numbers
    )
    Membership.objects.bulk_create(
        Membership(user=user, organisation=place, role="employee")
        for user, place in zip(users, places, strict=True)
    )
    reindex()


def ask(client: Client, name: str, url: str, rows: int) -> None:
    times = []
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(url)
    assert answer.status_code == 200
    queries = len(captured)  # now: the next request forgets them
    for _run in range(_RUNS):
        begun = time.perf_counter()
        client.get(url)
        times.append(time.perf_counter() - begun)
    half, most, size = percentile(times, 0.5), percentile(times, 0.95), len(answer.content) / 1000
    print(f"  {name:<28}{rows:>8,}{queries:>9}{size:>9.1f}{half:>9.1f}{most:>9.1f}")


def main() -> None:
    setup_test_environment()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    council = Organisation.objects.create(name="Klangby Byråd", kind="council")
    client = Client()
    client.force_login(
        User.objects.create_user(email="a@klangby.example", name="Asta", is_administrator=True)
    )
    before = 0
    for size in SIZES:
        fill(before, size, council)
        before = size
        for name, url in PAGES.items():
            ask(client, name, url or council.get_absolute_url(), size)


if __name__ == "__main__":
    main()
