"""What readers report to the editors, and what editors do about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.core.fields import AskingForm, lines_of
from samklang.core.lengths import room_for
from samklang.knowledge.models import Flag
from samklang.people.fields import ContactField, OrganisationField, TopicsField


class FlagForm(forms.Form):
    """What is wrong with something."""

    reason = forms.CharField(
        label=_("What is wrong?"),
        max_length=room_for(Flag, "reason"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It names a person, is not true any more, stands here twice, or does not belong here."),
    )


class SettleForm(forms.Form):
    """What an editor did about it."""

    note = forms.CharField(
        label=_("What was done?"),
        max_length=room_for(Flag, "note"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Whoever reported it is told this by mail."),
    )


class MoveForm(AskingForm):
    """Who should answer for something, and where it belongs."""

    owner = ContactField(label=_("Owner"), help_text=_("Name or e-mail of a contact."))
    organisation = OrganisationField(label=_("Organisation"))
    topics = TopicsField(label=_("Topics"))
    because = forms.CharField(
        label=_("Why is it moved?"), max_length=300, help_text=_("Both owners are told by mail.")
    )

    def offer(self, kept: str) -> None:
        """Offer the topics there are, and those it has already."""
        self.fields["topics"].offer(lines_of(kept))  # type: ignore[attr-defined]
