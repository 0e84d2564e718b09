"""Runs in an installation of its own: looks through and writes 5,000 rows, and prints what that took."""

import resource
import time
from collections.abc import Callable
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from samklang.accounts.models import User
from samklang.core.sheets.reading import read_sheet
from samklang.knowledge.actions.sheet_rows import write_rows
from samklang.knowledge.entries import index_contributions
from samklang.knowledge.models import Contribution
from samklang.knowledge.sheets.columns import MOST_ROWS, shape
from samklang.knowledge.sheets.plan import Plan, plan_rows
from samklang.people.models import Contact, Organisation, Topic

HEAD = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Situationen;Hvad I gjorde;Hvad der skete;Råd"
WORDS = "Vi ringede til alle dagen før, og otte af ti kom til mødet i beboerhuset. " * 6
SPOILT = (
    ("Erfaring;", "Erindring;"),
    ("Lektier", "Ukendt {}"),
    ("ellen@", "ukendt{}@"),
    ("Forvaltningen", "Sted {}"),
)


def content(*, wrong: bool) -> bytes:
    """A sheet of right rows, or one in which each row has a mistake of its own."""
    lines = []
    for number in range(MOST_ROWS):
        told = ";".join([WORDS] * 4)
        line = f"Erfaring;Nummer {number};Kort.;Lektier;Forvaltningen 7;ellen@klangby.example;{told}"
        old, new = SPOILT[number % len(SPOILT)]
        lines.append(line.replace(old, new.format(number), 1) if wrong else line)
    return "\n".join([HEAD, *lines]).encode()


def measured(what: str, act: Callable[[], Any]) -> Any:
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    with CaptureQueriesContext(connection) as asked:
        result = act()
    took = time.perf_counter() - began
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"  {what:<40}{took:>9.1f}{more:>9.0f}{len(asked):>9}")
    return result


def look_through(by: User, text: bytes) -> Plan:
    return Plan(tuple(plan_rows(read_sheet(text, shape()), by=by)))


def main() -> None:
    by = User.objects.create_user(email="asta@klangby.example", name="Asta", is_administrator=True)
    places = [Organisation(name=f"Forvaltningen {number}", kind="administration") for number in range(1000)]
    Organisation.objects.bulk_create(places)
    place = Organisation.objects.get(name="Forvaltningen 7")
    Contact.objects.create(name="Ellen Ejer", organisation=place, email="ellen@klangby.example")
    Topic.objects.create(name="Lektier")
    measured("looked through, a mistake in each row", lambda: look_through(by, content(wrong=True)))
    plan = measured("looked through, all right", lambda: look_through(by, content(wrong=False)))
    with transaction.atomic():
        new = measured("written", lambda: write_rows(plan.rows_to_write, by=by))
        keys = list(Contribution.objects.filter(public_id__in=new).values_list("pk", flat=True))
        measured("put in the index", lambda: index_contributions(keys))


if __name__ == "__main__":
    main()
