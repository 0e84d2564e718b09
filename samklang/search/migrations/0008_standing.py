"""Of what has the words equally well, what answers comes first, and what nobody answers for any more last."""

from django.db import migrations, models

_COLUMNS = {
    "standing": ("smallint NOT NULL DEFAULT 1", models.PositiveSmallIntegerField(default=1)),
    "stale_on": ("date NULL", models.DateField(blank=True, null=True)),
}


def _added(name):
    """Without making the table anew, as Django would on SQLite: it has an index that only the database knows."""
    column, field = _COLUMNS[name]
    return migrations.RunSQL(
        f"ALTER TABLE search_place ADD COLUMN {name} {column}",
        f"ALTER TABLE search_place DROP COLUMN {name}",
        state_operations=[migrations.AddField("place", name, field)],
    )


class Migration(migrations.Migration):
    dependencies = [("search", "0007_synonyms_and_misses")]
    operations = [_added("standing"), _added("stale_on")]
