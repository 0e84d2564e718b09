"""Going back over a migration and forward again loses nothing of what revisions said of people."""

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
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

HERE = ("knowledge", "0005_revisions_name_nobody")
BEFORE = ("knowledge", "0004_rejected_fits_and_summaries")

def go(*where):
    executor = MigrationExecutor(connection)
    executor.migrate([where])
    return MigrationExecutor(connection).loader.project_state([where]).apps

def told(apps):
    rows = apps.get_model("knowledge", "Revision").objects.order_by("number")
    return [[row.texts["owner"], row.texts["substitute"]] for row in rows]

apps = go(*HERE)
place = apps.get_model("people", "Organisation").objects.create(public_id="org-a", name="Et sted")
def person(key, **given):
    return apps.get_model("people", "Contact").objects.create(
        public_id=f"contact-{key}", organisation=place, sort_key="1", **given)
person("mail", name="Anna Holm", email="Anna@klangby.example")
person("name", name="Nils Ny")
person("one", name="To Hedder")
person("two", name="To Hedder")
person("gone", name="", left_on=timezone.now(), erased_at=timezone.now(), erasure_ground="Artikel 17")
thing = apps.get_model("knowledge", "Contribution").objects.create(
    public_id="know-a", kind="idea", title="T", summary="S", organisation=place, written_by="system:tests",
    owner=apps.get_model("people", "Contact").objects.get(public_id="contact-mail"))
owners = ["contact-mail", "contact-name", "contact-one", "contact-two", "contact-gone", ""]
for number, owner in enumerate(owners, start=1):
    apps.get_model("knowledge", "Revision").objects.create(
        contribution=thing, number=number, saved_by="system:tests",
        texts={"owner": owner, "substitute": "contact-name", "organisation": "ET STED"})
answers = [told(apps), told(go(*BEFORE)), told(go(*HERE))]
call_command("migrate", verbosity=0)
from samklang.knowledge.models import Revision
answers.append(sorted({row.organisation.name for row in Revision.objects.all()}))
print(json.dumps(answers))
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An empty database of its own, of the same kind as that of the other tests."""
    if connection.vendor == "sqlite":
        yield {"SAMKLANG_DATA": str(tmp_path), "SAMKLANG_DATABASE": ""}
        return
    server, _, _ = os.environ["SAMKLANG_DATABASE"].rpartition("/")
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE gone_back")
        yield {"SAMKLANG_DATA": str(tmp_path), "SAMKLANG_DATABASE": f"{server}/gone_back"}
        cursor.execute("DROP DATABASE gone_back")


def test_revisions_name_the_same_people_after_going_back_and_forward(environment: dict[str, str]) -> None:
    given = {name: value for name, value in {**os.environ, **environment}.items() if value}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=given, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    at_first, back, again, places = json.loads(done.stdout.splitlines()[-1])
    owners = ["contact-mail", "contact-name", "contact-one", "contact-two", "contact-gone", ""]
    assert at_first == [[owner, "contact-name"] for owner in owners]
    assert [owner for owner, _substitute in back] == [
        "Anna@klangby.example",
        "Nils Ny",
        "contact-one",
        "contact-two",
        "contact-gone",
        "",
    ]
    assert again == at_first
    assert places == ["Et sted"]
