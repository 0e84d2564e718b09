"""What an editor is asked besides, who changes what others answer for: why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.knowledge import rules
from samklang.knowledge.forms.kinds import FORMS
from samklang.knowledge.forms.writing import ContributionForm, Section
from samklang.knowledge.models import Contribution
from samklang.people.rules import Asker

_WHY = Section(_("Why do you change it?"), ("because",))


def form_of_change(asker: Asker, contribution: Contribution) -> type[ContributionForm]:
    """Return the form in which this asker changes something; its fields are those of its kind."""
    form = FORMS[contribution.kind]
    if not rules.must_say_why(asker, contribution):
        return form
    reason = forms.CharField(
        label=_("Your reason"),
        max_length=300,
        help_text=_("Its owner is told by mail what you changed, and why."),
    )
    own = {"because": reason, "sections": (*form.sections, _WHY), "__module__": __name__}
    return type(f"Explained{form.__name__}", (form,), own)
