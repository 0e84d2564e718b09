"""White books of a hearing: asked for by somebody, made by a job, kept as files."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.models import Consultation, WhiteBookEdition
from samklang.core.versions import hold
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.people.rules import require


@transaction.atomic
def ask_for_white_book(consultation: Consultation, *, by: Actor) -> WhiteBookEdition:
    """Have a white book made of what stands now. While one is being made, that one is returned."""
    require(rules.may_run(by))
    current = hold(consultation)
    if not current.submissions.standing().exists():
        raise ValidationError(_("There are no answers to make a white book of."))
    if waiting := current.white_books.filter(made_at=None).first():
        return waiting
    edition = WhiteBookEdition.objects.create(consultation=current, asked_by=actor_id(by))
    record(by=by, verb="created", subject=edition.public_id)
    enqueue("consultations.white_book", by=by, key=edition.public_id, edition=edition.public_id)
    return edition
