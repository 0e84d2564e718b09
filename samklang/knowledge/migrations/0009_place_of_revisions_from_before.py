from collections import defaultdict

from django.db import migrations

_BATCH = 500


def find_places(apps, schema_editor):
    """Say whose a contribution was in each revision from before that was kept, by the name it had then.

    Where no organisation, or more than one, has or had that name, nobody can say: only editors, its owner
    of that day and whoever wrote it read such a revision if it was for its own place alone.
    """
    revisions = apps.get_model("knowledge", "Revision").objects
    called = _places_by_name(apps)
    changed = []
    for revision in revisions.filter(organisation=None).only("texts").iterator(chunk_size=_BATCH):
        places = called.get(revision.texts.get("organisation", "").casefold(), set())
        if len(places) == 1:
            [revision.organisation_id] = places
            changed.append(revision)
    revisions.bulk_update(changed, ["organisation"], batch_size=_BATCH)


def _places_by_name(apps):
    called = defaultdict(set)
    for pk, name in apps.get_model("people", "Organisation").objects.values_list("pk", "name"):
        called[name.casefold()].add(pk)
    formers = apps.get_model("people", "FormerName").objects.values_list("organisation", "name")
    for pk, name in formers:
        called[name.casefold()].add(pk)
    return called


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0008_revisions_know_their_place"),
        ("people", "0013_contacts_and_meetings"),
    ]

    operations = [migrations.RunPython(find_places, migrations.RunPython.noop)]
