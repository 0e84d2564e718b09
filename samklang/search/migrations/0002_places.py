"""What a search asks of every match stands in narrow rows, where the database gains by it."""

from django.db import migrations

from samklang.search.migrations import _statements


def make_places(apps, schema_editor):
    for statement in _statements.PLACES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_places(apps, schema_editor):
    for statement in _statements.NO_PLACES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make_places, drop_places)]
