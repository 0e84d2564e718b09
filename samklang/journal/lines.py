"""Entries of the journal as sentences a person can read, with the names things have today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import Promise

from samklang.accounts.actors import names_of
from samklang.accounts.models import User
from samklang.journal.models import Entry
from samklang.journal.subjects import Subject, describe, field_label
from samklang.journal.verbs import Verb


@dataclass(frozen=True, slots=True)
class Line:
    """Who did what to which thing, and when: "Mette Holm | changed | organisation … : name, short names"."""

    at: datetime
    who: str
    actor: str
    verb: str | Promise
    subject: Subject
    subject_id: str
    fields: tuple[str, ...]

    def sentence(self) -> str:
        """Return the whole line in one sentence without its time."""
        what = " ".join(filter(None, [str(self.verb), self.subject.kind, self.subject.name]))
        return f"{self.who} {what}" + (f": {', '.join(self.fields)}" if self.fields else "")


def lines_of(entries: Sequence[Entry], *, reader: User | AnonymousUser) -> list[Line]:
    """Return the lines as this person may read them.

    One query for people, and one for each kind of thing mentioned.
    """
    names = names_of(entry.actor for entry in entries)
    subjects = describe({entry.subject for entry in entries}, reader=reader)
    return [
        Line(
            at=entry.at,
            who=names[entry.actor],
            actor=entry.actor,
            verb=Verb(entry.verb).label if entry.verb in Verb.values else entry.verb,
            subject=subjects[entry.subject],
            subject_id=entry.subject,
            fields=tuple(field_label(entry.subject, name) for name in entry.fields),
        )
        for entry in entries
    ]
