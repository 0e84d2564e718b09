"""Narrowing the journal: who, what, to what kind of thing, when."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.models import User
from samklang.core.naming import folded
from samklang.journal.models import Entry
from samklang.journal.subjects import models_by_prefix
from samklang.journal.verbs import Verb


def _verbs() -> list[tuple[str, Any]]:
    return [("", _("Everything")), *sorted(Verb.choices, key=lambda choice: str(choice[1]))]


def _kinds() -> list[tuple[str, Any]]:
    kinds = [(prefix, model._meta.verbose_name) for prefix, model in models_by_prefix().items()]
    return [("", _("All kinds")), *sorted(kinds, key=lambda kind: str(kind[1]))]


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class JournalFilter(forms.Form):
    """What a reader of the journal looks for; what cannot be understood narrows nothing."""

    who = forms.CharField(label=_("Who"), required=False, max_length=100)
    verb = forms.ChoiceField(label=_("Did what"), required=False, choices=_verbs)
    kind = forms.ChoiceField(label=_("To what"), required=False, choices=_kinds)
    since = forms.DateField(label=_("From this day"), required=False, widget=_day())
    until = forms.DateField(label=_("Until this day"), required=False, widget=_day())
    about = forms.CharField(required=False, max_length=32, widget=forms.HiddenInput)

    def narrow(self, entries: QuerySet[Entry]) -> QuerySet[Entry]:
        """Return the entries that fit everything that was filled in."""
        self.is_valid()
        given = self.cleaned_data
        if who := given.get("who"):
            entries = entries.filter(_by(who))
        if verb := given.get("verb"):
            entries = entries.filter(verb=verb)
        if kind := given.get("kind"):
            entries = entries.filter(Q(subject__startswith=f"{kind}-") | Q(subject=kind))
        if about := given.get("about"):
            entries = entries.filter(subject=about)
        return _between(entries, since=given.get("since"), until=given.get("until"))


def _by(who: str) -> Q:
    """Match a part of a person's name as it is today, or the system by its name."""
    sought = folded(who)
    found = User.objects.filter(findable__contains=sought).values_list("public_id", "name")
    # A user is found by e-mail too, whose domain is everybody's: only the name says who it is.
    match = Q(actor__in=[public_id for public_id, name in found if sought in folded(name)])
    is_system = str(_("The system")).lower().startswith(who.lower())
    return match | Q(actor__startswith="system:") if is_system else match


def _between(entries: QuerySet[Entry], *, since: date | None, until: date | None) -> QuerySet[Entry]:
    if since:
        entries = entries.filter(at__gte=_midnight(since))
    if until:
        entries = entries.filter(at__lt=_midnight(until + timedelta(days=1)))
    return entries


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
