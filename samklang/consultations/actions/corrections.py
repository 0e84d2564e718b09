"""Correcting a text while it is heard: a new version for all to see, and nobody's point loses its place."""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.entries import index_consultation
from samklang.consultations.heard.freezing import corrected_passages, keep_passages
from samklang.consultations.models import HeardDocument, HeardVersion
from samklang.core.versions import hold
from samklang.inquiries.actions.notices import tell_parties
from samklang.journal.actions import record
from samklang.people.rules import require


@dataclass(frozen=True, slots=True)
class CorrectionDetails:
    """A corrected text, what was corrected in it, and whether those who were asked are written to."""

    text: str
    correction: str
    tells_parties: bool = False


@transaction.atomic
def correct_document(
    document: HeardDocument, *, by: Actor, version: int, details: CorrectionDetails
) -> HeardDocument:
    """Publish a new version of a text that is heard; the ones before stay, and the latest is shown.

    Passages keep their keys where they are the same. Refuses when the hearing is not open, and a text in
    which nothing was changed. Raises ChangedMeanwhile if `version` is no longer the document's version.
    """
    require(rules.may_run(by))
    current = hold(document, version=version)
    latest = current.latest()
    if latest is None or not rules.may_be_corrected(current.consultation):
        raise ValidationError(gettext_lazy("Only what is being heard is corrected: the hearing is not open."))
    text = _even(details.text)
    if text == _even(latest.text):
        raise ValidationError({"text": gettext_lazy("Nothing is changed in the text.")})
    made = HeardVersion(
        document=current,
        number=latest.number + 1,
        text=text,
        correction=details.correction.strip(),
        published_by=actor_id(by),
    )
    made.full_clean()
    passages = corrected_passages(current, text)
    made.save()
    keep_passages(made, passages)
    current.text, current.version = text, current.version + 1
    current.save(update_fields=["text", "version"])
    record(by=by, verb="published", subject=current.public_id, fields=["text"])
    if details.tells_parties:
        _tell(made, by=by)
    index_consultation(current.consultation)
    return current


def _tell(version: HeardVersion, *, by: Actor) -> None:
    """Write to those who were asked what was corrected; where nobody was, there is nobody to tell."""
    document = version.document
    inquiry = document.consultation.inquiry
    if not inquiry.parties.filter(asked_at__isnull=False).exists():
        return
    with override(settings.LANGUAGE_CODE):
        words = {"name": document.name, "title": document.consultation.title}
        said = _("“%(name)s” in the hearing “%(title)s” is corrected.") % words
        tell_parties(
            inquiry,
            by=by,
            subject=_("Corrected: %(name)s") % words,
            text=f"{said}\n\n{version.correction}",
        )


@transaction.atomic
def move_document(document: HeardDocument, *, by: Actor, by_places: int) -> None:
    """Move a text up (-1) or down (1) among the texts of its hearing; at the end it stays where it is.

    Refuses once the hearing is open: places are part of how passages are named.
    """
    require(rules.may_run(by))
    current = hold(document)
    if not rules.may_be_prepared(current.consultation):
        raise ValidationError(gettext_lazy("The hearing is open. What people were shown stays as it was."))
    order = list(current.consultation.documents.select_for_update(of=("self",)).order_by("place", "pk"))
    here = order.index(current)
    order.insert(max(here + by_places, 0), order.pop(here))
    for place, each in enumerate(order, start=1):
        HeardDocument.objects.filter(pk=each.pk).update(place=place)
    record(by=by, verb="moved", subject=current.public_id, fields=["place"])


def _even(text: str) -> str:
    return text.replace("\r\n", "\n").strip() + "\n"
