"""Forms about a hearing as it is prepared."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.consultations.details import ConsultationDetails, HeardDetails
from samklang.consultations.models import ConsultationKind, HeardDocument
from samklang.core.days import near_day
from samklang.core.fields import FormedField
from samklang.core.versioned import VersionedForm
from samklang.inquiries.details import InquiryDetails
from samklang.people.fields import OrganisationField

_LAST_HOUR = time(23, 59)


class DaysBeforeField(forms.CharField):
    """Numbers of days with commas between, as in "14, 3"."""

    def clean(self, value: Any) -> tuple[int, ...]:
        written = [each.strip() for each in (super().clean(value) or "").replace(";", ",").split(",")]
        days = [each for each in written if each]
        if not all(day.isdecimal() and len(day) < 4 for day in days):
            raise ValidationError(_("Write numbers of days with commas between, as in 7, 1."))
        return tuple(sorted({int(day) for day in days}, reverse=True))


class ConsultationForm(VersionedForm):
    """What a hearing is about, until when, and the letter to those who are asked."""

    title = forms.CharField(label=_("What is put to hearing?"), max_length=200)
    about = FormedField(
        label=_("What it is about"),
        max_length=5000,
        help_text=_(
            "What people need to know before they read: why, what can still change, what comes after."
        ),
    )
    kind = forms.ChoiceField(label=_("Who may answer?"), choices=ConsultationKind.choices)
    deadline = forms.DateField(
        validators=[near_day],
        label=_("Deadline"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("The last day. Answers are taken until midnight."),
    )
    case_number = forms.CharField(label=_("Case number"), max_length=60, required=False)
    reply_to = forms.EmailField(
        label=_("Where questions go"), required=False, help_text=_("Answers to the letter's mail go there.")
    )
    subject = forms.CharField(label=_("Subject of the letter"), max_length=200)
    letter = forms.CharField(
        label=_("Letter to the parties"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 14})
    )
    reminder_days = DaysBeforeField(
        label=_("Remind the silent so many days before the deadline"),
        required=False,
        help_text=_("As in 7, 1."),
    )

    def details(self) -> ConsultationDetails:
        given = self.cleaned_data
        due = timezone.make_aware(datetime.combine(given["deadline"], _LAST_HOUR))
        return ConsultationDetails(
            title=given["title"],
            about=given["about"],
            kind=given["kind"],
            inquiry=InquiryDetails(
                subject=given["subject"],
                letter=given["letter"],
                deadline=due,
                case_number=given["case_number"],
                reply_to=given["reply_to"],
                reminder_days=given["reminder_days"],
            ),
        )


def texts_of_consultation(details: ConsultationDetails) -> dict[str, str]:
    """Return what the form shows of a hearing."""
    inquiry = details.inquiry
    return {
        "title": details.title,
        "about": details.about,
        "kind": details.kind,
        "deadline": timezone.localtime(inquiry.deadline).date().isoformat(),
        "case_number": inquiry.case_number,
        "reply_to": inquiry.reply_to,
        "subject": inquiry.subject,
        "letter": inquiry.letter,
        "reminder_days": ", ".join(map(str, inquiry.reminder_days)),
    }


class HeardForm(VersionedForm):
    """A text that will be heard."""

    name = forms.CharField(label=_("Name of the document"), max_length=200)
    owner = OrganisationField(
        label=_("Whose text it is"), required=False, help_text=_("A committee, where it is its plan.")
    )
    text = forms.CharField(
        label=_("Text"), max_length=1_000_000, widget=forms.Textarea(attrs={"rows": 30, "data-formed": True})
    )

    def details(self) -> HeardDetails:
        given = self.cleaned_data
        return HeardDetails(name=given["name"], text=given["text"], owner=given["owner"])


def texts_of_document(document: HeardDocument) -> dict[str, str]:
    owner = document.owner.name if document.owner else ""
    return {"name": document.name, "owner": owner, "text": document.text}


class ImportForm(forms.Form):
    """A file whose text will be heard."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("Word, OpenDocument, PDF or text. You can change the text before it is heard."),
    )
