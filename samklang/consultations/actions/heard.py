"""The texts of a hearing: written, brought in, and frozen on opening."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Max

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.actions.refusing import refuse_opened
from samklang.consultations.details import HeardDetails, Sent
from samklang.consultations.heard.freezing import keep_passages, passages_to_be
from samklang.consultations.models import Consultation, HeardDocument, HeardVersion
from samklang.core.versions import changed_fields, hold
from samklang.files.actions import store
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def add_document(
    consultation: Consultation,
    details: HeardDetails,
    *,
    by: Actor,
    source: Sent | None = None,
    notices: Mapping[str, object] | None = None,
) -> HeardDocument:
    """Add a text to a hearing that is being prepared.

    `source` is the file it was brought in from, `notices` what its reader was in doubt about.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    refuse_opened(current)
    last = current.documents.aggregate(last=Max("place"))["last"] or 0
    document = HeardDocument(consultation=current, place=last + 1, notices=notices or {})
    if source is not None:
        document.source = store(by=by, name=source.name, content=source.content)
    _write(document, details)
    record(by=by, verb="created", subject=document.public_id)
    return document


@transaction.atomic
def edit_document(
    document: HeardDocument, *, by: Actor, version: int, details: HeardDetails
) -> HeardDocument:
    """Change a text before it is heard. Raises ChangedMeanwhile if `version` is no longer its version."""
    require(rules.may_run(by))
    current = hold(document, version=version)
    refuse_opened(current.consultation)
    if changes := changed_fields(HeardDetails.of(current), details):
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
    return current


@transaction.atomic
def remove_document(document: HeardDocument, *, by: Actor) -> None:
    """Take a text out of a hearing that is being prepared."""
    require(rules.may_run(by))
    current = hold(document)
    refuse_opened(current.consultation)
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


def freeze(consultation: Consultation, *, by: Actor) -> None:
    """Freeze all texts of a hearing as their first versions, within the transaction that opens it."""
    for document in consultation.documents.order_by("place"):
        made = HeardVersion(document=document, number=1, text=document.text, published_by=actor_id(by))
        made.full_clean()
        made.save()
        keep_passages(made, passages_to_be(made.text))


def _write(document: HeardDocument, details: HeardDetails) -> None:
    document.name, document.text, document.owner = details.name, details.text, details.owner
    document.full_clean()
    document.save()
