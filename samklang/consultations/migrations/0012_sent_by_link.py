from typing import Any

from django.db import migrations, models


def note_what_was_sent_by_link(apps: Any, schema_editor: Any) -> None:
    """Mark the answers that a party sent by its link: the journal says who received each."""
    received = apps.get_model("journal", "Entry").objects.filter(
        verb="received", actor="system:answer_by_link"
    )
    answers = apps.get_model("consultations", "Submission").objects.exclude(party=None)
    answers.filter(public_id__in=received.values("subject")).update(sent_by_link=True)


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0011_comments_are_files"),
        ("journal", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="sent_by_link",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.RunPython(note_what_was_sent_by_link, migrations.RunPython.noop),
    ]
