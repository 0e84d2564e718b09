"""Forms about mails: which hearing one belongs to, and why one is no answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.consultations.models import Consultation, IncomingMail, IncomingMailQuerySet


class MailsFilter(forms.Form):
    """What somebody looks for in the mailbox; what became of it is chosen by a tab."""

    q = forms.CharField(label=_("Sender or subject"), required=False, max_length=100)

    def narrow(self, mails: IncomingMailQuerySet) -> IncomingMailQuerySet:
        text = self.cleaned_data["q"].strip() if self.is_valid() else ""
        return mails.called(text) if text else mails


class GiveForm(forms.Form):
    """Which hearing a mail is an answer to. The likeliest one is chosen, or the only one there is."""

    hearing = forms.ChoiceField(label=_("Which hearing is it an answer to?"))

    def __init__(self, *args: object, mail: IncomingMail, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self.hearings = {each.public_id: each for each in Consultation.objects.taking_answers()}
        choices = [(key, f"{each.number} {each.title}") for key, each in self.hearings.items()]
        likeliest = mail.consultation.public_id if mail.consultation else ""
        if likeliest not in self.hearings and len(choices) == 1:
            likeliest = choices[0][0]
        field = self.fields["hearing"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose a hearing")), *choices]
        field.initial = likeliest

    def chosen(self) -> Consultation:
        return self.hearings[self.cleaned_data["hearing"]]


class AsideForm(forms.Form):
    """Why a mail is no answer to any hearing."""

    because = forms.CharField(
        label=_("Why is it no answer?"),
        max_length=300,
        help_text=_("A question about the deadline, say, or an advertisement."),
    )
