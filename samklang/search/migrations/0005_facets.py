"""What an entry can be narrowed by, and its date, stand in its place; so do its kind and who may find it."""

import django.db.models.deletion
from django.db import migrations, models

from samklang.search.migrations import _statements


def drop_narrow_rows(apps, schema_editor):
    for statement in _statements.NO_PLACES[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def fill_places(apps, schema_editor):
    for statement in _statements.MOVED[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def make_facets_of_kinds(apps, schema_editor):
    Entry, Facet = apps.get_model("search", "Entry"), apps.get_model("search", "Facet")
    for kind in Entry.objects.values_list("kind", flat=True).distinct().order_by("kind"):
        Facet.objects.create(name="kind", value=kind)


class Migration(migrations.Migration):
    dependencies = [("search", "0004_words_written_abroad")]
    operations = [
        migrations.RunPython(drop_narrow_rows),
        migrations.CreateModel(
            name="Facet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("value", models.CharField(max_length=100)),
            ],
            options={
                "verbose_name": "filter",
                "verbose_name_plural": "filters",
                "constraints": [models.UniqueConstraint(fields=("name", "value"), name="a_facet_once")],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        db_column="id",
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="place",
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("facets", models.TextField(blank=True)),
                ("dated", models.DateField(blank=True, null=True)),
                (
                    "audience",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="search.audience",
                    ),
                ),
            ],
            options={
                "verbose_name": "place in the search index",
                "verbose_name_plural": "places in the search index",
            },
        ),
        migrations.RunPython(make_facets_of_kinds),
        migrations.RunPython(fill_places),
    ]
