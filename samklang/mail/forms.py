"""Narrowing the outbox."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samklang.mail.models import MessageQuerySet


class MailFilter(forms.Form):
    """What somebody looks for in the outbox; the state it stands in is chosen by a tab."""

    q = forms.CharField(label=_("Receiver or subject"), required=False, max_length=100)

    def narrow(self, mails: MessageQuerySet) -> MessageQuerySet:
        text = self.cleaned_data["q"].strip() if self.is_valid() else ""
        return mails.called(text) if text else mails
