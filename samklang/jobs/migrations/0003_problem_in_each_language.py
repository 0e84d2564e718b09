from django.conf import settings
from django.db import migrations, models


def _keep_what_was_said(apps, schema_editor) -> None:
    """What was written before is in one language only: the site's, as far as anybody knows."""
    jobs = apps.get_model("jobs", "Job").objects.exclude(problem="")
    for job in jobs.iterator():
        job.problem_in = {settings.LANGUAGE_CODE: job.problem}
        job.save(update_fields=["problem_in"])


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_one_of_a_key_at_a_time")]

    operations = [
        migrations.AddField(
            model_name="job",
            name="problem_in",
            field=models.JSONField(default=dict, editable=False, verbose_name="problem"),
        ),
        migrations.RunPython(_keep_what_was_said, migrations.RunPython.noop),
        migrations.RemoveField(model_name="job", name="problem"),
    ]
