"""Forms in which a person writes down a town meeting, a micro panel, interviews, a digest."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samklang.consultations.forms.gathering_rows import (
    MOST_COUNTED,
    ChallengesField,
    ItemsField,
    rows_of_challenges,
    rows_of_items,
)
from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.models import Channel, Gathering
from samklang.core.days import near_day
from samklang.core.lengths import room_for
from samklang.core.versioned import VersionedForm
from samklang.people.fields import DistrictsField

_LONGEST = 100_000


def _date_field(label: Any, **given: Any) -> forms.DateField:
    return forms.DateField(
        validators=[near_day],
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        **given,
    )


def _text(label: Any, *, rows: int = 4, **given: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=_LONGEST, required=False, widget=forms.Textarea(attrs={"rows": rows}), **given
    )


def _participants(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=MOST_COUNTED, required=False)


class GatheringForm(VersionedForm):
    """What all that is gathered has; each channel asks for what it has besides, in its own words."""

    ORDER: ClassVar[tuple[str, ...]] = ()
    title = forms.CharField(label=_("What is it called?"), max_length=room_for(Gathering, "title"))
    held_on = _date_field(_("Day"))

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.order_fields(self.ORDER)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("held_on"), cleaned.get("ended_on")
        if first and last and last < first:
            self.add_error("ended_on", _("The last day is before the first."))
        if not self.errors and not any(cleaned.get(name) for name in ("said", "challenges", "items")):
            raise ValidationError(_("Write down something that was said."))
        return cleaned

    def details(self) -> GatheringDetails:
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("version", "seen")}
        districts = given.pop("districts", ())
        given.pop("files", None)
        return GatheringDetails(**given, district=next(iter(districts), None))


class TownMeetingForm(GatheringForm):
    """A town meeting (stormøde, borgermøde): who came, and what they put first."""

    ORDER = ("title", "held_on", "place", "districts", "participants", "moderators", "challenges", "said")
    place = forms.CharField(label=_("Place"), max_length=room_for(Gathering, "place"), required=False)
    districts = DistrictsField(label=_("District"), required=False, help_text=_("One, where it was for one."))
    participants = _participants(_("How many took part?"))
    moderators = forms.CharField(
        label=_("Moderators"), max_length=room_for(Gathering, "moderators"), required=False
    )
    challenges = ChallengesField(
        label=_("Top challenges"),
        required=False,
        max_length=_LONGEST,
        help_text=_("What the meeting put first, in the order of its votes. Change the rank to move a row."),
    )
    said = _text(
        _("Summary"),
        rows=10,
        help_text=_("What was said, as you would tell it to somebody who was not there."),
    )


class MicroPanelForm(GatheringForm):
    """A micro panel (mikropanel): a few people who are asked closely."""

    ORDER = ("title", "held_on", "place", "districts", "participants", "who", "questions", "said")
    place = forms.CharField(label=_("Place"), max_length=room_for(Gathering, "place"), required=False)
    districts = DistrictsField(label=_("District"), required=False, help_text=_("One, where it was for one."))
    participants = _participants(_("How many were on it?"))
    who = _text(
        _("Who was on it?"),
        help_text=_("In words: “Six pupils of the eighth form”. No names of private persons."),
    )
    questions = _text(_("What were they asked?"), help_text=_("One question on each line."))
    said = _text(_("What did they say?"), rows=12)


class InterviewForm(GatheringForm):
    """A round of interviews."""

    ORDER = ("title", "held_on", "ended_on", "districts", "participants", "who", "questions", "said")
    held_on = _date_field(_("First day"))
    ended_on = _date_field(_("Last day"), required=False)
    districts = DistrictsField(label=_("District"), required=False, help_text=_("One, where it was for one."))
    participants = _participants(_("How many were interviewed?"))
    who = _text(
        _("Who were they?"),
        help_text=_("In words: “Caretakers of four housing associations”. No names of private persons."),
    )
    questions = _text(_("What were they asked?"), help_text=_("One question on each line."))
    said = _text(_("What did they say?"), rows=12)


class DigestForm(GatheringForm):
    """What blogs or the press said in a period."""

    ORDER = ("title", "held_on", "ended_on", "items", "said")
    held_on = _date_field(_("First day"))
    ended_on = _date_field(_("Last day"), required=False)
    items = ItemsField(label=_("Posts and articles"), required=False, max_length=_LONGEST)
    said = _text(_("Summary"), rows=6, help_text=_("What goes through them all."))


FORMS: dict[Channel, type[GatheringForm]] = {
    Channel.TOWN_MEETING: TownMeetingForm,
    Channel.MICRO_PANEL: MicroPanelForm,
    Channel.INTERVIEW: InterviewForm,
    Channel.BLOG: DigestForm,
    Channel.PRESS: DigestForm,
}
"""The form of each channel that is entered by hand."""


def texts_of_gathering(row: Gathering) -> dict[str, str]:
    """Return what the form shows of a gathering."""
    details = GatheringDetails.of(row)
    return {
        "title": details.title,
        "held_on": details.held_on.isoformat(),
        "ended_on": details.ended_on.isoformat() if details.ended_on else "",
        "place": details.place,
        "districts": details.district.name if details.district else "",
        "participants": "" if details.participants is None else str(details.participants),
        "who": details.who,
        "moderators": details.moderators,
        "questions": details.questions,
        "said": details.said,
        "challenges": rows_of_challenges(details.challenges),
        "items": rows_of_items(details.items),
    }
