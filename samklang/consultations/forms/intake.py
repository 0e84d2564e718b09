"""Forms about what comes in: dropping it, typing what no machine could read, saying what belongs together."""

from datetime import datetime, time

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.consultations.forms.files import FilesField
from samklang.consultations.forms.submissions import SubmissionForm
from samklang.consultations.models import Channel, Consultation, Submission
from samklang.core.days import near_day

_WAYS = (Channel.LETTER, Channel.EMAIL, Channel.WEB, Channel.OTHER)
_MOST_REFERENCES = 20


class IntakeForm(forms.Form):
    """Files that are dropped, and how and when they came."""

    answers = FilesField(
        allow_empty_file=True,  # among many, one empty file is told of, and keeps none of the others out
        label=_("Letters that came by post or mail"),
        help_text=_(
            "Drop them here, any number, or a ZIP file with all of them. Each file is one answer; "
            "a mail with attachments is one. They are kept as they are."
        ),
    )
    channel = forms.ChoiceField(
        label=_("How did they come?"), choices=[(way.value, way.label) for way in _WAYS]
    )
    received_on = forms.DateField(
        validators=[near_day],
        label=_("When did they come?"),
        help_text=_("What came after the deadline is noted as late."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_answers(self) -> list[UploadedFile[bytes]]:
        found: list[UploadedFile[bytes]] = self.cleaned_data["answers"]
        if not found:
            raise ValidationError(_("Choose at least one file."))
        return found

    def clean_received_on(self) -> datetime:
        """Return the moment: now for today, noon of an earlier day: before a deadline at midnight."""
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day is still to come."))
        if day == timezone.localdate():
            return timezone.now()
        return timezone.make_aware(datetime.combine(day, time(12)))


class ByHandForm(SubmissionForm):
    """Who answered, and what a person read in a file that no machine could."""

    text = forms.CharField(
        label=_("What it says"),
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Type it as it stands there, or what it comes to. The file itself stays beside it."),
    )


class JoinForm(forms.Form):
    """Which other answers belong to one, by their references."""

    references = forms.CharField(
        label=_("References of the others"),
        max_length=600,
        help_text=_("As H2026-01-012, or only 12; several with commas between."),
    )

    def __init__(self, *args: object, consultation: Consultation, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self._consultation = consultation

    def clean_references(self) -> list[Submission]:
        wanted = [each.strip() for each in self.cleaned_data["references"].split(",") if each.strip()]
        if len(wanted) > _MOST_REFERENCES:
            raise ValidationError(_("Join at most %(most)s at once.") % {"most": _MOST_REFERENCES})
        return [self._named(each) for each in wanted]

    def _named(self, reference: str) -> Submission:
        number = reference.upper().removeprefix(f"{self._consultation.number}-").lstrip("0")
        if not (number.isascii() and number.isdecimal() and len(number) < 8):
            raise ValidationError(_("%(reference)s is no reference.") % {"reference": reference[:40]})
        found = self._consultation.submissions.filter(number=number).first()
        if found is None:
            raise ValidationError(
                _("There is no answer %(reference)s in this hearing.") % {"reference": reference[:40]}
            )
        return found
