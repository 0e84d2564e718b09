"""Keys become such as a keyboard abroad can write: ældre and aeldre are found by the same one."""

from django.db import migrations

from samklang.search.migrations import _statements


def write_abroad(apps, schema_editor):
    for statement in _statements.ABROAD[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_words_of_titles")]
    operations = [migrations.RunPython(write_abroad, migrations.RunPython.noop)]
