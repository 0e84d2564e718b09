"""The form about a topic."""

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import LinesField, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.people.details import TopicDetails
from samklang.people.models import Topic


class TopicForm(VersionedForm):
    """All that is written of a topic."""

    name = forms.CharField(label=_("Name"), max_length=room_for(Topic, "name"))
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


class CloseTopicForm(forms.Form):
    """Where the things under a topic go when it is closed."""

    into = forms.ChoiceField(
        label=_("What is under it"),
        required=False,
        help_text=_(
            "Another topic takes over the words of this one too: whoever searches for them finds it."
        ),
    )

    def __init__(self, data: Mapping[str, str] | None = None, *, topic: Topic) -> None:
        super().__init__(data)
        others = Topic.objects.open().exclude(pk=topic.pk)
        stays: tuple[str, str | Promise] = ("", _("It stays where it is, and is found there"))
        field = self.fields["into"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [stays, *((each.public_id, each.name) for each in others)]

    def topic(self) -> Topic | None:
        """Return the topic they go to, if any."""
        return Topic.objects.open().filter(public_id=self.cleaned_data["into"]).first()
