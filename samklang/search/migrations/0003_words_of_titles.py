"""Words of titles become keys of their own on PostgreSQL."""

from django.db import migrations

from samklang.search.migrations import _statements


def add_titles(apps, schema_editor):
    for statement in _statements.TITLES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove_titles(apps, schema_editor):
    for statement in _statements.NO_TITLES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_places")]
    operations = [migrations.RunPython(add_titles, remove_titles)]
