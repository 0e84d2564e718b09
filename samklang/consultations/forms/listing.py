"""What narrows the list of hearings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.accounts.rules import Visitor
from samklang.consultations.models import ConsultationKind, Stage
from samklang.consultations.rules import may_see_hearings


class ConsultationFilter(forms.Form):
    """Hearings by their words, their stage, and for the secretariat by their kind: others see one kind."""

    q = forms.CharField(label=_("Title or what it is about"), required=False, max_length=100)
    stage = forms.ChoiceField(label=_("Stage"), required=False)
    kind = forms.ChoiceField(
        label=pgettext_lazy("consultation", "Kind"),
        required=False,
        choices=[("", _("All")), *ConsultationKind.choices],
    )

    def __init__(self, *args: Any, reader: Visitor, **given: Any) -> None:
        super().__init__(*args, **given)
        stages = [each for each in Stage if may_see_hearings(reader) or each is not Stage.DRAFT]
        choices = [("", _("All")), *((each.value, each.label) for each in stages)]
        self.fields["stage"].choices = choices  # type: ignore[attr-defined]
        if not may_see_hearings(reader):
            del self.fields["kind"]
