from django.db import migrations


def _work_out(apps, schema_editor):
    """Addresses that were changed before left the old one in the column."""
    user = apps.get_model("accounts", "User")
    user.objects.bulk_update(user.objects.order_by("pk"), ["findable"], batch_size=200)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_names_in_danish_order"),
    ]

    operations = [migrations.RunPython(_work_out, migrations.RunPython.noop, elidable=True)]
