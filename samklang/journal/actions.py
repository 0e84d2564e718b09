"""Writing the journal."""

from collections.abc import Iterable

from django.db import models, transaction

from samklang.accounts.actors import Actor, actor_id
from samklang.journal import subjects
from samklang.journal.models import Entry
from samklang.journal.verbs import Verb

_AT_ONCE = 500


def record(*, by: Actor, verb: str, subject: str, fields: Iterable[str] = ()) -> Entry:
    """Write that somebody did something to a thing; `fields` names what was changed, never its value.

    Must be called inside the transaction that makes the change, so that both happen or neither. Refuses a
    word that is not in `Verb`, a subject that is no public id, and any field its model does not have: so no
    name, address or other value can slip in. Of a list taken away (`exported`) the subject may be the
    prefix of its rows' ids.
    """
    names = sorted(set(fields))
    _refuse_what_is_no_name(verb=verb, subject=subject, fields=names)
    _refuse_outside_a_transaction()
    return Entry.objects.create(actor=actor_id(by), verb=Verb(verb), subject=subject, fields=names)


def record_all(happened: Iterable[tuple[str, str, Iterable[str]]], *, by: Actor) -> None:
    """Write many lines, each of a verb, a subject and fields, by the rules of `record`: few statements."""
    lines = [(verb, subject, sorted(set(fields))) for verb, subject, fields in happened]
    for verb, subject, fields in lines:
        _refuse_what_is_no_name(verb=verb, subject=subject, fields=fields)
    _refuse_outside_a_transaction()
    actor = actor_id(by)
    Entry.objects.bulk_create(
        [
            Entry(actor=actor, verb=Verb(verb), subject=subject, fields=fields)
            for verb, subject, fields in lines
        ],
        batch_size=_AT_ONCE,
    )


def _refuse_outside_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("The journal is written in the same transaction as the change it tells of.")


@transaction.atomic
def note_export(*, by: Actor, subject: str) -> None:
    """Write that somebody takes a copy of a thing, or the list of a kind of thing, that may name people.

    `subject` is the public id of the thing, or the prefix of the ids of its kind. Called when a page hands
    out the copy: the one case in which reading writes (docs/architecture.md).
    """
    record(by=by, verb=Verb.EXPORTED, subject=subject)


def _refuse_what_is_no_name(*, verb: str, subject: str, fields: list[str]) -> None:
    if verb not in Verb.values:
        raise ValueError(f"{verb!r} is no word of the journal: add it to samklang/journal/verbs.py.")
    model = subjects.model_of(subject)
    if verb == Verb.EXPORTED:
        model = model or subjects.whole_kind(subject)
    if model is None:
        raise ValueError("The subject of a journal entry is the public id of a row.")
    if strangers := [name for name in fields if not subjects.has_field(model, name)]:
        raise ValueError(_stranger_text(model, len(strangers)))


def _stranger_text(model: type[models.Model], count: int) -> str:
    # The strings themselves are not repeated: an error log is no place for what may be personal data.
    return f"{count} of the names given are no fields of {model.__name__}; a journal entry names fields only."
