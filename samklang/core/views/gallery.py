"""The gallery: every component in all its states, for those who build pages and those who judge them."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from samklang.core.stages import Bead, Knot, Stage, tie_thread


class SampleForm(forms.Form):
    """A form with a field of every kind."""

    name = forms.CharField(label=_("Name of the organisation"), help_text=_("As it is written in letters."))
    email = forms.EmailField(label=_("E-mail address"))
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("committee", _("Committee")), ("council", _("Council"))]
    )
    deadline = forms.DateField(
        label=_("Deadline"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    remarks = forms.CharField(label=_("Remarks"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
    stance = forms.ChoiceField(
        label=_("Stance"),
        widget=forms.RadioSelect,
        choices=[("supports", _("Supports")), ("mixed", _("Mixed")), ("opposes", _("Opposes"))],
    )
    channels = forms.MultipleChoiceField(
        label=_("Channels"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("letter", _("Letter")), ("web", _("Website")), ("meeting", _("Town meeting"))],
    )
    letter = forms.FileField(label=_("Letter"), required=False)
    is_final = forms.BooleanField(label=_("This is our final answer"), required=False)


class SampleFilter(forms.Form):
    """What a list can be narrowed by."""

    q = forms.CharField(label=_("Word in the name"), required=False)
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("All kinds")), ("committee", _("Committee")), ("council", _("Council"))],
    )


def _sample_thread() -> tuple[Knot, ...]:
    beads = {
        Stage.SAID: [Bead(gettext("Point 14 of the advisory council"), "#thread", "18.7.2005")],
        Stage.ANSWERED: [Bead(gettext("Partly accepted"), "#thread")],
        Stage.DECIDED: [Bead(gettext("Adopted with changes"), "#thread", "15.12.2010")],
        Stage.PLANNED: [Bead(gettext("Two initiatives"), "#thread")],
    }
    return tie_thread(beads, here=Stage.PLANNED)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show each component, with how it is written in a template."""
    faulty = SampleForm({"email": "anne"})
    faulty.is_valid()
    context = {
        "form": SampleForm(auto_id="sample_%s"),
        "faulty": faulty,
        "filter": SampleFilter(request.GET or None, auto_id="filter_%s"),
        "stages": list(Stage),
        "knots": _sample_thread(),
        "knots_at_start": tie_thread(here=Stage.SAID),
        "page": Paginator(range(480), 50).get_page(4),
        "results": {"is_close": True, "total": 2, "unknown": ["xylofon"], "did_you_mean": "telefon"},
        "lacked": ["telefon", "skole"],
        "tabs": [
            {"text": gettext("About"), "url": "#tabs", "is_here": True},
            {"text": gettext("Members"), "url": "#tabs", "is_here": False},
            {"text": gettext("History"), "url": "#tabs", "is_here": False},
        ],
    }
    return render(request, "core/gallery.html", context)
