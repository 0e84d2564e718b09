"""What is refused in several places, said in the same words."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations import rules
from samklang.consultations.models import Consultation, Submission


def refuse_opened(consultation: Consultation) -> None:
    """Refuse to change what is heard once people have been shown it."""
    if not rules.may_be_prepared(consultation):
        raise ValidationError(_("The hearing is open. What people were shown stays as it was."))


def refuse_answers(consultation: Consultation) -> None:
    """Refuse answers before a hearing opens, and once it has been answered."""
    if not rules.takes_answers(consultation):
        raise ValidationError(_("A hearing takes answers from the day it opens until it has been answered."))


def refuse_decided(submission: Submission) -> None:
    """Refuse to decide anything of an answer that does not stand, or of which nothing is decided any more."""
    if not rules.may_be_decided(submission):
        raise ValidationError(_("This answer does not stand any more, or the hearing is over."))
