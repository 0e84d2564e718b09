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


def count_kinds_as_facets(apps, schema_editor):
    """The letter of a facet is its number among those that Unicode leaves to private use (`alphabet`)."""
    Place, Facet = apps.get_model("search", "Place"), apps.get_model("search", "Facet")
    for kind in Place.objects.values_list("kind", flat=True).distinct().order_by("kind"):
        facet = Facet.objects.create(name="kind", value=kind)
        Place.objects.filter(kind=kind).update(facets=chr(0xE000 + facet.pk))


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
        migrations.RunPython(fill_places),
        migrations.RunPython(count_kinds_as_facets),
    ]
