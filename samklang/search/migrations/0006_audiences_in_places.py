"""Who may find an entry stands in its place only."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0005_facets")]
    operations = [migrations.RemoveField(model_name="entry", name="audience")]
