"""Narrowing the list of jobs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.jobs.models import JobQuerySet, State


class JobFilter(forms.Form):
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("All")), *State.choices])

    def narrow(self, jobs: JobQuerySet) -> JobQuerySet:
        state = self.cleaned_data.get("state") if self.is_valid() else ""
        return jobs.in_state(state) if state else jobs
