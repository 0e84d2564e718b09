"""Forms about campaigns: what one is called, and which answers are put in it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Campaign, Consultation, Submission
from samklang.consultations.pile.filing import answers_named
from samklang.core.fields import LinesField
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm


class CampaignForm(VersionedForm):
    """What a campaign is called."""

    name = forms.CharField(
        label=_("What is it called?"),
        max_length=room_for(Campaign, "name"),
        help_text=_("As it should be called in lists and in the white book."),
    )


def texts_of_campaign(row: Campaign) -> dict[str, str]:
    return {"name": row.name}


class AnswersField(LinesField):
    """Answers of one hearing by their references, one on each line."""

    consultation: Consultation

    def clean(self, value: Any) -> tuple[Submission, ...]:  # type: ignore[override]
        names = super().clean(value)
        known = answers_named(self.consultation, names)
        if unknown := [name for name in names if name not in known]:
            said = _("These are no answers of this hearing: %(names)s.")
            raise ValidationError(said % {"names": ", ".join(unknown[:10])})
        return tuple({known[name].pk: known[name] for name in names}.values())


class PutInForm(forms.Form):
    """Which answers are put in a campaign."""

    answers = AnswersField(
        label=_("Answers"), help_text=_("Their references, one on each line, as in H2026-01-034.")
    )

    def __init__(self, *args: Any, consultation: Consultation, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["answers"].consultation = consultation  # type: ignore[attr-defined]


class NewCampaignForm(PutInForm):
    """A campaign no machine finds, since its letters say the same in other words."""

    name = forms.CharField(label=_("What is it called?"), max_length=room_for(Campaign, "name"))
    field_order = ("name", "answers")
