from collections import Counter

from django.db import migrations

_PEOPLE = ("owner", "substitute")
_BATCH = 500


def point_to_contacts(apps, schema_editor):
    """Put the public id of a contact where a revision named one by e-mail or name.

    What means nobody any more, or two, is left out: what cannot be followed could not be erased either.
    An id that stands there already stays.
    """
    contacts = apps.get_model("people", "Contact").objects
    ids = _ids_by_what_they_were_called(contacts)
    ids |= {public_id: public_id for public_id in contacts.values_list("public_id", flat=True)}
    _write_people(apps, lambda said: ids.get(said.casefold(), ""))


def name_them_again(apps, schema_editor):
    """Put back what a contact is called; where that means nobody or two, the id stays, to be followed again."""
    contacts = apps.get_model("people", "Contact").objects
    ids, names = _ids_by_what_they_were_called(contacts), {}
    for public_id, name, email in contacts.values_list("public_id", "name", "email"):
        for called in (name, email):  # by e-mail if it means one: two people may have one name
            if ids.get(called.casefold()) == public_id:
                names[public_id] = called
    _write_people(apps, lambda said: names.get(said, said))


def _write_people(apps, told):
    revisions = apps.get_model("knowledge", "Revision").objects
    changed = []
    for revision in revisions.iterator(chunk_size=_BATCH):
        people = {name: told(revision.texts.get(name, "")) for name in _PEOPLE}
        revision.texts = {**revision.texts, **people}
        changed.append(revision)
        if len(changed) == _BATCH:
            revisions.bulk_update(changed, ["texts"])
            changed = []
    revisions.bulk_update(changed, ["texts"])


def _ids_by_what_they_were_called(contacts):
    rows = list(contacts.values_list("public_id", "email", "name"))
    names = Counter(name.casefold() for _id, _email, name in rows)
    emails = Counter(email.casefold() for _id, email, _name in rows)
    called = {name.casefold(): id_ for id_, _email, name in rows if name and names[name.casefold()] == 1}
    called |= {email.casefold(): id_ for id_, email, _name in rows if email and emails[email.casefold()] == 1}
    return called


class Migration(migrations.Migration):
    dependencies = [
        ("knowledge", "0004_rejected_fits_and_summaries"),
        ("people", "0011_calendar_address"),
    ]

    operations = [migrations.RunPython(point_to_contacts, name_them_again)]
