"""The form about a topic."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import LinesField, one_on_each_line
from samklang.core.versioned import VersionedForm
from samklang.people.details import TopicDetails
from samklang.people.models import Topic


class TopicForm(VersionedForm):
    """All that is written of a topic."""

    name = forms.CharField(label=_("Name"), max_length=100)
    definition = forms.CharField(
        label=_("Definition"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What belongs under it, and what does not."),
    )
    synonyms = LinesField(
        label=_("Synonyms"),
        required=False,
        help_text=_("Other words people search for, one on each line. A search for one of them finds all."),
    )

    def details(self) -> TopicDetails:
        given = self.cleaned_data
        return TopicDetails(given["name"], given["definition"], given["synonyms"])


def texts_of_topic(topic: Topic) -> dict[str, str]:
    """Return what the form shows of a topic."""
    return {
        "name": topic.name,
        "definition": topic.definition,
        "synonyms": one_on_each_line(topic.synonyms),
    }
