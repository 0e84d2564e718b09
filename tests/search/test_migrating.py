"""An index that was filled before there were filters can be narrowed by kind as soon as it is migrated."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

SCRIPT = """
import json, os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "samklang.config.settings"
django.setup()
from django.core.management import call_command
from django.db import connection
call_command("migrate", "search", "0004", verbosity=0)
with connection.cursor() as cursor:
    cursor.execute("INSERT INTO search_audience (key) VALUES ('a'), ('b')")
    cursor.execute("INSERT INTO search_audiencelabel (audience_id, label) VALUES (1, 'public'), (2, 'org:a')")
    for number, (kind, audience) in enumerate([("idea", 1), ("idea", 2), ("project", 1)], start=1):
        cursor.execute(
            "INSERT INTO search_entry (kind, audience_id, subject, url, title, text) "
            "VALUES (%s, %s, %s, '/', 'Notat', 'En bolig')", [kind, audience, f"s{number}"])
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_words (rowid, title, lemmas, parts) "
                           "VALUES (%s, 'notat', 'en bolig', '')", [number])
        else:
            words = "'notat':1A 'bolig':4B"
            cursor.execute("UPDATE search_entry SET words = %s WHERE id = %s", [words, number])
call_command("migrate", "search", verbosity=0)
from samklang.search.actions import Searchable, index_all, remove
from samklang.search.queries import find
def told(**given):
    results = find("bolig ", labels=["public"], counting=["topic"], **given)
    return [sorted(hit.subject for hit in results.hits), results.counts]
answers = [told(), told(kinds=["idea"])]
index_all([Searchable("s4", "idea", "", "bolig", "/", frozenset(["public"]))])
remove("s1")
print(json.dumps([*answers, told(kinds=["idea"])]))
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An empty database of its own, of the same kind as that of the other tests."""
    if connection.vendor == "sqlite":
        yield {"SAMKLANG_DATA": str(tmp_path), "SAMKLANG_DATABASE": ""}
        return
    server, _, _ = os.environ["SAMKLANG_DATABASE"].rpartition("/")
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE filled_before")
        yield {"SAMKLANG_DATA": str(tmp_path), "SAMKLANG_DATABASE": f"{server}/filled_before"}
        cursor.execute("DROP DATABASE filled_before")


def test_a_filled_index_is_searched_and_counted_after_it_was_migrated(environment: dict[str, str]) -> None:
    given = {name: value for name, value in {**os.environ, **environment}.items() if value}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=given, check=True, capture_output=True, text=True
    )
    counts = {"idea": 1, "project": 1}
    assert json.loads(done.stdout) == [[["s1", "s3"], counts], [["s1"], counts], [["s4"], counts]]
