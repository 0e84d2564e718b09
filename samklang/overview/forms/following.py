"""Forms of the overview: keeping a search, and choosing how news come."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.following.models import Frequency, SearchNews


class SavedSearchForm(forms.Form):
    """What a search is called, and when its owner hears what it newly finds."""

    name = forms.CharField(
        label=_("What do you call it?"),
        max_length=100,
        help_text=_("So that you know it again on your list and in your mail."),
    )
    news = forms.ChoiceField(
        label=_("When it finds something new, tell me"),
        choices=SearchNews,
        widget=forms.RadioSelect,
        initial=SearchNews.WITH_OTHERS,
    )


class NewsChoiceForm(forms.Form):
    """How often the news come by mail."""

    frequency = forms.ChoiceField(
        label=pgettext_lazy("news", "Mail with my news"),
        choices=Frequency,
        widget=forms.RadioSelect,
        help_text=_("Nothing is sent when there is nothing new. “Never” also stops what comes at once."),
    )
